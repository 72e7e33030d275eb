import type { Formats } from '../formats.ts';

/** Una razón por encima de 1 → «40 %». Se habla de un salto solo por encima del 10 %: «10 %» sonaría a que está dentro. */
const grewBy = (ratio: number, say: Formats): string =>
  Math.round((ratio - 1) * 100) <= 10 ? `algo más del ${say.percent(0.1)}` : `un ${say.percent(ratio - 1)}`;

/** «un 40 % más larga que», desde el doble «2,4 veces». Recibe la razón nuevo / anterior, por encima de 1. */
export const growth = (ratio: number, say: Formats): string =>
  ratio < 2 ? `${grewBy(ratio, say)} más larga` : `${say.count(ratio)} veces más larga`;
