import type { Catalogue } from '../catalogue.ts';

/** Die Worte am und über das Belastungsdiagramm. */
export const chart: Catalogue['chart'] = {
  distanceCaption: (unit) => `Strecke in 7 Tagen, ${unit}`,
  usual: (low, high) => `üblich ${low === high ? low : `${low}–${high}`}`,
  ratioCaption: 'Letzte 7 Tage ÷ die 3 Wochen davor',
  noDays: 'Das Diagramm beginnt mit der ersten vollen Woche',
  noRatio: 'Das Verhältnis beginnt nach 28 Tagen mit Läufen',
  bar: (range, distance, limit, found) =>
    `${range}: ${distance}${limit === null ? '' : `, Grenze ${limit}`}${found === null ? '' : `. ${found}`}`,
  limit: 'Grenze zu Beginn der Woche',
  byMonth: {
    caption: (unit) => `Strecke in 7 Tagen, ${unit}, Mittel jedes Monats`,
    bar: (month, distance, found) => `${month}: ${distance} in 7 Tagen${found === null ? '' : `. ${found}`}`,
    month: 'Monat',
    distance: 'Strecke in 7 Tagen',
  },
  found: (level, families) => `${level}: ${families.join(', ')}`,
  alt: (finding, weeks, last, usual, ratio, limits, say) =>
    [
      ...(finding === null ? [] : [`${finding}.`]),
      `Strecke pro 7 Tage über ${say.count(weeks)} Wochen: zuletzt ${last}${usual === null ? '' : `, üblich ${usual}`}.`,
      ...(limits === null
        ? []
        : [
            `${say.count(limits.kept)} von ${say.count(limits.known)} Wochen blieben unter der Grenze, die zu ihrem Beginn galt.`,
          ]),
      ratio ?? 'Noch kein Verhältnis.',
    ].join(' '),
  ratio: (ratio) => `Letzte 7 Tage gegen die 3 Wochen davor: ${ratio}-fach.`,
  table: {
    week: '7 Tage',
    distance: 'Strecke',
    limit: 'Grenze',
    ratio: 'Verhältnis',
    findings: 'Auffälliges',
    none: '–',
  },
};
