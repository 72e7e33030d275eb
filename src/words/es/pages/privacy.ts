import type { Catalogue } from '../../catalogue.ts';

/** Qué se lee, por qué, qué se guarda, se muestra y se borra, y quién responde. */
export const privacy: Catalogue['pages']['privacy'] = {
  title: 'Privacidad',
  lead: (host) =>
    `Este es el Camber de <strong>${host}</strong>. Lo lleva quien te invitó, en su propia máquina: ni empresa, ni publicidad, ni analítica, ni terceros.`,
  short: 'En breve',
  read: {
    title: 'Qué se lee de Strava',
    note: 'A través de la API de Strava, después de que aceptaras en la página de Strava: tus salidas pasadas una vez; después, cada salida nueva cuando Strava avisa, y la lista de las últimas semanas una vez por noche para notar cambios y borrados. Camber no escribe nada en Strava.',
  },
  files: {
    title: 'Qué se lee de los archivos',
    text: 'Archivos que envías, pones en tu carpeta o haces traer de intervals.icu: día, distancia, tiempos, subida y bajada, vueltas, aparato. Cada uno se lee una vez; su recorrido se descarta en cuanto salen los números, y el archivo no se guarda. Queda una huella (para no leer dos veces el mismo archivo) y, durante un mes, su nombre. Un archivo grande está en esta máquina mientras se lee, y no más.',
    rule: 'La regla de siete días de Strava trata de lo que llega por su API. No afecta a tus archivos ni al archivo que descargaste tú: esos números se quedan hasta que borres tu cuenta. La página de cada salida dice de dónde viene.',
  },
  why: {
    title: 'Por qué',
    text: 'Para calcular cómo cambia tu carga y decírtelo cuando cambia de un modo que suele venir antes de un dolor de la banda iliotibial. Nada más: ni perfil, ni clasificación, ni venta, ni publicidad, nada mezclado con otros corredores. La base es tu acuerdo, y termina cuando lo retiras.',
  },
  kept: {
    title: 'Qué se guarda',
    note: (days) =>
      `Las copias de la base de datos, hechas antes de una actualización o como copia de seguridad, desaparecen a los ${days} días como mucho, y con ellas lo que hayas borrado entretanto. El registro del programa no te nombra ni a ti ni tu dirección.`,
  },
  told: {
    title: 'Qué le cuentas a Camber',
    text: 'Las respuestas sobre dolor, esfuerzo, zapatillas y ejercicios se guardan con tu cuenta, se usan para lo mismo y se borran con ella. Dicen algo de tu salud; da solo lo que quieras dar.',
  },
  seen: {
    title: 'Quién lo ve',
    paragraphs: [
      'Tú. Las páginas piden tu sesión, los correos van a la dirección que confirmaste, y nada se mezcla con otros corredores ni se les muestra. El dueño de la máquina puede técnicamente leer la base de datos, con las llaves de acceso cifradas; el servidor de correo que eligió lleva tus correos.',
      'Los avisos salen de reglas fijas escritas en <a>Cómo funciona</a>. Con tus datos no se entrena nada ni se dan a ninguna IA.',
    ],
  },
  cookies: {
    title: 'Cookies',
    text: 'Una, sellada, con tu sesión. Los scripts no pueden leerla y termina tras ocho semanas sin visita.',
  },
  say: {
    title: 'Tú decides',
    withdraw:
      'Retíralo cuando quieras: <a>Desconectar y borrar</a> termina el acceso en Strava y borra todo aquí enseguida. La página lo confirma, y también un último correo si habías confirmado una dirección. También vale terminar el acceso en strava.com/settings/apps; Camber lo nota y borra. Solo queda una línea que dice que alguien se fue, sin nombre.',
    copy: 'Una salida que borres en Strava se borra aquí en cuanto Strava avise, como muy tarde la noche siguiente. Una copia de todo lo guardado sobre ti está a un clic en los <a>ajustes</a>; es tuya y puedes traerla de vuelta a una cuenta vacía. Lo que esté mal lo corriges en Strava; aquí se corrige solo. Lo que vino de un archivo se va con tu cuenta.',
  },
  owner: {
    title: 'Quién responde',
    who: 'El dueño de este Camber.',
    ask: 'Quien te invitó sabe cómo encontrarlo.',
    write: (address) =>
      `Escribe a <a>${address}</a> con preguntas, para pedir una copia o para que te borren sin entrar.`,
    breach: 'Si tus datos llegaran a malas manos, el dueño os avisa a ti y a Strava sin demora.',
  },
};
