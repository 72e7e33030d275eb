import type { Language } from './language.ts';

export const fi: Language = {
  code: 'fi',
  source:
    'Translations of the English headings and of Strava’s Finnish pages in their usual variants; not seen in an export. Where a heading differs, its column is found by its content.',
  headings: {
    id: ['Aktiviteetin tunnus', 'Suorituksen tunnus'],
    date: ['Aktiviteetin päivämäärä', 'Suorituksen päivämäärä', 'Päivämäärä'],
    name: ['Aktiviteetin nimi', 'Suorituksen nimi'],
    sport: ['Aktiviteetin tyyppi', 'Suorituksen tyyppi', 'Laji'],
    elapsed: ['Kulunut aika', 'Kokonaisaika', 'Aika'],
    distance: ['Matka', 'Etäisyys'],
    moving: ['Liikeaika', 'Liikkumisaika'],
    gear: ['Aktiviteetin varusteet', 'Varusteet'],
    file: ['Tiedostonimi', 'Tiedoston nimi'],
    gain: ['Nousu', 'Nousu yhteensä', 'Korkeusero'],
    high: ['Korkein korkeus', 'Korkein kohta'],
    speed: ['Keskinopeus'],
    effort: ['Suhteellinen rasitus'],
    exertion: ['Koettu rasitus'],
  },
  sports: {
    run: ['Juoksu', 'Juokseminen', 'Lenkki'],
    trailRun: ['Polkujuoksu', 'Maastojuoksu'],
    virtualRun: ['Virtuaalijuoksu'],
    treadmill: ['Juoksumatto', 'Juoksu juoksumatolla'],
    walk: ['Kävely'],
    hike: ['Vaellus', 'Retkeily', 'Lumikenkäily'],
    ride: ['Pyöräily', 'Ajo', 'Virtuaalipyöräily', 'Maastopyöräily'],
    swim: ['Uinti'],
    other: [
      'Treeni',
      'Harjoitus',
      'Voimaharjoittelu',
      'Hiihto',
      'Laskettelu',
      'Kiipeily',
      'Soutu',
      'Jooga',
      'Jalkapallo',
    ],
  },
  // Dates are written with numbers.
  months: [],
};
