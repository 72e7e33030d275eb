import type { Catalogue } from '../../catalogue.ts';

/** Bergintervalle eines Laufs. */
export const repeats: Catalogue['charts']['repeats'] = {
  title: (count) => `${count}-mal denselben Hügel hinauf`,
  caption: (unit) => `Hinauf und wieder hinunter, ${unit}`,
  value: (n, gain, length, grade, descent) =>
    `${n}: ${gain} hinauf auf ${length} (${grade}), ${descent} hinunter`,
  alt: (count, gain, descent) =>
    `${count}-mal denselben Hügel hinauf: zusammen ${gain} hinauf und ${descent} hinunter.`,
  table: { number: 'Nr.', gain: 'Anstieg', length: 'Länge', grade: 'Steigung', descent: 'Danach hinunter' },
};
