import type { Catalogue } from '../../catalogue.ts';

/** Der Weg zu Stravas Zustimmungsseite und zurück: was schiefging und was nicht erlaubt wurde. */
export const connect: Catalogue['pages']['connect'] = {
  title: 'Mit Strava verbinden',
  problems: {
    not_set_up: {
      title: 'Strava ist noch nicht eingerichtet',
      paragraphs: [
        'In diesem Camber ist noch keine Strava-App eingetragen. Das dauert fünf Minuten und ist in der README beschrieben.',
      ],
    },
    state_mismatch: {
      title: 'Diese Antwort gehört nicht zu deinem Besuch',
      paragraphs: [
        'Der Rückweg von Strava war älter als diese Browsersitzung, wurde zweimal geöffnet oder kam aus einem anderen Browser. Vorsichtshalber wurde nichts verbunden.',
        'Während du dich verbindest, müssen für diese Seite Cookies erlaubt sein.',
      ],
    },
    refused: {
      title: 'Du hast nein gesagt, und nichts wurde gelesen',
      paragraphs: [
        'Camber hat keinen Zugang zu deinem Strava-Konto und hat nichts über dich gespeichert.',
        'Falls du es dir anders überlegst: Was gelesen wird und wozu, steht auf der ersten Seite.',
      ],
    },
    broken: {
      title: 'Strava hat dich ohne Antwort zurückgeschickt',
      paragraphs: [
        'Darin stand weder ein Ja noch ein Nein. Nichts wurde verbunden; versuche es bitte noch einmal.',
      ],
    },
    code_rejected: {
      title: 'Diese Erlaubnis wurde schon benutzt',
      paragraphs: [
        'Stravas Erlaubnis gilt einmal und nur für wenige Minuten. Wer diese Seite neu lädt, benutzt sie ein zweites Mal. Bist du schon verbunden, zeigt es die Startseite.',
      ],
    },
    athlete_limit: {
      title: 'Dieses Camber ist voll',
      paragraphs: [
        'Strava erlaubt dieser Strava-App eine feste Zahl von Läuferinnen und Läufern, und alle Plätze sind belegt. Mit deinem Konto ist alles in Ordnung, und nichts wurde gespeichert.',
        'Wer dieses Camber betreibt, kann die Grenze unter strava.com/settings/api ohne Prüfung von 1 auf 10 anheben oder einen Platz frei machen.',
      ],
    },
    app_inactive: {
      title: 'Strava hat den Zugang dieses Cambers angehalten',
      paragraphs: [
        'Strava antwortet, dass die App nicht aktiv ist. Das geschieht, wenn das Strava-Abo der Person endet, der die App gehört: Seit Juni 2026 arbeitet eine App nur, solange dieses Abo läuft. Mit deinem Konto hat das nichts zu tun.',
        'Sobald das Abo erneuert ist, verbinde dich noch einmal.',
      ],
    },
    app_rejected: {
      title: 'Strava erkennt die App dieses Cambers nicht an',
      paragraphs: [
        'Client ID, Client Secret oder Callback Domain stimmen nicht mit dem überein, was unter strava.com/settings/api eingetragen ist. Wer dieses Camber betreibt, muss sie berichtigen; mit deinem Konto ist alles in Ordnung.',
      ],
    },
    rate_limited: {
      title: 'Strava bittet um eine Pause',
      paragraphs: [
        'Alle Anfragen, die Strava diesem Camber im Moment erlaubt, sind verbraucht. Es ist nichts kaputt: Versuche es nach der nächsten Viertelstunde wieder.',
      ],
    },
    unavailable: {
      title: 'Strava antwortet nicht',
      paragraphs: [
        'Die Erlaubnis ließ sich nicht abschließen, weil Strava nicht erreichbar oder zu langsam war. Nichts wurde gespeichert; versuche es in ein paar Minuten wieder.',
      ],
    },
    clock_wrong: {
      title: 'Die Uhr dieses Cambers geht falsch',
      paragraphs: [
        'Sie weicht um mehr als fünf Minuten von Stravas Uhr ab. Camber würde abgelaufene Erlaubnisse für gültig halten und Läufe unter dem falschen Tag ablegen; deshalb wurde nichts verbunden oder gespeichert. Mit deinem Konto ist alles in Ordnung.',
        'Wer dieses Camber betreibt, muss den Zeitabgleich einschalten (unter Linux: timedatectl set-ntp true) und kann ihn mit „npx camber doctor“ prüfen. Verbinde dich danach noch einmal.',
      ],
    },
    not_on_list: {
      title: 'Du stehst nicht auf der Liste dieses Cambers',
      paragraphs: [
        'Wer dieses Camber betreibt, entscheidet, wer sich verbinden darf, und dein Strava-Konto gehört nicht dazu. Die Erlaubnis, die du gegeben hast, geht an Strava zurück; über dich wurde nichts gespeichert.',
        'Bitte darum, deine Strava-Nummer in ALLOWED_ATHLETES einzutragen: Sie steht in der Adresse deiner Profilseite bei Strava. Du kannst auch selbst ein Camber betreiben.',
      ],
    },
    sign_in_first: {
      title: 'Melde dich mit deinem Passwort an',
      paragraphs: [
        'Dein Konto hier wurde von diesem Strava-Konto getrennt; Strava öffnet es deshalb nicht mehr. Die Erlaubnis, die du gegeben hast, geht an Strava zurück; geändert wurde nichts.',
        'Melde dich mit Anmeldename und Passwort an. In den Einstellungen, unter „Dein Konto“, kannst du dich wieder mit Strava verbinden.',
      ],
    },
    belongs_elsewhere: {
      title: 'Dieses Strava-Konto gehört hier zu einem anderen Konto',
      paragraphs: [
        'Mit dem Strava-Konto, das du gewählt hast, ist auf diesem Camber schon jemand verbunden, vielleicht du selbst mit einem früheren Konto. Ein Strava-Konto kann nur zu einem Konto gehören; deshalb wurde nichts geändert.',
        'Soll es zu diesem Konto gehören, melde dich zuerst mit dem anderen an und trenne dort Strava, oder lösche es. Meintest du ein anderes Strava-Konto, melde dich bei strava.com ab und verbinde dich noch einmal.',
      ],
    },
    joined_already: {
      title: 'Dein Konto ist mit einem anderen Strava-Konto verbunden',
      paragraphs: [
        'Du bist mit einem anderen Strava-Konto zurückgekommen als dem, mit dem dieses Konto verbunden ist. Die Erlaubnis, die du gegeben hast, geht an Strava zurück; geändert wurde nichts.',
        'Willst du wechseln, trenne zuerst Strava, in den Einstellungen unter „Dein Konto“.',
      ],
    },
  },
  back: 'Zurück',
  settings: 'Zu den Einstellungen',
  signIn: 'Anmelden',
  home: 'Zur Startseite',
  whatIsRead: 'Was Camber liest',
  paused: {
    title: 'Strava hat den Zugang dieses Cambers angehalten',
    text: 'Die App ist bei Strava nicht aktiv: Seit Juni 2026 arbeitet sie nur, solange die Person, der sie gehört, ein Strava-Abo hat. Neue Läufe kommen erst wieder an, wenn es unter strava.com/account erneuert ist; dann von allein. Was du unten siehst, bleibt, wie es war, und du musst dich nicht neu verbinden.',
  },
  missing: {
    title: 'Berechtigungen',
    enough: {
      title: 'Verbunden, aber etwas fehlt',
      text: 'Du hast bei Strava einen Teil der Liste abgewählt. Camber arbeitet mit dem, was du erlaubt hast; das wird fehlen:',
    },
    notEnough: {
      title: 'Das reicht nicht zum Arbeiten',
      text: 'Du hast abgewählt, was Camber unbedingt braucht. Deshalb wurde nichts verbunden, und nichts ist gespeichert:',
    },
    goOn: 'Ohne das weitermachen',
    note: 'Strava zeigt dann seine Liste noch einmal, damit du ankreuzen kannst, was fehlt.',
  },
};
