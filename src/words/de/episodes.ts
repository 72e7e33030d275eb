import type { Catalogue } from '../catalogue.ts';

const LENGTHS: Readonly<Record<number, string>> = { 14: 'zwei', 28: 'vier', 42: 'sechs', 84: 'zwölf' };

/** Was von der Zeit gesagt wird, bevor ein Knie wehtat. Es beschreibt; es nennt keine Ursache. */
export const episodes: Catalogue['episodes'] = {
  measures: {
    longestRun: { label: 'Längster Lauf', short: 'längster Lauf' },
    jump: {
      label: 'Längster Lauf gegenüber den 30 Tagen davor',
      short: 'längster Lauf gegenüber seinen 30 Tagen',
    },
    week: { label: 'Größte Woche', short: 'größte Woche' },
    ratio: { label: 'Eine Woche gegenüber den drei Wochen davor', short: 'eine Woche gegenüber drei' },
    rise: { label: 'Eine Woche gegenüber der Woche davor', short: 'eine Woche gegenüber der davor' },
    descent: { label: 'Meiste Höhenmeter bergab in einer Woche', short: 'bergab in einer Woche' },
    climb: { label: 'Meiste Höhenmeter bergauf in einer Woche', short: 'bergauf in einer Woche' },
    steep: {
      label: 'Meiste Strecke steil bergab in einem Lauf',
      short: 'steil bergab',
      first: 'erstmals steil bergab',
    },
    hillRepeats: {
      label: 'Läufe mit Bergintervallen',
      short: 'Bergintervalle',
      first: 'erste Bergintervalle',
    },
    laps: { label: 'Strecke auf der Bahn', short: 'Bahn', first: 'erste Runden auf der Bahn' },
    oneWay: { label: 'Bahnrunden mehr in eine Richtung', short: 'Bahnrunden in eine Richtung' },
    loop: { label: 'Anteil einer Runde, gleich herum gelaufen', short: 'dieselbe Runde' },
    newPair: {
      label: 'Anteil in einem neuen Paar',
      short: 'neue Schuhe',
      first: 'ein neues Paar Schuhe',
    },
    drop: { label: 'Sprengung der Schuhe', short: 'Sprengung der Schuhe' },
    shoeDistance: { label: 'Strecke in den getragenen Schuhen', short: 'Strecke in den Schuhen' },
    shoeAge: { label: 'Alter der getragenen Schuhe', short: 'Alter der Schuhe' },
    runsAWeek: { label: 'Meiste Läufe in einer Woche', short: 'Läufe in einer Woche' },
    daysInARow: { label: 'Meiste Lauftage in Folge', short: 'Lauftage in Folge' },
    break: { label: 'Längste Zeit ohne Lauf', short: 'Zeit ohne Lauf' },
    hardEfforts: { label: 'Läufe, die hart waren (ab 7 von 10)', short: 'harte Läufe' },
  },
  groups: {
    load: 'Belastung',
    rhythm: 'Tage und Pausen',
    hills: 'Berge',
    track: 'Bahn',
    loop: 'Runden',
    shoes: 'Schuhe',
    effort: 'Anstrengung',
  },
  why: {
    outside: 'die Läufe reichen nicht über alle diese Tage',
    unknownDays: 'an einigen dieser Tage fehlen Läufe',
    noRuns: 'aus diesen Tagen ist kein Lauf bekannt',
    shortHistory: 'davor ist zu wenig bekannt, um zu sagen, was üblich war',
    littleRun: 'zu wenig gelaufen, um zu vergleichen',
    noDescent: 'zu den meisten Läufen gibt es keine Aufzeichnung, die die Höhenmeter bergab zeigt',
    noClimb: 'zu den meisten Läufen sind keine Höhenmeter bekannt',
    noRoute: 'zu den meisten Läufen ist keine Strecke aufgezeichnet',
    noShoes: 'zu den meisten Läufen sind keine Schuhe angegeben',
    noShoeAge: 'die meisten Schuhe waren älter, als Camber sie kennt',
    noDrop: 'die Sprengung der meisten Schuhe ist nicht eingetragen',
    noEffort: 'zu den meisten Läufen ist nicht angegeben, wie hart sie waren',
  },
  length: (days) => (LENGTHS[days] === undefined ? `${days} Tage` : `${LENGTHS[days]} Wochen`),
  lengthOf: (days) => (LENGTHS[days] === undefined ? `${days} Tagen` : `${LENGTHS[days]} Wochen`),
  none: 'keine',
  times: (ratio) => `das ${ratio}-Fache`,
  days: (n, isOne) => `${n} ${isOne ? 'Tag' : 'Tage'}`,
  range: (low, high) => `${low} bis ${high}`,
  name: {
    day: (day) => day,
    week: (monday) => `Woche vom ${monday}`,
    month: (month) => month,
    until: (start, end) => `${start} bis ${end}`,
    still: (start) => `seit ${start}`,
  },
  side: { left: 'linkes Knie', right: 'rechtes Knie', both: 'beide Knie' },
  onset: {
    sudden: 'begann plötzlich bei einem Lauf',
    slow: 'kam nach und nach',
    unknown: 'wie es begann, ist nicht bekannt',
  },
  named: 'fachlich benannt',
  lists: { changed: 'Was anders war', asUsual: 'Wie üblich', notKnown: 'Nicht bekannt' },
  empty: {
    changed: 'Nichts lag außerhalb des Üblichen.',
    unknown: 'Es ließ sich nichts vergleichen.',
    unsettled:
      'Von nichts ist sicher, dass es außerhalb des Üblichen lag: Weiter unten steht, was vom Tag abhängt.',
    asUsual: 'Nichts von dem, was bekannt ist, war wie üblich.',
    notKnown: 'Alles ist bekannt.',
  },
  change: { more: 'mehr als üblich', less: 'weniger als üblich' },
  near: { more: 'etwas mehr', less: 'etwas weniger' },
  nearHint: '„Etwas“: außerhalb des Üblichen, aber zu wenig, um als Änderung zu zählen.',
  usually: (usual) => `üblich ${usual}`,
  when: {
    on: (day) => `am ${day}`,
    upTo: (day) => `(bis ${day})`,
    first: (day) => `ab ${day}`,
    most: (day) => `(am meisten am ${day})`,
  },
  told: (title) => `An dem Tag gesagt: ${title}.`,
  soFar: (label, value, told) =>
    told === null ? `${label}: ${value}` : `${label}: ${value} (${told.replace(/\.$/, '')})`,
  everything: 'Alles',
  reach: (from, to) => `Die Läufe reichen vom ${from} bis zum ${to}.`,
  usualNotKnown: (why) => `was davor üblich war, ist nicht bekannt: ${why}`,
  dependsOn: (changed, of) =>
    `hängt vom Tag ab: außerhalb des Üblichen bei ${changed} der ${of} Tage, an denen es begonnen haben kann`,
  window: (length, from, to) => `Die ${length} bis zum ersten Tag mit Schmerz: ${from} bis ${to}.`,
  windows: (length, from, to) =>
    `Die ${length} bis zu jedem Tag, an dem es begonnen haben kann: ${from} bis ${to}.`,
  usual: (windows, length, from, to) =>
    `Üblich ist, was ${windows} Zeiträume von ${length} im Jahr davor enthielten (${from} bis ${to}), ohne Tage mit anderem Schmerz und die vier Wochen danach.`,
  noUsual: 'Davor liegen zu wenige Wochen, um zu sagen, was üblich war.',
  rough: {
    week: 'Du erinnerst dich an die Woche: Anders heißt hier nur, was es für jeden ihrer Tage war.',
    month: 'Du erinnerst dich an den Monat: Anders heißt hier nur, was es für jeden seiner Tage war.',
  },
  often: {
    before: (times, of) => `Vor ${times} deiner ${of} Episoden`,
    beforeKnown: (times, of) => `Vor ${times} der ${of} Episoden, zu denen es bekannt ist`,
    beforeOne: 'Vor dieser Episode',
    beforeOnlyKnown: 'Vor der einen Episode, zu der es bekannt ist',
    otherwise: (times, of, length, isOne) =>
      `und in ${times} von ${of} ${isOne ? 'anderen Zeitraum' : 'anderen Zeiträumen'} von ${length}`,
    none: 'und es gibt keinen anderen Zeitraum zum Vergleich',
  },
  tooFew: 'Weniger als drei Episoden sind zu wenige, um aus Zählen etwas zu lernen.',
  noCause: 'Das sagt, was anders war, nicht, woher der Schmerz kam.',
  mostly: {
    most: (otherwise, all, length) =>
      `Auf die meisten solcher Änderungen folgte nichts: ${otherwise} der ${all} Male, die es sie bei dir gab, lagen in Zeiträumen von ${length}, die nicht mit Schmerz endeten.`,
    some: (otherwise, all, length) =>
      `Auf solche Änderungen kann auch nichts folgen: ${otherwise} der ${all} Male, die es sie bei dir gab, lagen in Zeiträumen von ${length}, die nicht mit Schmerz endeten.`,
  },
  sideBySide: 'Deine Episoden nebeneinander',
  shared: (times, of) => `gleich vor ${times} von ${of}`,
  marks: '+ mehr als üblich, - weniger, ? nicht bekannt oder je nach Tag verschieden',
  line: {
    more: 'Was davor anders war',
    before: (length, changes) => `In den ${length} davor: ${changes.join(', ')}`,
    nothing: (length) => `In den ${length} davor lag nichts außerhalb des Üblichen`,
    unknown: (length) => `Über die ${length} davor ist zu wenig bekannt, um zu sagen, was anders war`,
    unsettled: (groups) => `hängt vom Tag ab: ${groups.join(', ')}`,
    onlyUnsettled: (length, groups) =>
      `In den ${length} davor hängt es vom Tag ab, ob das außerhalb des Üblichen lag: ${groups.join(', ')}`,
    asUsual: (groups) => `wie üblich: ${groups.join(', ')}`,
  },
};
