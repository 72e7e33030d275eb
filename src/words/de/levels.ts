import type { Catalogue } from '../catalogue.ts';

/** Die vier Stufen. Die Zeichen sind schlichte Formen, die kein Mailprogramm in bunte Bilder verwandelt. */
export const levels: Catalogue['levels'] = {
  note: { label: 'Hinweis', symbol: '○', meaning: 'gut zu wissen' },
  caution: { label: 'Vorsicht', symbol: '△', meaning: 'ein paar Tage ruhiger angehen' },
  strong: { label: 'Deutlich', symbol: '▲', meaning: 'jetzt einen Schritt zurückgehen' },
  stop: { label: 'Stopp', symbol: '■', meaning: 'nicht laufen, bis es sich beruhigt hat' },
};

/** Namen der Familien, wie in der Legende der Diagramme. */
export const families: Catalogue['families'] = {
  load: 'Belastung',
  hills: 'Hügel',
  direction: 'Richtung',
  shoes: 'Schuhe',
  pain: 'Knie',
};

/** Ein Großbuchstabe je Familie, auf den Zeichen der Diagramme. */
export const familyLetters: Catalogue['familyLetters'] = {
  load: 'B',
  hills: 'H',
  direction: 'R',
  shoes: 'S',
  pain: 'K',
};

/** Worauf jede Regel schaut, mitten im Satz. */
export const ruleNames: Catalogue['ruleNames'] = {
  P1: 'Schmerz am Knie',
  S1: 'ein längerer Lauf',
  S2: 'eine Pause',
  W1: 'eine größere Woche',
  R1: 'eine größere Woche',
  H1a: 'mehr Abstieg',
  H1b: 'eine hügeligere Woche',
  H1c: 'Bergintervalle',
  H1d: 'steileres Gefälle',
  T1: 'die Bahn in einer Richtung',
  C1: 'dieselbe Runde',
  D1: 'ein anderes Schuhpaar',
  K1: 'Schuhkilometer',
};

/** Wie sicher ein Beleg ist, hinter „Beleg:“. */
export const grades: Catalogue['grades'] = {
  A: 'mehrere Studien stimmen überein',
  B: 'eine große Studie',
  'C+': 'begrenzt',
  C: 'schwach',
  '0': 'keine Studie, eine Faustregel',
};

/** Warum eine Stufe höher liegt. */
export const raised: Catalogue['raised'] = (level, causes) =>
  `Auf „${level}“ angehoben. In denselben 7 Tagen: ${causes.join(' und ')}.`;
