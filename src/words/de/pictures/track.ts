import type { Catalogue } from '../../catalogue.ts';

/** Wie herum auf der Bahn: ein Lauf und 28 Tage. */
export const track: Catalogue['charts']['track'] = {
  title: 'Richtung auf der Bahn',
  ccw: 'gegen den Uhrzeigersinn',
  cw: 'im Uhrzeigersinn',
  mixed: 'in beide Richtungen',
  ends: { ccw: 'linksherum', cw: 'rechtsherum' },
  even: 'ausgeglichen',
  laps: (n, text) => (n === 1 ? '1 Runde' : `${text} Runden`),
  run: 'dieser Lauf',
  month: '28 Tage',
  value: (what, ccw, cw) => `${what}: ${ccw} gegen den Uhrzeigersinn, ${cw} im Uhrzeigersinn`,
  alt: (run, month) => `${run}. ${month}.`,
  balance: {
    even: 'gleichmäßig in beide Richtungen',
    all: (way) => `alles ${way}`,
    mostly: (way, share) => `${share} ${way}`,
  },
  limit: 'einseitig',
  table: {
    caption: 'Strecke auf der Bahn je Richtung',
    what: 'Wann',
    ccw: 'Gegen den Uhrzeigersinn',
    cw: 'Im Uhrzeigersinn',
    share: 'Verhältnis',
  },
};
