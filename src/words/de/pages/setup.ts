import type { Catalogue } from '../../catalogue.ts';

/** Die ersten Schritte dessen, dem dieses Camber gehört: was wohin kommt, und ob es geht. */
export const setup: Catalogue['pages']['setup'] = {
  title: 'Dieses Camber einrichten',
  lead: 'Vier Dinge, etwa zehn Minuten. Was du einträgst, bleibt in der Datei <code>.env</code> neben Camber; diese Seite zeigt, was dort stehen soll, und prüft es. Starte Camber nach einer Änderung neu.',
  check: 'Alles prüfen',
  checkHint: 'Fragt Strava, deine öffentliche Adresse und deinen Mailserver und ändert nichts.',
  state: { ready: 'Bereit', look: 'Sieh es dir an', missing: 'Fehlt', broken: 'Geht noch nicht' },
  inEnv: 'In .env',
  lookedAt: 'Gerade geprüft.',
  claim: 'Gehört dieses Camber dir?',
  claimText:
    'In dem Terminal, in dem Camber gestartet wurde, steht ein Link. Öffne ihn zuerst: Damit gehört dieses Camber dir, und du kannst hier alles prüfen. <code>npx camber owner --link</code> zeigt einen neuen.',
  strava: {
    title: 'Eine Strava-App',
    text: 'Strava lässt Programme über eine App von dir herein. Wem die App gehört, der braucht ein Strava-Abo (seit Juni 2026). Eine neue App verbindet eine Person, nach einem Klick auf derselben Seite zehn.',
    optional: 'Nur wenn du Strava nutzen willst: Camber arbeitet auch mit Dateien allein.',
    open: 'Öffne <a>strava.com/settings/api</a> und trage ein:',
    fields: {
      name: 'Application Name',
      nameValue: 'Frei wählbar, ohne das Wort „Strava“; zum Beispiel',
      category: 'Category',
      categoryValue: 'Frei wählbar; „Training“ passt.',
      club: 'Club',
      clubValue: 'Leer lassen.',
      website: 'Website',
      description: 'Application Description',
      descriptionValue: 'Wer sich verbindet, sieht es; zum Beispiel',
      descriptionExample: 'Achtet auf meine Laufbelastung und schreibt mir.',
      domain: 'Authorization Callback Domain',
      domainHint: 'Nur der Name: kein https://, kein Port, kein Pfad.',
    },
    copy: 'Strava zeigt dann „Client ID“ und „Client Secret“. Übernimm beide:',
    secretExample: 'die 40 Zeichen hinter „Client Secret“',
    checks: {
      ok: 'Strava kennt diese Id mit diesem Secret.',
      rejected: 'Strava kennt diese Id nicht mit diesem Secret. Vergleiche beide Zeichen für Zeichen.',
      inactive: 'Die App ist inaktiv: Wem sie gehört, der braucht ein Strava-Abo (strava.com/account).',
      unanswered:
        'Strava hat nicht wie erwartet geantwortet. Versuch es später noch einmal; die Antwort steht im Log.',
      absent: 'Noch sind weder Id noch Secret eingetragen.',
    },
    callback: {
      ok: (domain) => `Strava nimmt den Rückweg zu <code>${domain}</code> an.`,
      domain: (domain) =>
        `Strava lehnt den Rückweg ab: In „Authorization Callback Domain“ muss <code>${domain}</code> stehen.`,
      client: 'Strava kennt die Id nicht.',
      unanswered: 'Die Callback-Domain ließ sich nicht prüfen.',
    },
  },
  address: {
    title: 'Eine öffentliche Adresse',
    text: 'Dorthin führen Links in Mails und der Rückweg von Strava. Damit Camber sofort von neuen Läufen hört, muss Strava sie aus dem Internet über https erreichen; sonst sieht Camber alle 15 Minuten nach.',
    proxy:
      'Ein Reverse-Proxy vor Camber bringt https, zum Beispiel Caddy mit diesen Zeilen. Schalte Bot-Schutz für <code>/webhook/</code> ab.',
    checks: {
      ok: (url) => `${url} antwortet.`,
      http: (url) =>
        `${url} antwortet, aber nicht über https aus dem Internet: Camber sieht stattdessen alle 15 Minuten nach. Zum Ausprobieren reicht das.`,
      status: (url, status) =>
        `${url} antwortet mit ${status}: Dort steht ein anderes Programm, oder der Proxy führt nicht zu Camber.`,
      failed: (url) => `${url} antwortet nicht.`,
      causes: {
        name: 'Der Name hat keine Adresse: Prüfe ihn und den DNS-Eintrag.',
        lookup: 'Der Name ließ sich nicht nachschlagen: Prüfe das DNS dieses Rechners.',
        refused: 'Dort hört niemand zu: Läuft der Reverse-Proxy?',
        expired: 'Das Zertifikat ist abgelaufen: Erneuere es am Reverse-Proxy.',
        'self-signed': 'Das Zertifikat ist selbst unterschrieben: Strava nimmt das nicht an.',
        chain: 'Die Kette des Zertifikats ist unvollständig: Liefere die ganze aus.',
        'other-name': 'Das Zertifikat gilt für einen anderen Namen.',
        other: 'Der Grund steht im Log.',
      },
    },
  },
  mail: {
    title: 'Mail',
    text: 'Irgendein Mailserver, über den du senden darfst. Ohne ihn sind Mails Dateien, die die Seite „Postfach“ zeigt: gut zum Ausprobieren, nicht um gewarnt zu werden.',
    checks: {
      none: 'Kein Mailserver eingetragen; Mails stehen im „Postfach“.',
      ok: 'Der Mailserver antwortet und lässt Camber herein.',
      localSender:
        'Aber der Absender endet auf @localhost, und die meisten Server verwerfen das: Setze MAIL_FROM.',
      failed: 'Der Mailserver hat Camber nicht hereingelassen.',
      causes: {
        auth: 'Name oder Passwort stimmt nicht; Sonderzeichen müssen als %40 und dergleichen geschrieben sein.',
        dns: 'Der Name des Servers hat keine Adresse: Prüfe die Schreibweise.',
        connection: 'Prüfe Name und Port (smtps:// ist 465, smtp:// 587 oder 25) und die Firewall.',
        'self-signed':
          'Das Zertifikat des Servers hat niemand unterschrieben, den dieser Rechner kennt: Nenne seine Datei in NODE_EXTRA_CA_CERTS, wo Camber gestartet wird.',
        starttls: 'Auf diesem Port beginnt TLS erst später: Schreib smtp:// statt smtps://.',
        implicit: 'Port 465 spricht von Anfang an TLS: Schreib smtps:// statt smtp://.',
        tls: 'Das Zertifikat des Servers gilt nicht für diesen Namen.',
        other: 'Der Grund steht im Log.',
      },
    },
    test: 'Eine Testmail',
    testTo: (address) => `Testmail an ${address} schicken`,
    testLater: 'Sobald du verbunden bist, ist der Link, der deine Adresse bestätigt, der Test.',
    sent: 'Die Testmail ist abgeschickt. Kommt sie nicht an, sieh im Spam-Ordner nach.',
    notSent: 'Die Testmail ging nicht hinaus; der Grund steht im Log.',
  },
  connect: {
    title: 'Verbinden',
    text: 'Du hast den Link aus dem Terminal geöffnet: Wenn du dich jetzt verbindest, gehört dieses Camber dir. Setz bei Strava alle vier Häkchen.',
    asGuest:
      'Wer sich ohne den Link aus dem Terminal verbindet, läuft hier mit, aber das Camber gehört ihm nicht. Setz bei Strava alle vier Häkchen.',
    join: 'Verbindet dein Konto hier mit deinem Strava-Konto. Setz bei Strava alle vier Häkchen.',
    notYet: 'Geht, sobald Id und Secret eingetragen sind und Camber neu gestartet ist.',
    done: 'Es ist schon jemand verbunden, und diese Seite sieht nur, wem Camber gehört.',
    next: 'Danach bittet <code>npx camber subscribe</code> in einem Terminal Strava, Camber von neuen Läufen zu erzählen, und <code>npx camber doctor</code> sieht sich alles noch einmal an.',
  },
  lines: {
    title: 'Deine .env, Zeile für Zeile',
    missing: (names) => `In <code>.env</code> fehlt noch: ${names}. <a>Zeile für Zeile</a>`,
    nothingMissing: 'In <code>.env</code> fehlt nichts. <a>Zeile für Zeile</a>',
    lead: 'Trag ein, was fehlt: Camber prüft es sofort. Geschrieben wird erst, wenn du es sagst, und kein Geheimnis wird noch einmal gezeigt.',
    leadElsewhere:
      'So steht es um jede Zeile der Datei. Um hier Werte einzutragen, öffne diese Seite auf dem Rechner, auf dem Camber läuft, mit dem Link aus seinem Terminal.',
    state: { set: 'Gesetzt', default: 'Nicht nötig', missing: 'Fehlt', wrong: 'Falsch' },
    where: (where) => `Du findest es hier: ${where}.`,
    example: 'Beispiel:',
    usual: 'Ohne die Zeile:',
    keep: 'Schon gesetzt. Lass das Feld leer, dann bleibt es so.',
    typedSecret: 'Gerade eingetragen und nicht noch einmal gezeigt. Lass das Feld leer, dann bleibt es so.',
    outside:
      'Das kommt aus der Umgebung, in der Camber gestartet wurde; eine Zeile in .env würde nichts ändern.',
    wrong: (example) => `Das passt so nicht. Es sieht etwa so aus: ${example}`,
    check: 'Diese Zeilen prüfen',
    checkHint: 'Fragt Strava, die Adresse und den Mailserver. Schreibt nichts.',
    others: (count) => `Die anderen ${count} Zeilen`,
    works: 'Diese Zeilen gehen.',
    write: 'In .env schreiben',
    writeText:
      'Camber schreibt diese Zeilen in die Datei unten; nur du kannst sie lesen. Alle anderen Zeilen und Kommentare bleiben, und die alte Datei liegt weiter daneben.',
    paste:
      'Füg diese Zeilen in <code>.env</code> neben Camber ein, mit deinen Geheimnissen an ihrer Stelle. Halte Camber dann mit Strg-C an und starte es neu: <code>npm start</code>. Selbst schreibt Camber die Datei nur für einen Browser auf seinem eigenen Rechner, der den Link aus dem Terminal geöffnet hat.',
    pasteDemo:
      'Die Demo schreibt nichts. Füg diese Zeilen in <code>.env</code> neben Camber ein, mit deinen Geheimnissen an ihrer Stelle. Halte die Demo dann mit Strg-C an und ruf <code>npm start</code> auf: An ihrer Stelle startet dein eigenes Camber.',
    yourSecret: 'was du gerade eingetragen hast',
    written: 'Geschrieben.',
    writtenText:
      'Starte Camber jetzt neu: Strg-C in seinem Terminal, dann <code>npm start</code>. Die alte Datei liegt neben der neuen, als <code>.env.before-</code> mit der Uhrzeit.',
    expired: 'Bitte trag es noch einmal ein.',
    expiredText: 'Was du einträgst, wird zehn Minuten behalten und nur einmal geschrieben.',
    refused: 'Es wurde nichts geschrieben.',
    refusals: {
      value:
        'Ein Wert hat einen Zeilenumbruch oder alle drei Arten von Anführungszeichen; das fasst keine Zeile in <code>.env</code>.',
      text: 'In der Datei steht ein Wert über mehrere Zeilen oder etwas, das Camber nicht lesen kann. Ändere sie von Hand.',
      link: '<code>.env</code> ist ein Link an einen anderen Ort. Ändere die Datei dort von Hand.',
      noFile: '<code>.env</code> ist keine gewöhnliche Datei.',
      foreign: 'Die Datei oder ihr Ordner gehört jemand anderem, oder alle dürfen dort schreiben.',
      denied: 'Das System lässt Camber dort nicht schreiben. Füg die Zeilen von Hand ein.',
    },
  },
  testMail: {
    subject: 'Eine Testmail von deinem Camber',
    heading: 'Es geht.',
    text: 'Diese Mail hat dein Camber über den Mailserver verlassen, den du eingetragen hast. Es ist nichts zu tun.',
  },
};
