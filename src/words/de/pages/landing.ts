import type { Catalogue } from '../../catalogue.ts';

/** Was sieht, wer nicht verbunden ist. */
export const landing: Catalogue['pages']['landing'] = {
  heading: 'Merke, wenn sich dein Training zu schnell ändert, bevor es dein Knie merkt.',
  lead: 'Camber achtet auf die Belastung, die das Laufen für die Außenseite von Knie und Hüfte bringt. Es vergleicht jeden Lauf mit deinen eigenen letzten Wochen und meldet sich, wenn Strecke, Höhenmeter, Bahnrichtung oder Schuhe sich so ändern, wie es oft vor Beschwerden am IT-Band der Fall ist.',
  sketch: 'Elf Wochen mit etwa gleicher Strecke, dann eine mit 72 statt der üblichen 41 Kilometer.',
  sketchCaption: 'Zwölf Wochen eines erfundenen Läufers: Über die letzte schreibt Camber.',
  tryIt: 'Den Beispielläufer ansehen',
  standIn:
    'Das ist eine Demo: „Connect with Strava“ öffnet die Zustimmungsseite eines Ersatzes auf diesem Rechner, nicht die von Strava, und verbindet den Beispielläufer. <a>Zu deinen eigenen Läufen</a>',
  details: '<a>Alle Einzelheiten</a>.',
  invited: 'Noch kein Konto? Wer dieses Camber betreibt, kann dich mit einem Link einladen.',
  ownerless: 'Dieses Camber gehört noch niemandem',
  ownerlessText:
    'In dem Terminal, in dem Camber gestartet wurde, steht ein Link für das erste Konto. Wer ihn zuerst öffnet, dem gehört dieses Camber. <code>npx camber owner --link</code> zeigt einen neuen.',
  notSetUp: 'Strava ist noch nicht eingerichtet',
  notSetUpText:
    'Wem dieses Camber gehört, muss Kennung und Geheimnis einer Strava-App als <code>STRAVA_CLIENT_ID</code> und <code>STRAVA_CLIENT_SECRET</code> eintragen; <a>die Einrichtung</a> führt durch jeden Schritt.',
  how: 'So funktioniert es',
  steps: [
    {
      title: 'Einmal verbinden',
      text: 'Camber liest deine bisherigen Läufe von Strava und lernt, was für <em>dich</em> üblich ist. Die erste Einschätzung ist nach Sekunden da.',
    },
    {
      title: 'Laufen wie immer',
      text: 'Nach einem Lauf, der von deinen letzten Wochen abweicht, bekommst du eine Mail: die Tatsache, den Grund, wie sicher die Forschung ist, und den nächsten Schritt. Nach den meisten Läufen kommt keine.',
    },
    {
      title: 'Montags lesen',
      text: 'Einmal in der Woche: ein Satz, drei Zahlen neben deinem üblichen Bereich, ein Diagramm und wie viel die kommende Woche haben darf.',
    },
  ],
  firstStepHere: {
    title: 'Deine Läufe mitbringen',
    text: 'Camber liest deine bisherigen Läufe aus Dateien, wie deine Uhr oder Stravas Datenexport sie liefern, und lernt, was für <em>dich</em> üblich ist. Neue kommen durch Hochladen, über einen Ordner oder eine App.',
  },
  howNote:
    'Die Regeln, ihre Quellen und ihre Grenzen stehen unter <a>So funktioniert es</a>. Camber beschreibt Veränderung; es stellt keine Diagnosen, und eine ruhige Woche ist kein Versprechen.',
  scopes: 'Was Camber von Strava sehen darf',
  kept: 'Was gespeichert wird, und wie lange',
  keptNote: 'Mehr unter <a>Datenschutz</a>.',
  goodbye: {
    title: 'Alles ist gelöscht.',
    text: 'Deine Läufe, Schuhe, Hinweise, Mails und die Schlüssel zu deinem Strava-Konto sind aus Camber verschwunden.',
    textHere: 'Dein Konto, deine Läufe, Schuhe, Hinweise und Mails sind aus Camber verschwunden.',
    ended: 'Auch der Zugang bei Strava ist beendet.',
    notHeard:
      'Strava hat nicht geantwortet, als Camber seinen Zugang dort beenden wollte. Bitte beende ihn selbst unter <strong>strava.com/settings/apps</strong>.',
    mailed: 'Die schriftliche Bestätigung ist unterwegs an die Adresse, die du bestätigt hattest.',
  },
};
