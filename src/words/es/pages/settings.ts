import type { Catalogue } from '../../catalogue.ts';

/** Los ajustes, una clave por apartado. */
export const settings: Catalogue['pages']['settings'] = {
  title: 'Ajustes',
  /** Lines of the index. */
  accountLine: 'Usuario, contraseña y Strava.',
  dataLine: 'Permisos, qué se guarda, descarga, dispositivos.',
  save: 'Guardar',
  saved: 'Guardado.',
  notSaved: 'Aún no se ha guardado nada',
  notice: {
    'link-sent': 'El enlace de confirmación está en camino.',
    'same-address': 'Esta dirección ya está confirmada.',
    'address-kept': 'Los correos siguen llegando a esta dirección.',
    again: 'El correo está otra vez en camino.',
    reset: 'Todos los límites están como al principio.',
  },
  badAddress: 'Eso no parece una dirección de correo. No ha cambiado nada.',
  address: {
    title: 'Tu dirección de correo',
    label: 'Dirección',
    absent: 'Añade tu correo para que Camber pueda escribirte. Primero llega un enlace para confirmarlo.',
    pending: (address) =>
      `Los correos llegan aquí hasta que abras el enlace enviado a <strong>${address}</strong>. Para conservar esta dirección, guárdala otra vez.`,
    confirmed: 'Confirmada. Otra dirección tiene que confirmarse antes de que vayan correos allí.',
    waiting: 'Esperando a que abras el enlace enviado allí.',
    change: 'Cambiar',
    send: 'Enviar el enlace de confirmación',
    refused: 'Los correos a tu dirección vuelven',
    refusedWhy: (address, reason) =>
      `No se aceptó ${address}: ${reason}. Ya no se envían correos allí. Mira si hay una errata o si el buzón está lleno o cerrado; después <a>pide un enlace de confirmación nuevo</a>, allí o a otra dirección.`,
  },
  mails: {
    neither: 'Ningún correo.',
    title: 'Correos',
    which: 'Qué correos',
    alerts: 'Tras una salida, cuando algo ha cambiado',
    weekly: (weekday, hour) => `El resumen de la semana, cada ${weekday} a las ${hour}`,
    weeklyTitle: 'El correo semanal',
    day: 'Día',
    from: 'Desde',
    until: 'Hasta',
    quiet: 'Horas de silencio, en tu reloj',
    quietHint:
      'Los avisos esperan a que terminen. La misma hora dos veces significa ninguna. «Alto» no espera nunca.',
    amount: 'Cuánto',
    usual: 'Normal: lo que cambió la salida; los cambios lentos esperan al correo semanal si no destacan',
    less: 'Menos: solo desde «cuidado»',
    all: 'Todo, enseguida',
    families: 'Qué cambios envían un correo propio',
    family: {
      load: 'Carga: tiradas largas, semanas, pausas',
      hills: 'Cuestas: bajada, series, bajada empinada',
      direction: 'Sentido: pista, el mismo circuito',
      shoes: 'Zapatillas: pares nuevos',
    },
    never: 'ningún correo',
    asUsual: 'como siempre',
    onlyFrom: (level) => `solo desde «${level}»`,
    pause: 'Pausa',
    pauseHint: 'Ni avisos ni correo semanal durante un tiempo. No se pierde nada: las páginas siguen.',
    pausedUntil: (day) => `Sin correos antes del ${day}.`,
    endPause: 'Terminar la pausa',
    pauseFor: (weeks) => `Pausa de ${weeks} semanas`,
    failed: 'Correos que no llegaron',
    failedMail: (what, day, reason) => `<strong>${what}</strong>, ${day}: ${reason}.`,
    again: 'Intentar otra vez',
    againWhich: (what, day) => `: ${what}, ${day}`,
  },
  reading: {
    title: 'Unidades e idioma',
    units: 'Unidades',
    metric: 'Kilómetros y metros',
    imperial: 'Millas y pies',
    language: 'Idioma de páginas y correos',
    clock: 'Reloj',
    h23: '24 horas: 18:00',
    h12: '12 horas: 6 p. m.',
    weekStart: 'La semana empieza el',
    weekHint:
      'Para listas de días. Las semanas de Camber son siempre los últimos 7 días, sea el día que sea.',
    theme: 'Colores',
    auto: 'Como en el dispositivo',
    light: 'Claro',
    dark: 'Oscuro',
  },
  rules: {
    title: 'Reglas y límites',
    lead: 'Cada regla habla desde su límite. Los límites vienen de estudios donde los hay; <a>Cómo funciona</a> dice cuáles. Un límite más flojo significa menos correos, no menos carga.',
    measure: 'Qué cuenta como carga en las reglas sobre semanas',
    measureHint:
      'Las salidas sueltas van siempre por distancia: lo que se sabe de ellas se sabe en kilómetros. Para las otras medidas no hay un estudio así.',
    measures: {
      distance: 'Distancia',
      time: 'Tiempo de pie',
      downhill: 'Distancia, la bajada cuenta más',
      rpe: 'Esfuerzo por minutos, donde dijiste el esfuerzo',
    },
    families: { load: 'Carga', hills: 'Cuestas', direction: 'Sentido', shoes: 'Zapatillas' },
    names: {
      S1: 'Una salida más larga',
      S2: 'La primera salida tras una pausa',
      W1: 'Una semana más grande',
      R1: 'Una semana muy por encima de tu media reciente',
      H1a: 'Más bajada en una salida',
      H1b: 'Una semana con más cuestas',
      H1c: 'Primeras series en cuesta',
      H1d: 'Bajada empinada nueva',
      T1: 'La pista en un solo sentido',
      C1: 'El mismo circuito, en el mismo sentido',
      D1: 'Un par con otro drop',
      K1: 'Distancia de un par',
    },
    limits: {
      spikeRatio: 'Una salida es más larga que la más larga de 30 días en más de',
      weekRise: 'Los últimos 7 días tienen más que los 7 anteriores, en más de',
      loadRatio: 'Los últimos 7 días, como múltiplo de las tres semanas anteriores, por encima de',
      descentRatio: 'Una salida baja más que cualquiera de 30 días, en más de',
      descentWeekRatio: 'La semana baja más que tu semana habitual, en al menos',
      trackBalance: 'De cuatro semanas en pista, en un sentido al menos',
      loopShare: 'De cuatro semanas corriendo, en un circuito y un sentido al menos',
      dropChangeMm: 'El drop difiere del habitual en al menos',
    },
    about: {
      S2: 'Tras 14 días sin correr.',
      H1c: 'Las primeras series en una cuesta en seis semanas.',
      H1d: 'Bajada más empinada que la de los últimos 30 días.',
      K1: 'Una línea en el correo semanal cuando un par llega a una de estas distancias.',
    },
    usually: (value) => `normalmente ${value}`,
    reminder: (n) => `Recordatorio ${n}`,
    remindersHint: 'Vacío significa ninguno.',
    pain: 'El dolor no tiene límite que ajustar y no se puede apagar: su alto llega siempre.',
    reset: 'Volver a los límites de siempre',
    open: 'Cambiar reglas y límites',
    stand: ({ limits, off }, say) =>
      limits + off === 0
        ? 'Todas las reglas están activas, con sus límites de siempre.'
        : [
            limits === 0
              ? 'Todos los límites son los de siempre.'
              : limits === 1
                ? '1 límite es tuyo.'
                : `${say.count(limits)} límites son tuyos.`,
            off === 0
              ? 'Todas las reglas están activas.'
              : off === 1
                ? '1 regla está apagada.'
                : `${say.count(off)} reglas están apagadas.`,
          ].join(' '),
    effect: {
      try: 'Vista previa',
      preview: 'Vista previa: con estos límites',
      notYet: 'Aún no se ha guardado nada.',
      sentence: (changes) => `En tus últimas 12 semanas: ${changes.join(', ')}.`,
      nothing: 'En tus últimas 12 semanas: los mismos correos y notas.',
      mails: {
        fewer: (n, count) => `${count}\u00a0${n === 1 ? 'correo' : 'correos'} menos`,
        more: (n, count) => `${count}\u00a0${n === 1 ? 'correo' : 'correos'} más`,
      },
      findings: {
        fewer: (n, count) => `${count}\u00a0${n === 1 ? 'nota' : 'notas'} menos`,
        more: (n, count) => `${count}\u00a0${n === 1 ? 'nota' : 'notas'} más`,
      },
    },
    range: (name, low, high) => `${name}: un número de ${low} a ${high}.`,
    noReminder: 'Tiene que quedar al menos un recordatorio; para no tener ninguno, apaga la regla.',
  },
  ground: {
    title: 'Por dónde corres',
    lead: 'Camber no ve el suelo. Lo usa para lo que dice de circuitos y lados, nunca para mandarte al tráfico.',
    surfaces: 'Casi siempre por',
    surface: {
      path: 'Caminos y parques',
      pavement: 'Aceras',
      road: 'Carreteras con coches',
      trail: 'Senderos',
      track: 'Una pista',
      treadmill: 'Una cinta',
    },
    side: 'En carretera',
    sides: {
      facing: 'De cara al tráfico',
      with: 'A favor del tráfico',
      changing: 'Unas veces por un lado, otras por el otro',
      none: 'No corro por carretera, o no quiero decirlo',
    },
    lean: '¿El suelo se inclina hacia un lado donde corres casi siempre?',
    leans: { yes: 'Sí, claramente', no: 'No', unknown: 'No lo sé' },
  },
  waysIn: {
    title: 'De dónde vienen las salidas',
    text: '<a>Una carpeta vigilada, aplicaciones que envían archivos, intervals.icu</a>: sin Strava o junto a él.',
  },
  elsewhere: {
    title: 'Otras formas de saber de Camber',
    channels: '<a>ntfy, Telegram, Discord o un webhook</a> junto al correo, en pocas líneas.',
    tokens: '<a>Claves para paneles</a> como Home Assistant, Glance o Grafana.',
    calendar: '<a>Una dirección de calendario</a> con ejercicios, pasos de la vuelta y recordatorios.',
  },
  data: {
    title: 'Strava y tus datos',
    titleHere: 'Tus datos',
    complete: 'Conectado, con los cuatro permisos.',
    without: 'Conectado, sin:',
    permissions: 'Cambiar los permisos en Strava',
    retention: 'Qué se guarda',
    derived:
      'Números de tus salidas, mientras estés conectado; ni recorridos ni nombres de salidas. <a>Todo</a>.',
    derivedHere:
      'Números de tus salidas, mientras tengas esta cuenta; ni recorridos ni nombres de salidas. <a>Todo</a>.',
    strict: (days) =>
      `Nada de Strava se queda más de ${days} días; lo necesario se lee de nuevo cada noche. <a>Todo</a>.`,
    export:
      '<a>Descarga todo</a> lo que Camber guarda sobre ti, como zip con tus correos, tablas y JSON. <back>Trae una exportación</back> a una cuenta vacía.',
    welcome: '<a>Recorre los primeros pasos</a> otra vez.',
    sessions: 'Dispositivos',
    logOut: 'Cerrar la sesión en todos los dispositivos',
    leave: 'Irse',
    leaveHint:
      'Desconectar termina el acceso en Strava y borra todo lo que Camber sabe de ti. No hay vuelta atrás, pero puedes conectar otra vez cuando quieras.',
    leaveHintHere:
      'Borra tu cuenta y todo lo que Camber sabe de ti. No hay vuelta atrás; tus archivos se quedan donde están.',
    disconnect: 'Desconectar y borrar …',
    deleteAccount: 'Borrar mi cuenta …',
  },
};
