import type { Catalogue } from '../../catalogue.ts';

/** Desconectar y borrar. */
export const leave: Catalogue['pages']['leave'] = {
  title: 'Desconectar',
  titleHere: 'Borrar la cuenta',
  heading: '¿Desconectar y borrarlo todo?',
  headingHere: '¿Borrar tu cuenta y todo lo que contiene?',
  textHere: (runs, shoes) =>
    `Camber borrará ${runs}, ${shoes}, todos los avisos, todas las respuestas, todos los correos pendientes, tus ajustes, tu acceso y tu dirección de correo. Tus archivos se quedan donde están.`,
  text: (runs, shoes) =>
    `Camber terminará su acceso en Strava y borrará ${runs}, ${shoes}, todos los avisos, todas las respuestas, todos los correos pendientes, tus ajustes y tu dirección de correo. En Strava no cambia nada.`,
  runs: (n, text) => (n === 1 ? '1 salida' : `${text} salidas`),
  shoes: (n, text) => (n === 1 ? '1 par de zapatillas' : `${text} pares de zapatillas`),
  yes: 'Sí, borrarlo todo',
  no: 'Conservarlo',
  before: 'Antes puedes <a>descargarlo todo</a>, como zip que puede volver más adelante.',
};
