import type { Catalogue } from '../catalogue.ts';

const status = (code: string): string => (code === '' ? '' : ` (${code})`);

/** Lo que Strava rechazó o no hizo. */
export const strava: Catalogue['strava'] = {
  reasons: {
    unauthorized: (code) => `Strava no acepta el acceso${status(code)}`,
    missing_scope: (scope) => `no se concedió el permiso ${scope}`,
    not_found: (code) => `Strava no tiene lo que se le pidió${status(code)}`,
    rate_limited: () => 'se agotaron los límites de Strava',
    app_inactive: () => 'la aplicación de Strava está inactiva: terminó la suscripción de su dueño',
    athlete_limit: () => 'la aplicación de Strava ya tiene todos los corredores que Strava le permite',
    unavailable: (code) => `Strava no responde${status(code)}`,
    bad_answer: (field) => `la respuesta de Strava no es la esperada en «${field}»`,
    connection_dead: () => 'Strava ha terminado la conexión',
    code_rejected: () => 'el permiso ya se usó o ha caducado',
    app_rejected: () => 'Strava no acepta el identificador o el secreto de la aplicación',
    rejected: (what) => `Strava lo rechazó${status(what)}`,
  },
  other: 'el motivo está en el registro',
  subscription: {
    callback_not_reachable:
      'Strava llamó a la dirección y no recibió un 200 en dos segundos. Camber debe estar en marcha y accesible desde internet en su PUBLIC_URL; revisa el proxy inverso, el cortafuegos y protecciones contra bots como «Bot Fight Mode» de Cloudflare.',
    challenge_not_echoed:
      'La dirección responde, pero no con el reto: allí hay otro programa o una página de error, o el testigo de verificación es distinto. Comprueba que PUBLIC_URL lleva a este Camber y que todos sus procesos comparten un WEBHOOK_SECRET.',
    already_exists:
      'La aplicación de Strava ya tiene una suscripción, y Strava permite una por aplicación. Quita la antigua y créala otra vez.',
    callback_invalid:
      'Strava no acepta la dirección. PUBLIC_URL debe ser una dirección pública como https://camber.example.org.',
    app_rejected:
      'Strava no acepta el identificador o el secreto de cliente. Compáralos con strava.com/settings/api.',
    other: 'Strava rechazó la suscripción.',
  },
  elsewhere: (host) =>
    `La suscripción de esta aplicación de Strava lleva a ${host}. «camber subscribe» la trae aquí.`,
  notAsked: (reason) => `No se pudo preguntar a Strava por la suscripción: ${reason}.`,
};
