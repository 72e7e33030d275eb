import type { Catalogue } from '../../catalogue.ts';

/** Die ersten Schritte. */
export const welcome: Catalogue['pages']['welcome'] = {
  title: 'Erste Schritte',
  step: (n, of) => `Schritt ${n} von ${of}`,
  goOn: 'Weiter',
  saveAndGoOn: 'Speichern und weiter',
  skip: 'Diesen Schritt überspringen',
  later: 'Später fertig machen',
  laterHint: 'Alles hier findest du in den Einstellungen wieder.',
  steps: 'Die Schritte',
  done: 'erledigt',
  fromHome: {
    title: 'Ein paar Dinge, die nur du weißt',
    text: (n, count) =>
      n === 1
        ? 'Ein kurzer Schritt fehlt noch, damit Cambers Rat zu dir passt.'
        : `${count} kurze Schritte fehlen noch, damit Cambers Rat zu dir passt.`,
    go: 'Damit weitermachen',
    skip: 'Überspringen',
  },
  permissions: {
    title: 'Was Strava Camber sehen lässt',
    complete: 'Du hast alle vier Erlaubnisse gegeben. Dafür wird jede gebraucht:',
    missing: 'Camber arbeitet mit dem, was du gegeben hast. Das fehlt:',
    change: 'Die Erlaubnisse bei Strava ändern',
    given: 'Und das ist da:',
  },
  address: {
    title: 'Deine E-Mail-Adresse',
    text: 'Eine Mail kommt, wenn ein Lauf etwas verändert hat, und einmal in der Woche. Alles lässt sich abschalten, und die Seiten funktionieren auch ohne Adresse.',
    sent: 'Der Bestätigungslink ist unterwegs. Folge ihm, wenn er da ist; hier kannst du inzwischen weitermachen.',
    already: 'Deine Adresse ist bestätigt.',
  },
  reading: {
    title: 'Wie du liest',
    text: 'Von Strava und deinem Browser übernommen. Ändere, was nicht passt.',
    textHere: 'Von deinem Browser übernommen. Ändere, was nicht passt.',
  },
  ground: {
    title: 'Wo du läufst',
  },
  shoes: {
    title: 'Deine Schuhe',
    text: 'Camber sagt dir, wenn du zu einem Paar mit anderer Sprengung wechselst. Strava kennt die Sprengung nicht: Sie steht auf dem Karton oder auf der Seite des Herstellers, meistens 0 bis 12 mm.',
    textHere:
      'Camber sagt dir, wenn du zu einem Paar mit anderer Sprengung wechselst. Sie steht auf dem Karton oder auf der Seite des Herstellers, meistens 0 bis 12 mm.',
    drop: (name) => `Sprengung von ${name}`,
    none: 'Noch ist kein Paar bekannt. Sie kommen aus „Meine Ausrüstung“ bei Strava, und du findest sie unter „Schuhe“.',
    noneHere: 'Noch ist kein Paar bekannt. Du trägst sie unter „Schuhe“ ein.',
    notShared:
      'Du hast deine Schuhe nicht mit Camber geteilt. Ein Paar taucht darum erst auf, wenn ein Lauf es nennt.',
    problem: (low, high) => `Eine Sprengung ist eine Zahl von ${low} bis ${high}, oder nichts.`,
    problems: 'Noch nicht gespeichert',
  },
  pain: {
    title: 'Wann tat dein Knie weh?',
    text: 'Wenn die Außenseite deines Knies schon einmal wehtat, sieht sich Camber die Wochen davor an und sagt, was in deinem Training anders war. So genau, wie du es noch weißt; so viele Male, wie du magst.',
    told: 'Schon eingetragen:',
    more: 'Speichern und noch eine Zeit eintragen',
  },
};
