import type { Catalogue } from '../../catalogue.ts';

/** Páginas sobre peticiones que no se pudieron responder. */
export const errors: Catalogue['pages']['errors'] = {
  title: 'Problema',
  headings: {
    400: 'Eso no llegó como debía',
    403: 'No ha cambiado nada',
    404: 'No encontrado',
    409: 'Ahora no',
    410: 'Este enlace ya no sirve',
    413: 'Eso fue demasiado',
    429: 'Un momento',
    503: 'Todavía no',
  },
  heading: 'Algo ha ido mal',
  says: {
    not_found: 'No hay nada en esta dirección, o no es tuyo.',
    signed_out: 'Entra primero, por favor.',
    cross_site: 'Este formulario se envió desde otro sitio, así que no ha cambiado nada.',
    old_mail_link: 'El enlace a un correo sirve 60 días, y solo mientras se guarde el correo.',
    too_many: 'Han sido muchos intentos en poco tiempo. Espera un minuto y prueba otra vez.',
    bad_request: 'Camber no pudo leer esta petición.',
    upload_too_big: 'Lo enviado es más grande de lo que Camber acepta de una vez.',
    upload_too_many: 'Eran demasiados archivos a la vez. Un zip con todos es un solo archivo.',
    upload_no_room: 'En el disco de este Camber no cabe. Su dueño puede hacer sitio.',
    upload_broken: 'Los archivos no llegaron enteros. Los que sí, se conservan.',
    upload_coding: 'Camber solo descomprime gzip: envía el archivo tal cual o comprimido con gzip.',
    upload_empty:
      'No se envió nada: el archivo tiene que ser el cuerpo de la petición o una parte de un formulario (multipart/form-data).',
    bad_form: 'Una de las elecciones no está entre las ofrecidas.',
    store_away: 'Ahora mismo Camber no llega a su base de datos.',
    internal: 'El fallo es nuestro y está en el registro.',
  },
  /** What to do next, by code. */
  nextOf: {
    not_found:
      'La dirección puede estar mal escrita o ser antigua. A tus salidas y ajustes se llega desde la página de inicio.',
    signed_out: 'Inicia sesión en la página de inicio y abre esta dirección otra vez.',
    cross_site: 'Abre la página aquí y envía el formulario otra vez.',
    old_mail_link: 'Inicia sesión en la página de inicio: allí está de lo que trataba el correo.',
    too_many:
      'No se pierde nada y nada queda bloqueado para siempre. Sigue en un minuto desde la página de inicio.',
    bad_request: 'Vuelve atrás, recarga la página e inténtalo otra vez.',
    upload_too_big: 'Envía menos archivos a la vez, una parte tras otra.',
    upload_too_many: 'Comprímelos en un solo zip y envía ese.',
    upload_no_room: 'Díselo a quien lleva este Camber; luego envía los archivos otra vez.',
    upload_broken: 'Envía los demás otra vez: lo que ya está aquí cuenta una sola vez.',
    upload_coding: 'Envía el archivo otra vez, sin comprimir o comprimido con gzip.',
    upload_empty: 'Elige un archivo y envíalo otra vez.',
    bad_form: 'Vuelve atrás, recarga la página y elige otra vez.',
    store_away: 'Tus datos no se ven afectados. Inténtalo otra vez en un minuto.',
    internal:
      'Tus datos no se ven afectados. Inténtalo otra vez en un minuto; si sigue igual, di a quien lleva este Camber qué estabas haciendo.',
  },
  next: {
    400: 'Vuelve atrás, recarga la página y prueba otra vez.',
    403: 'Abre la página aquí y envía el formulario de nuevo.',
    404: 'La dirección puede tener una errata o ser antigua. A tus salidas y ajustes se llega desde el inicio.',
    410: 'Entra en la página de inicio: allí está aquello de lo que hablaba el correo.',
    429: 'No se ha perdido nada, y nada queda bloqueado para siempre.',
  },
  nextOtherwise:
    'Tus datos no están afectados. Prueba en un minuto; si sigue, dile al dueño de este Camber qué estabas haciendo.',
  forOwner: (id) => `En el registro es la petición <code>${id}</code>.`,
  /** On every page of these: the command that looks at everything. */
  doctor: 'Para quien lleva este Camber: <code>npx camber doctor</code> lo revisa todo y dice qué hacer.',
  home: 'A la página de inicio',
};
