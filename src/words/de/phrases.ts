import type { Formats } from '../formats.ts';

/** Ein Verhältnis über 1 → „40 %“. Gesagt wird ein Sprung erst über 10 %: gerundete „10 %“ klängen, als läge er darin. */
export const grewBy = (ratio: number, say: Formats): string =>
  Math.round((ratio - 1) * 100) <= 10 ? `gut ${say.percent(0.1)}` : say.percent(ratio - 1);

/** „40 % länger als“, ab dem Doppelten „2,4-mal so lang wie“. Nimmt das Verhältnis neu / alt, über 1. */
export const growth = (ratio: number, say: Formats): string =>
  ratio < 2 ? `${grewBy(ratio, say)} länger` : `${say.count(ratio)}-mal so lang`;
