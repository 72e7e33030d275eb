import type { Catalogue } from '../../catalogue.ts';

/** El camino a la página de permisos de Strava y de vuelta. */
export const connect: Catalogue['pages']['connect'] = {
  title: 'Conectar con Strava',
  problems: {
    not_set_up: {
      title: 'Strava aún no está configurado',
      paragraphs: [
        'El dueño de este Camber no ha puesto una aplicación de Strava. Son cinco minutos y está descrito en el README.',
      ],
    },
    state_mismatch: {
      title: 'Esta respuesta no es de tu visita',
      paragraphs: [
        'La vuelta desde Strava era más antigua que esta sesión del navegador, se abrió dos veces o venía de otro navegador. Por precaución no se ha conectado nada.',
        'Las cookies deben estar permitidas en esta página mientras conectas.',
      ],
    },
    refused: {
      title: 'Dijiste que no, y no se ha leído nada',
      paragraphs: [
        'Camber no tiene acceso a tu cuenta de Strava y no ha guardado nada sobre ti.',
        'Si cambias de idea: la lista de lo que se lee, y por qué, está en la primera página.',
      ],
    },
    broken: {
      title: 'Strava te devolvió sin respuesta',
      paragraphs: ['No traía ni un sí ni un no. No se ha conectado nada; prueba otra vez, por favor.'],
    },
    code_rejected: {
      title: 'Este permiso ya se usó',
      paragraphs: [
        'El permiso de Strava sirve una vez y solo unos minutos. Recargar esta página lo usa por segunda vez. Si ya estás conectado, la página de inicio lo muestra.',
      ],
    },
    athlete_limit: {
      title: 'Este Camber está completo',
      paragraphs: [
        'Strava permite a esta aplicación un número fijo de corredores, y todos los sitios están ocupados. Tu cuenta está bien, y no se ha guardado nada.',
        'El dueño puede subir el límite de 1 a 10 en strava.com/settings/api sin revisión, o liberar un sitio.',
      ],
    },
    app_inactive: {
      title: 'Strava ha pausado el acceso de este Camber',
      paragraphs: [
        'Strava responde que la aplicación está inactiva. Pasa cuando termina la suscripción de Strava del dueño: desde junio de 2026 una aplicación solo funciona mientras su dueño esté suscrito. No tiene que ver con tu cuenta.',
        'Cuando el dueño la renueve, conecta otra vez.',
      ],
    },
    app_rejected: {
      title: 'Strava no acepta la aplicación de este Camber',
      paragraphs: [
        'El identificador, el secreto o el dominio de retorno no coinciden con lo que hay en strava.com/settings/api. Tiene que corregirlo el dueño; tu cuenta está bien.',
      ],
    },
    rate_limited: {
      title: 'Strava pide una pausa',
      paragraphs: [
        'Se han usado todas las peticiones que Strava permite ahora a este Camber. No pasa nada: prueba después del próximo cuarto de hora.',
      ],
    },
    unavailable: {
      title: 'Strava no responde',
      paragraphs: [
        'No se pudo completar el permiso porque Strava estaba caído o muy lento. No se ha guardado nada; prueba en unos minutos.',
      ],
    },
    clock_wrong: {
      title: 'El reloj de este Camber está mal',
      paragraphs: [
        'Difiere del de Strava en más de cinco minutos. Camber tomaría permisos viejos por buenos y pondría salidas en otro día, así que no se ha conectado ni guardado nada. Tu cuenta está bien.',
        'El dueño tiene que activar la sincronización de la hora (en Linux: timedatectl set-ntp true) y puede comprobarlo con «npx camber doctor». Después, conecta otra vez.',
      ],
    },
    not_on_list: {
      title: 'No estás en la lista de este Camber',
      paragraphs: [
        'El dueño de este Camber decide quién puede conectar, y tu cuenta de Strava no está entre ellas. El permiso que diste se devuelve a Strava; no se ha guardado nada sobre ti.',
        'Pide al dueño que añada tu identificador de Strava a ALLOWED_ATHLETES: es el número de la dirección de tu página de perfil. También puedes alojar tu propio Camber.',
      ],
    },
    sign_in_first: {
      title: 'Entra con tu contraseña',
      paragraphs: [
        'Tu cuenta de aquí se separó de esta cuenta de Strava, así que Strava ya no la abre. El permiso que diste se devuelve a Strava; no ha cambiado nada.',
        'Entra con tu nombre de acceso y contraseña. En los ajustes, en «Tu cuenta», puedes volver a unir Strava.',
      ],
    },
    belongs_elsewhere: {
      title: 'Esta cuenta de Strava es de otra cuenta de aquí',
      paragraphs: [
        'Alguien en este Camber está conectado con la cuenta de Strava que elegiste, quizá tú, con una cuenta anterior. Una cuenta de Strava solo puede unirse a una cuenta, así que no ha cambiado nada.',
        'Para unirla a esta, entra primero en la otra y separa Strava allí, o bórrala. Si querías otra cuenta de Strava, cierra la sesión en strava.com y conecta otra vez.',
      ],
    },
    joined_already: {
      title: 'Tu cuenta ya está unida a otra cuenta de Strava',
      paragraphs: [
        'Volviste de Strava con una cuenta distinta de la que está unida a esta. El permiso que diste se devuelve a Strava; no ha cambiado nada.',
        'Para cambiar, separa primero Strava en los ajustes, en «Tu cuenta».',
      ],
    },
  },
  back: 'Atrás',
  settings: 'A los ajustes',
  signIn: 'Entrar',
  home: 'A la página de inicio',
  whatIsRead: 'Qué lee Camber',
  paused: {
    title: 'Strava ha pausado el acceso de este Camber',
    text: 'La aplicación está inactiva en Strava: desde junio de 2026 solo funciona mientras su dueño tenga una suscripción. Las salidas nuevas no llegan hasta que la renueve en strava.com/account; entonces llegan solas. Lo que ves abajo queda como estaba, y no hace falta conectar otra vez.',
  },
  missing: {
    title: 'Permisos',
    enough: {
      title: 'Conectado, pero falta algo',
      text: 'En Strava desmarcaste parte de la lista. Camber trabaja con lo que diste; esto es lo que faltará:',
    },
    notEnough: {
      title: 'No basta para trabajar',
      text: 'Desmarcaste algo sin lo que Camber no puede trabajar, así que no se ha conectado ni guardado nada:',
    },
    goOn: 'Seguir sin ello',
    note: 'Strava muestra entonces su lista otra vez para que marques lo que falta.',
  },
};
