import type { Catalogue } from '../catalogue.ts';

/** Las palabras del gráfico de carga. */
export const chart: Catalogue['chart'] = {
  distanceCaption: (unit) => `Distancia en 7 días, ${unit}`,
  usual: (low, high) => `habitual ${low === high ? low : `${low}–${high}`}`,
  ratioCaption: 'Últimos 7 días ÷ las 3 semanas anteriores',
  noDays: 'El gráfico empieza con la primera semana completa',
  noRatio: 'La razón empieza tras 28 días con salidas',
  bar: (range, distance, limit, found) =>
    `${range}: ${distance}${limit === null ? '' : `, límite ${limit}`}${found === null ? '' : `. ${found}`}`,
  limit: 'límite al empezar la semana',
  byMonth: {
    caption: (unit) => `Distancia en 7 días, ${unit}, media de cada mes`,
    bar: (month, distance, found) => `${month}: ${distance} en 7 días${found === null ? '' : `. ${found}`}`,
    month: 'Mes',
    distance: 'Distancia en 7 días',
  },
  found: (level, families) => `${level}: ${families.join(', ')}`,
  alt: (finding, weeks, last, usual, ratio, limits, say) =>
    [
      ...(finding === null ? [] : [`${finding}.`]),
      `Distancia por 7 días durante ${say.count(weeks)} semanas: la última ${last}${usual === null ? '' : `, lo habitual ${usual}`}.`,
      ...(limits === null
        ? []
        : [
            `${say.count(limits.kept)} de ${say.count(limits.known)} semanas quedaron dentro del límite que tenían al empezar.`,
          ]),
      ratio ?? 'Aún sin razón.',
    ].join(' '),
  ratio: (ratio) => `Últimos 7 días frente a las 3 semanas anteriores: ${ratio} veces.`,
  table: {
    week: '7 días',
    distance: 'Distancia',
    limit: 'Límite',
    ratio: 'Razón',
    findings: 'Avisos',
    none: '–',
  },
};
