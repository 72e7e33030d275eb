import type { Catalogue } from '../../catalogue.ts';

/** La lista de salidas. */
export const runs: Catalogue['pages']['runs'] = {
  title: 'Salidas',
  none: 'Aún no hay salidas. Aparecen aquí en cuanto llegan. <a>Traer salidas anteriores como archivos</a>',
  total: (n, text) => (n === 1 ? '1 salida.' : `${text} salidas.`),
  some: (from, to, total) => `Semanas ${from} a ${to} de ${total}.`,
  open: 'Abrir todas las semanas',
  close: 'Cerrar todas las semanas',
  runs: (n, text) => (n === 1 ? '1 salida' : `${text} salidas`),
  longest: (distance) => `la más larga ${distance}`,
  descent: (height) => `${height} de bajada`,
  soFar: 'esta semana hasta ahora',
  without: (n, text, days) => `${days}: ${n === 1 ? 'una semana' : `${text} semanas`} sin salidas`,
  filter: {
    heading: 'Mostrar solo algunas salidas',
    shoe: 'Zapatillas',
    sport: 'Deporte',
    found: 'Con aviso',
    all: 'Todas',
    any: 'Cualquiera',
    show: 'Mostrar',
    clear: 'Todas las salidas',
    none: 'No hay ninguna salida así.',
  },
  climb: (height) => `${height} de subida`,
  treadmill: 'cinta',
  manual: 'escrita a mano',
  track: 'pista',
  repeats: (n) => `${n} series en cuesta`,
  pages: 'Páginas de la lista',
  newer: 'Semanas más nuevas',
  older: 'Semanas más antiguas',
  tracks: {
    title: 'Salidas más antiguas',
    reading: (n, text) =>
      n === 1
        ? 'Camber lee el recorrido de 1 salida más antigua cuando el cupo de Strava lo permite.'
        : `Camber lee los recorridos de ${text} salidas más antiguas cuando el cupo de Strava lo permite.`,
    unread: (n, text) =>
      n === 1
        ? '1 salida más antigua aún no tiene datos de cuestas ni vueltas.'
        : `${text} salidas más antiguas aún no tienen datos de cuestas ni vueltas.`,
    read: 'Leer los recorridos de salidas antiguas',
  },
};
