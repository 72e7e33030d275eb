import type { Catalogue } from '../../catalogue.ts';

/** Las páginas propias de la demostración. */
export const demo: Catalogue['pages']['demo'] = {
  title: 'Demo',
  yourName: 'Tú',
  notConnected: {
    title: 'El corredor de ejemplo aún no está conectado',
    text: 'Conecta primero como ese corredor: el doble de Strava de la demo te pide un clic.',
    back: 'Atrás',
  },
  badRelease: 'La demo suelta una salida, una semana de salidas o todas.',
  moment: {
    title: 'Qué acaba de pasar',
    heading: (distance, day) => `Ha llegado una salida: ${distance} el ${day}`,
    loud: 'Cambió algo, así que Camber escribió un correo. Cinco pasos muestran cómo se llegó a eso.',
    quiet: 'Nada que decir: ningún correo. La mayoría de las salidas son así.',
    arriving: 'La salida está llegando …',
    arrivingText: 'El reloj la ha enviado; Camber la lee y la compara. Son unos segundos.',
    steps: 'Cinco pasos',
    skip: 'Saltar estos pasos desde ahora',
    show: 'Mostrar estos pasos tras cada salida',
    run: {
      title: 'La salida',
      distance: 'Distancia',
      hills: 'Series en cuesta',
      times: (n, text) => (n === 1 ? 'una vez' : `${text} veces`),
      laps: 'Vueltas en pista',
      open: 'Ver la salida entera: perfil, subidas, sentido',
    },
    finding: {
      title: 'Qué encontró Camber',
      none: 'Nada. Encaja con lo que este corredor suele hacer, así que Camber calla.',
    },
    mail: {
      title: 'El correo',
      none: 'Ninguno. Un correo llega solo cuando algo ha cambiado.',
      whole:
        'En la vida real llega diez minutos después de la salida. La demo guarda todos los correos en su buzón.',
    },
    next: {
      title: 'Qué hacer',
      more: 'Más de ello: <home>lo que queda de la semana</home>, <plan>preguntar por una salida pensada</plan>, <routine>diez minutos de ejercicios</routine>. Y si la rodilla duele, <pain>dilo</pain>: los consejos cambian enseguida.',
    },
    monday: {
      title: 'El lunes',
      text: 'El lunes a las 7:00 llega el correo semanal: una frase, tres números, un gráfico. Hasta entonces llegan también las salidas de los días de en medio.',
      go: 'Seguir hasta el lunes',
      there: 'Ha llegado el correo semanal:',
    },
    again: 'Próxima salida',
    yours: 'Ahora con tus propias salidas',
  },
  yours: {
    title: 'Tus propias salidas',
    lead: 'Tres caminos. El corredor de ejemplo queda como está, y puedes volver a él cuando quieras.',
    leadOwn: 'Tres caminos. Ahora estás en tu propio lado; el corredor de ejemplo está a un clic.',
    terminal: 'En el terminal',
    files: {
      title: 'Tus archivos, aquí y ahora',
      text: 'Elige un archivo GPX, FIT o TCX, o el archivo que te dio Strava o Garmin. Camber lo lee en esta máquina y guarda un corredor tuyo junto al de ejemplo. Nada sale de la máquina.',
      go: 'Elegir archivos',
    },
    strava: {
      title: 'Tu aplicación de Strava',
      text: 'Las salidas llegan entonces solas, minutos después de guardarlas. Hace falta una aplicación tuya en Strava, unos diez minutos y reiniciar. La página de preparación lleva por ello y comprueba cada paso.',
      go: 'A la página de preparación',
    },
    without: {
      title: 'Sin Strava, para quedarse',
      text: 'Para la demo con Ctrl-C e inicia Camber con cuentas propias. El terminal muestra entonces un enlace que hace la tuya.',
      keep: 'Para seguir con el corredor tuyo de aquí, elige antes un nombre de acceso y una contraseña en sus ajustes y después inícialo desde su carpeta:',
    },
  },
};
