import type { Catalogue } from '../../catalogue.ts';

/** Traer de vuelta la propia exportación. */
export const restore: Catalogue['pages']['restore'] = {
  title: 'Traer una exportación',
  lead: 'Una exportación que te dio Camber vuelve a ser una cuenta: salidas, zapatillas, respuestas, avisos, episodios, ajustes y qué correos tuviste. Vuelve todo, o nada.',
  field: 'Tu exportación (camber-….zip)',
  hint: (most) => `El archivo tal como lo entregó Camber, de ${most} como mucho.`,
  send: 'Traerla',
  none: 'Elige primero el archivo.',
  notEmpty: 'Esta cuenta no está vacía',
  notEmptyText:
    'Una exportación solo vuelve a una cuenta sin salidas ni respuestas propias, para que nada se pierda ni se mezcle. Para empezar de nuevo, <export>descárgalo todo</export> y después <leave>borra esta cuenta</leave>.',
  not: {
    title: 'Qué no vuelve',
    items: [
      'Tu dirección de correo espera otra confirmación.',
      'Las conexiones se hacen de nuevo: Strava, intervals.icu, claves de aplicaciones, ntfy y otros canales. Una exportación no contiene nada que los abra.',
      'El calendario recibe otra dirección, y los enlaces de correos antiguos dejan de servir.',
      'Los recorridos se guardan como códigos de este Camber solo: tras mudarte a otro, el mismo circuito se reconoce cuando lo hayas corrido allí.',
    ],
  },
  refused: 'No se ha traído nada',
  again: 'Elegir otro archivo',
  done: {
    title: 'Todo ha vuelto',
    text: (runs, checkIns, shoes) =>
      `${runs}, ${checkIns} y ${shoes} están aquí otra vez. Los avisos se calculan de nuevo; nada de lo enviado se envía otra vez.`,
    checkIns: (n, text) => (n === 1 ? '1 respuesta' : `${text} respuestas`),
    leftOut: (runs) =>
      `Quedan fuera: ${runs} de Strava, porque este Camber no guarda nada de Strava más de unos días. Llegan con la conexión a Strava.`,
    email: (address) =>
      `Los correos vuelven cuando hayas confirmado ${address}: <a>pide que se envíe un enlace</a>.`,
    home: 'A tu página',
  },
};
