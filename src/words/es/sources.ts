import type { Catalogue } from '../catalogue.ts';

const BY_ANALOGY =
  'Robertz et al. 2022, ISBS 40 (22 personas); límites por analogía con la regla de una sola salida';

/** De dónde viene cada regla. */
export const sources: Catalogue['sources'] = {
  P1: 'Vincent & Vincent 2017, Curr Sports Med Rep: cuatro reglas de dolor para correr; el límite de 3 es práctica habitual',
  S1: 'Schuster Brandt Frandsen et al. 2025, Br J Sports Med 59:1203 (5205 personas)',
  S2: 'Consenso profesional sobre la vuelta tras una pausa',
  W1: 'Nielsen et al. 2014, J Orthop Sports Phys Ther (874 personas que empezaban a correr)',
  R1: 'Windt & Gabbett 2019, Br J Sports Med 53:988; no confirmado por Schuster Brandt Frandsen et al. 2025',
  H1a: BY_ANALOGY,
  H1b: BY_ANALOGY,
  H1c: 'Orchard et al. 1996 y Gottschall & Kram 2005: la carga de las series en cuesta está en la bajada',
  H1d: 'Gottschall & Kram 2005 (10 personas): el impacto y el frenado crecen con la pendiente',
  T1: 'Messier et al. 1995 (56 personas con síndrome de la banda iliotibial y 70 sin él)',
  C1: 'Estudio del movimiento de la cadera en pendiente lateral (PMID 27241856, 10 personas); límites elegidos',
  D1: 'Malisoux et al. 2016, Br J Sports Med 51:356 (553 personas): en conjunto, ningún efecto',
  K1: '«Stop Stretching Your IT Band» (el artículo que sigue Camber); ningún estudio une la edad de las zapatillas con el síndrome de la banda iliotibial',
};
