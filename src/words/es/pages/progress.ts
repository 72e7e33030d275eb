import type { Catalogue } from '../../catalogue.ts';

/** Hasta dónde ha llegado la lectura del historial. */
export const progress: Catalogue['pages']['progress'] = {
  running: 'Tu historial está llegando',
  runningText:
    'Primero las salidas más nuevas, 200 actividades por petición. Puedes cerrar esta página; Camber sigue.',
  asking: 'Pidiendo a Strava tus actividades más nuevas.',
  soFar: (runs, activities, oldest, requests) =>
    `Hasta ahora ${runs} entre ${activities}${oldest === null ? '' : `, hasta ${oldest}`}, con ${requests} a Strava.`,
  runs: (n, text) => (n === 0 ? 'ninguna salida' : n === 1 ? '1 salida' : `${text} salidas`),
  activities: (n, text) => (n === 0 ? 'ninguna actividad' : n === 1 ? '1 actividad' : `${text} actividades`),
  requests: (n, text) => (n === 1 ? '1 petición' : `${text} peticiones`),
  tracks: (n, text) =>
    n === 1
      ? 'Leyendo el recorrido de una salida reciente'
      : `Leyendo los recorridos de ${text} salidas recientes`,
  tracksText:
    'Todas las salidas ya están aquí. Sus recorridos dicen bajadas, series en cuesta y vueltas; primero los más nuevos.',
  waiting: (time) => `Esperando el cupo de Strava hasta las ${time}`,
  waitingText:
    'Strava permite cierto número de peticiones por cuarto de hora. No pasa nada: Camber sigue solo, y lo que ya está se muestra abajo.',
  failed: 'Tu historial no está completo',
  failedText:
    'La lectura se paró porque Strava no respondió como se esperaba. <a>Conecta otra vez</a> para seguir.',
  left: (requests) => `Quedan ${requests}.`,
  quota: (used, limit) =>
    `Se han usado ${used} de las ${limit} peticiones que Strava permite en este cuarto de hora; el 30 % queda libre para salidas nuevas.`,
  end: (when) => `Terminará hacia ${when}.`,
};
