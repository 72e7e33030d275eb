import type { Catalogue } from '../../catalogue.ts';

/** Los ajustes de los canales que acompañan al correo. */
export const channels: Catalogue['pages']['channels'] = {
  title: 'Otros canales',
  lead: 'Lo que dicen los correos, en pocas líneas, a la misma hora y con las mismas elecciones: qué correos, horas de silencio y pausas se eligen en los <a>ajustes</a>. Los avisos y el resumen semanal llegan aquí también mientras no tengas una dirección de correo confirmada.',
  yours: 'Tus canales',
  none: 'Aún ninguno. Añade uno abajo.',
  lastFailed: (reason) => `El último mensaje no llegó: ${reason}.`,
  test: 'Enviar una prueba',
  remove: 'Quitar',
  secret: {
    title: 'El secreto de tu webhook',
    text: 'Firma cada mensaje (Standard Webhooks). Se muestra solo esta vez: cópialo donde lleguen los mensajes.',
  },
  add: {
    title: 'Añadir un canal',
    kind: 'Qué es',
    address: 'Dirección',
    button: 'Añadir',
    note: 'Quien conozca la dirección puede escribir en ella; por eso Camber la guarda cifrada y no la muestra otra vez.',
  },
  notAnAddress: (example) => `Una dirección empieza con https://, como ${example}.`,
  looksLike: (name, example) => `Una dirección de ${name} es como ${example}.`,
  full: 'No cabe otro canal.',
  said: {
    added: 'Añadido. Envía una prueba para ver si llega.',
    removed: 'Quitado.',
    arrived: 'La prueba ha llegado.',
  },
  testFailed: (reason) => `La prueba no llegó: ${reason}.`,
};
