import type { Catalogue } from '../../catalogue.ts';

/** Die Seite eines Laufs. */
export const run: Catalogue['pages']['run'] = {
  title: (day) => `Lauf vom ${day}`,
  heading: (distance, day) => `${distance} am ${day}`,
  sports: { Run: 'Lauf', TrailRun: 'Geländelauf', VirtualRun: 'Virtueller Lauf' },
  before: 'Früher',
  after: 'Später',
  neighbours: 'Läufe davor und danach',
  all: 'Alle Läufe',
  facts: {
    moving: 'In Bewegung',
    elapsed: 'Von Start bis Ende',
    pace: 'Tempo',
    climb: 'Bergauf',
    descent: 'Bergab',
  },
  device: (name) => `Aufgezeichnet mit ${name}.`,
  treadmill: 'Auf dem Laufband.',
  manual: 'Von Hand eingetragen.',
  loop: (direction, laps, text) => `Eine geschlossene Runde ${direction}${laps > 1 ? `, ${text}-mal` : ''}.`,
  found: {
    title: 'Was sich mit diesem Lauf geändert hat',
    none: 'Nichts fiel auf.',
  },
  shape: {
    title: 'Höhenprofil',
    caption:
      'Höhe über der Strecke, vom Start an gezählt. Camber behält keine Karte und keinen Ort, nur diese Höhen.',
  },
  slopes: {
    title: 'Bergauf und bergab',
    sums: (gain, loss) => `<strong>${gain} bergauf, ${loss} bergab.</strong>`,
    flat: 'Durchgehend flach: keine Steigung über 3\u00a0%.',
    weighted: (distance) => `Bergab stärker gezählt: ${distance}.`,
  },
  repeats: {
    title: (count) => `${count} Bergintervalle`,
    text: 'Bergab arbeitet das Band an der Außenseite des Oberschenkels bei jedem Schritt mehr. Bei Bergintervallen ist das der Trab zurück hinunter, nicht der Anstieg.',
  },
  track: {
    title: 'Auf der Bahn',
    text: (laps, lap, balance) => `${laps} zu ${lap}: ${balance}.`,
    others: (ovals) => `Außerdem ${ovals}.`,
    oval: (laps, lap) => `${laps} zu ${lap}`,
    month: (balance) => `In den 28 Tagen bis zu diesem Lauf: ${balance}.`,
    hint: 'Name oder Sportart sagen „Bahn“, aber kein GPS zeigt es: Runden und Richtung sind nicht bekannt.',
  },
  shoes: {
    title: 'Schuhe',
    strava: (name) => `<strong>${name}</strong>, laut Strava.`,
    answered: (name) => `<strong>${name}</strong>, von dir angegeben.`,
    unknownName: 'Ein Schuhpaar ohne Namen',
    none: 'Strava nennt für diesen Lauf kein Schuhpaar, daher zählen seine Kilometer für keines.',
    choose: 'Welches Paar war es?',
    save: 'Paar speichern',
    takeBack: 'Zurücknehmen',
    noPairs: 'Noch ist kein Schuhpaar bekannt. Die Paare kommen aus „Meine Ausrüstung“ bei Strava.',
    all: 'Alle Schuhe',
  },
  felt: {
    title: 'Wie es sich anfühlte',
    strava: (rpe) => `Anstrengung ${rpe} von 10, laut Strava.`,
    question: 'Wie anstrengend war es?',
    hint: '0 ist Ruhe, bei 3 kannst du locker reden, 5 ist anstrengend, 7 sehr anstrengend, 10 alles, was ging.',
    save: 'Anstrengung speichern',
    takeBack: 'Zurücknehmen',
    pain: (list) => `Knie: ${list}.`,
    when: {
      day: 'an dem Tag',
      during: 'währenddessen',
      after: 'danach',
      stairs: 'auf Treppen',
      morning: 'am nächsten Morgen',
      rest: 'in Ruhe',
    },
    level: (when, level) => `${level} von 10 ${when}`,
    noPain: 'Zur Außenseite deines Knies ist nichts notiert.',
    painLink: 'Notieren, wie es dem Knie ging',
  },
  data: {
    title: 'Zu den Daten',
    unknown: {
      manual:
        'Von Hand eingetragen: Nur Strecke und Zeiten sind bekannt, keine Steigungen, Runden oder Richtung.',
      treadmill:
        'Ein Laufband hat keinen Boden unter den Füßen: Bergauf und bergab zählen als null, und es gibt keine Richtung.',
      noGps: 'Ohne GPS aufgezeichnet: Steigungen, Runden und Richtung sind nicht bekannt.',
      soon: 'Die Aufzeichnung ist noch zu lesen: Abstiege, Runden und Bergintervalle folgen.',
      soonAt: (end) => `Voraussichtlich bis ${end}, je nach Stravas Kontingent.`,
      older:
        'Camber liest die Aufzeichnungen der letzten sechs Wochen von selbst; diese ist älter. <a>Ältere Aufzeichnungen lesen lassen</a>',
      strict: (days) =>
        `Dieses Camber behält nur ${days} Tage lang, was eine Aufzeichnung ergab. Die Strecke und Stravas eigene Höhenmeter bleiben.`,
      noTrack: 'Strava hat für diesen Lauf keine Aufzeichnung.',
      file: 'Aus einer Datei ohne Aufzeichnung gelesen: Steigungen und Richtung sind nicht bekannt.',
      noAltitude: 'Es wurde keine brauchbare Höhe aufgezeichnet: Bergauf und bergab sind nicht bekannt.',
      noShape: 'Als die Aufzeichnung gelesen wurde, behielt Camber die Form noch nicht.',
    },
    climbOfStrava: 'Die Höhenmeter bergauf sind Stravas eigene; bergab ist nicht bekannt.',
    notes: 'Beim Lesen der Aufzeichnung bemerkt',
  },
  saved: 'Gespeichert.',
  badEffort: 'Eine Anstrengung ist eine ganze Zahl von 0 bis 10.',
  badShoes: 'Dieses Paar ist keines von deinen.',
};
