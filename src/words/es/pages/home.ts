import type { Catalogue } from '../../catalogue.ts';

/** La página de inicio del corredor. */
export const home: Catalogue['pages']['home'] = {
  title: 'Hoy',
  empty: {
    none: 'Aún no hay salidas.',
    noneTextHere:
      'Camber necesita tus salidas pasadas para saber qué es habitual en ti. <a>Importa</a> el archivo que te da la aplicación de tu reloj o Strava; el primer veredicto está en segundos.',
    noneText: 'Camber no encontró salidas en tu cuenta de Strava. Cuando grabes una, aparece aquí sola.',
    files: 'Dale tus archivos a Camber',
    reading: 'Leyendo tu historial.',
    readingText: 'El primer veredicto aparece aquí en cuanto lleguen las primeras salidas.',
  },
  upload: {
    title: 'Se están leyendo tus archivos',
    text: 'Lo que ya está se muestra abajo. <a>Ver cómo va</a>',
  },
  dead: {
    title: 'La conexión con Strava ha terminado',
    text: 'Strava ya no deja que Camber vea tus salidas. Todo lo que Camber sabe sigue aquí; conecta otra vez para continuar.',
  },
  ending: {
    title: 'Conecta otra vez con Strava, por favor',
    text: 'Camber se paró en mitad de la renovación de su acceso, así que ese acceso termina en menos de una hora. Aún no falta nada: conecta otra vez y no faltará.',
  },
  ways: {
    title: 'Pueden faltar salidas',
    folder: 'Tu carpeta vigilada no está, o se vació de golpe. <a>Ver qué hacer</a>.',
    intervals: 'intervals.icu ya no acepta tu clave. <a>Escríbela otra vez</a>.',
  },
  address: {
    inMailbox: 'Los correos de Camber están aquí, en el buzón',
    inMailboxText:
      'No hay servidor de correo, así que se guardan en el <a>buzón</a> de este Camber en lugar de enviarse.',
    absent: '¿A dónde te escribe Camber?',
    absentText: 'Añade tu correo para que Camber pueda escribirte.',
    label: 'Tu dirección de correo',
    send: 'Enviar el enlace de confirmación',
    unconfirmed: 'Confirma tu dirección, por favor',
    unconfirmedText: (address) =>
      `Camber envió un enlace a <strong>${address}</strong>. Hasta que lo abras no se envía ningún otro correo. ¿No ha llegado? <a>Envíalo otra vez o corrige la dirección</a>.`,
  },
  numbers: {
    heading: (range) => `Tus últimos 7 días, ${range}`,
    week: 'Distancia',
    longest: 'Salida más larga',
    climb: 'Subida',
    unknown: 'no se sabe de bastantes de tus salidas',
    noUsual: 'muy pocas semanas para decir qué es habitual',
    below: (range) => `por debajo de tus habituales <n>${range}</n>`,
    within: (range) => `dentro de tus habituales <n>${range}</n>`,
    above: (range) => `por encima de tus habituales <n>${range}</n>`,
  },
  coming: {
    heading: 'Lo que queda',
    plan: '¿Pensabas en otra cosa? <a>Comprueba un plan</a>.',
  },
  knee: {
    ask: { day: '¿Qué tal la rodilla hoy?', stairs: '¿Qué tal las escaleras hoy?' },
    hint: '0 es ningún dolor, 10 lo peor que imaginas. Desde 1 siguen unas preguntas.',
    noted: {
      day: (level) => `Rodilla ${level} hoy: anotado.`,
      stairs: (level) => `Escaleras ${level} hoy: anotado.`,
    },
    answered: {
      day: (level) => `Rodilla ${level} hoy.`,
      stairs: (level) => `Escaleras ${level} hoy.`,
    },
    change: 'Cambiar',
    changeWhich: ': la respuesta de hoy sobre la rodilla',
  },
  load: {
    heading: 'Carga',
    ranges: 'Tiempo mostrado',
    range: { '12w': '12 semanas', '1y': '1 año', all: 'Todo' },
    chart: 'Distancia por siete días y la razón con las tres semanas anteriores',
    tableCaption: 'Distancia y razón, lo más nuevo primero',
  },
  hills: {
    heading: 'Subida y bajada',
    tableCaption: 'Subida y bajada, lo más nuevo primero',
    note: 'La bajada se conoce de las salidas cuyo recorrido ha leído Camber; la subida está también en su resumen.',
  },
  changes: {
    heading: 'Qué ha cambiado',
    none: (days) => `En los últimos ${days} días nada destacó.`,
    allKnown: (days) => `Ya sabes todo lo que destacó en los últimos ${days} días.`,
    run: (day) => `la salida del ${day}`,
    openRun: 'Ver la salida',
    know: 'Ya lo sé',
    about: (title) => `: ${title}`,
    known: (n, text) => (n === 1 ? 'Uno que ya sabes' : `${text} que ya sabes`),
    showAgain: 'Mostrar otra vez',
  },
  recovery: {
    stop: {
      title: 'Por ahora, sin correr',
      text: (day) =>
        `Lo que dijiste de tu rodilla el ${day} va primero. Descansa ahora; después, una vuelta paso a paso.`,
      action: 'Qué hacer ahora',
    },
    acute: {
      title: (day, of) => `Día ${day} de ${of} sin correr`,
      text: 'Los consejos de entrenamiento esperan a que vuelvas a correr. Lo que ayuda mientras tanto son diez minutos.',
      timeUp: 'Los días han pasado: cómo van las escaleras decide lo que sigue.',
      action: 'El trabajo de hoy',
    },
    ladder: {
      title: (step) => `En la vuelta: paso ${step} de 6`,
      next: (day, distance) => `Próxima salida: desde el ${day}, como mucho ${distance}, en llano.`,
      paused: 'En pausa. Sigue en el paso donde la dejaste.',
      action: 'A la próxima salida',
    },
    careful: {
      title: 'Has terminado el plan de vuelta',
      text: (day) =>
        `Tómate dos semanas suaves. Hasta el ${day}, tu salida más larga crece un 10 % como mucho y no corres cuesta abajo.`,
      action: 'A la vuelta',
    },
    clinician: 'Consulta a un médico o fisio',
    clinicianText: 'Que alguien mire tu rodilla antes de la próxima salida. <a>Por qué</a>',
    below: 'Abajo está tu diario de entrenamiento, no un plan.',
  },
  dataNotes: 'Sobre tus datos',
};
