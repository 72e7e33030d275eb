import type { Catalogue } from '../catalogue.ts';

const BY_ANALOGY =
  'Robertz et al. 2022, ISBS 40 (22 Personen); Grenzen nach dem Vorbild der Regel für den einzelnen Lauf';

/** Woher jede Regel kommt. */
export const sources: Catalogue['sources'] = {
  P1: 'Vincent & Vincent 2017, Curr Sports Med Rep: vier Schmerzregeln fürs Laufen; die Grenze von 3 ist gängige Praxis',
  S1: 'Schuster Brandt Frandsen et al. 2025, Br J Sports Med 59:1203 (5.205 Personen)',
  S2: 'Fachliche Übereinkunft zum Wiedereinstieg nach einer Pause',
  W1: 'Nielsen et al. 2014, J Orthop Sports Phys Ther (874 Laufanfängerinnen und -anfänger)',
  R1: 'Windt & Gabbett 2019, Br J Sports Med 53:988; nicht bestätigt von Schuster Brandt Frandsen et al. 2025',
  H1a: BY_ANALOGY,
  H1b: BY_ANALOGY,
  H1c: 'Orchard et al. 1996 und Gottschall & Kram 2005: Die Last von Bergintervallen liegt im Weg hinunter',
  H1d: 'Gottschall & Kram 2005 (10 Personen): Aufprall und Bremsen nehmen mit dem Gefälle zu',
  T1: 'Messier et al. 1995 (56 Personen mit und 70 ohne Iliotibialband-Syndrom)',
  C1: 'Studie zur Hüftbewegung auf Querneigung (PMID 27241856, 10 Personen); Grenzen gewählt',
  D1: 'Malisoux et al. 2016, Br J Sports Med 51:356 (553 Personen): insgesamt keine Wirkung',
  K1: '„Stop Stretching Your IT Band“ (der Artikel, dem Camber folgt); keine Studie verbindet das Alter der Schuhe mit dem Iliotibialband-Syndrom',
};
