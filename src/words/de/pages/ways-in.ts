import type { Catalogue } from '../../catalogue.ts';

const files = (n: number, text: string): string => (n === 1 ? '1 Datei' : `${text} Dateien`);
const activities = (n: number, text: string): string => (n === 1 ? '1 Aktivität' : `${text} Aktivitäten`);

/** Die Einstellungen der Wege, auf denen Dateien von selbst hereinkommen. */
export const waysIn: Catalogue['pages']['waysIn'] = {
  title: 'Woher Läufe kommen',
  lead: 'Läufe können von selbst hereinkommen, ohne Strava oder neben Strava: Ein Lauf, der zweimal kommt, zählt einmal. Ein neuer Lauf wird gemeldet wie nach Strava; was älter als zwei Tage ist, wird nur gelesen. Von Hand kommen Läufe auf der Seite <a>Deine Dateien</a> herein.',
  folder: {
    title: 'Ein beobachteter Ordner',
    none: 'Dieses Camber beobachtet keinen Ordner.',
    noneOwner: 'Setze <code>IMPORT_DIR</code> in <code>.env</code> auf einen Ordner und starte Camber neu.',
    where:
      'Was in diesem Ordner der Maschine liegt, auf der Camber läuft, wird innerhalb einer Minute gelesen und bleibt, wo es ist. Fülle ihn mit Syncthing, Nextcloud oder jedem Programm, das Dateien dort ablegt.',
    whereOwner:
      'Auch Dateien ganz oben gehören dir. Darunter hat jede Läuferin und jeder Läufer einen eigenen Ordner.',
    state: (n, text, when) => `${files(n, text)} dort, zuletzt nachgesehen ${when}.`,
    left: (n, text) => (n === 1 ? '1 davon wird noch gelesen.' : `${text} davon werden noch gelesen.`),
    notYet: 'Diesen Ordner gibt es noch nicht.',
    stale: (when) => `Zuletzt wurde ${when} nachgesehen: Der Teil von Camber, der das tut, läuft nicht.`,
    away: 'Der Ordner ist nicht da oder darf nicht gelesen werden. Läufe seither sind unbekannt, keine Pause.',
    emptied:
      'Der Ordner ist leer, obwohl Dateien darin lagen: Ist die Festplatte da? Falls du ihn selbst geleert hast, lege irgendeine Datei hinein oder lass Camber ihn vergessen.',
    cut: 'Nicht alles davon wird angesehen: Ordner gehen fünf Ebenen tief, und ein Teil lässt sich vielleicht nicht lesen.',
    unreadable: (names) => `Nicht lesbar: ${names}.`,
    forget: 'Den Ordner vergessen',
    forgetHint: 'Gelesene Läufe bleiben. Was im Ordner liegt, wird neu angesehen.',
  },
  post: {
    title: 'Von einer App geschickt',
    lead: 'Apps und Skripte können Aufzeichnungen an eine Adresse dieses Camber schicken (HTTP POST). Dafür brauchen sie einen Schlüssel, der dir gehört.',
    make: 'Schlüssel anlegen',
    again: 'Neuen Schlüssel anlegen',
    againHint: 'Der bisherige gilt dann sofort nicht mehr.',
    end: 'Schlüssel beenden',
    made: (when) => `Du hast einen Schlüssel, angelegt ${when}.`,
    used: (when) => `Zuletzt benutzt ${when}.`,
    never: 'Er wurde noch nicht benutzt.',
    once: 'Dein Schlüssel',
    onceText:
      'Er steht nur dieses eine Mal da. Wer ihn hat, kann Läufe in dein Konto schicken und sonst nichts: Behandle ihn wie ein Passwort.',
    examples: 'Beispiele',
    examplesHint: 'KEY steht für deinen Schlüssel.',
    curl: 'Eine Shell (curl)',
    curlMany: 'Mehrere Dateien auf einmal',
    fitotrack:
      'Lege in den Einstellungen unter „Export“ einen automatischen Export per HTTP POST als GPX an, mit dieser Adresse:',
    opentracks:
      'Lass OpenTracks jede Aufzeichnung in einen Ordner des Telefons exportieren. Von dort bringen Syncthing, Nextcloud oder Tasker sie hierher.',
    tasker:
      'Ein Profil für das Ereignis „Datei geändert“ im Ordner deiner App; seine Aufgabe ist „HTTP Request“ mit der Methode POST, dieser Adresse und der Datei als „File to send“:',
    pathHint:
      'In einer Adresse kann ein Proxy vor Camber den Schlüssel sehen. Wo eine App eine Kopfzeile schicken kann, nimm lieber die.',
  },
  intervals: {
    title: 'intervals.icu',
    lead: 'intervals.icu bekommt Läufe von Garmin, Polar, Suunto, Coros, Wahoo und anderen von selbst. Camber sieht dort alle 15 Minuten nach und holt die originalen Aufzeichnungen.',
    label: 'API-Schlüssel',
    hint: 'Auf intervals.icu: Settings, ganz unten „Developer Settings“, API Key. Er wird verschlüsselt aufbewahrt und nicht wieder gezeigt.',
    join: 'Schlüssel prüfen und speichern',
    another: 'Ein anderer Schlüssel',
    leave: 'Den Schlüssel vergessen',
    leaveHint: 'Was gelesen wurde, bleibt.',
    since: (when) => `Verbunden seit ${when}.`,
    read: (when) => `Letzte Antwort ${when}.`,
    notRead: 'Der erste Blick ist unterwegs.',
    found: (n, text) => (n === 1 ? '1 Lauf kam von dort herein.' : `${text} Läufe kamen von dort herein.`),
    history: (day) => `Die Vergangenheit wird gelesen, das Neueste zuerst, bisher zurück bis ${day}.`,
    historyBegins: 'Als Nächstes wird die Vergangenheit gelesen, das Neueste zuerst.',
    historyDone: 'Die ganze Vergangenheit ist gelesen.',
    others: (n, text) => `${activities(n, text)} anderer Sportarten ausgelassen.`,
    withoutFile: (n, text) =>
      `${activities(n, text)} ohne Aufzeichnung ausgelassen, dort von Hand eingetragen.`,
    refused: (n, text) =>
      n === 1 ? '1 Aufzeichnung war nicht lesbar.' : `${text} Aufzeichnungen waren nicht lesbar.`,
    stubs: (n, text) =>
      `${activities(n, text)} ${n === 1 ? 'kam' : 'kamen'} von Strava zu intervals.icu, und Strava lässt niemanden sie weitergeben. Für neue Läufe verbinde deine Uhr direkt mit intervals.icu; für die Vergangenheit gib Camber das Archiv von Strava unter <a>Deine Dateien</a>.`,
    waits: (when) => `intervals.icu bittet um eine Pause; weiter geht es um ${when}.`,
    problem: (reason) => `Der letzte Blick ist fehlgeschlagen: ${reason}.`,
    notSaved: (reason) => `Nicht gespeichert: ${reason}.`,
    empty: 'Trage den Schlüssel ein.',
    strange: 'Das sieht nicht nach einem Schlüssel aus: Er hat Buchstaben und Ziffern und keine Leerzeichen.',
  },
  said: {
    ended: 'Der Schlüssel gilt nicht mehr.',
    joined: 'Der Schlüssel stimmt. Deine Läufe sind unterwegs.',
    left: 'Der Schlüssel ist vergessen.',
    forgotten: 'Der Ordner ist vergessen und wird neu angesehen.',
  },
};
