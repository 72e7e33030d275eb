import type { Language } from './language.ts';

export const cs: Language = {
  code: 'cs',
  source:
    'Translations of the English headings and of Strava’s Czech pages in their usual variants; not seen in an export. Where a heading differs, its column is found by its content.',
  headings: {
    id: ['ID aktivity'],
    date: ['Datum aktivity'],
    name: ['Název aktivity'],
    sport: ['Typ aktivity', 'Druh aktivity'],
    elapsed: ['Uplynulý čas', 'Celkový čas', 'Čas'],
    distance: ['Vzdálenost'],
    moving: ['Čas pohybu', 'Čas v pohybu'],
    gear: ['Vybavení aktivity', 'Vybavení'],
    file: ['Název souboru'],
    gain: ['Převýšení', 'Nastoupáno', 'Celkové stoupání'],
    high: ['Nejvyšší nadmořská výška', 'Nejvyšší bod'],
    speed: ['Průměrná rychlost'],
    effort: ['Relativní úsilí'],
    exertion: ['Vnímaná námaha'],
  },
  sports: {
    run: ['Běh', 'Běhání'],
    trailRun: ['Trailový běh', 'Terénní běh', 'Běh v terénu'],
    virtualRun: ['Virtuální běh'],
    treadmill: ['Běžecký pás', 'Běh na pásu'],
    walk: ['Chůze', 'Procházka'],
    hike: ['Túra', 'Turistika', 'Sněžnice'],
    ride: ['Jízda', 'Jízda na kole', 'Cyklistika', 'Kolo', 'Virtuální jízda', 'Horské kolo'],
    swim: ['Plavání'],
    other: ['Trénink', 'Cvičení', 'Posilování', 'Běžky', 'Lezení', 'Veslování', 'Jóga', 'Fotbal'],
  },
  // Dates are written with numbers.
  months: [],
};
