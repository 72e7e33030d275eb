import type { Catalogue } from '../catalogue.ts';

/** Los textos fijos de los correos; lo que cambia viene de los avisos y del veredicto. */
export const mail: Catalogue['mail'] = {
  brand: 'Camber',
  names: {
    alert: 'Correo tras una salida',
    stop: 'Correo de alto',
    reminder: 'Recordatorio durante un descanso',
    milestone: 'Correo sobre un paso alcanzado',
    weekly: 'Correo semanal',
    verify: 'Confirmación de una dirección',
    addressChange: 'Aviso de una dirección nueva',
    reconnect: 'Petición de volver a conectar',
    goodbye: 'Confirmación de un borrado',
    test: 'Correo de prueba',
    other: 'Correo',
  },
  labels: {
    nextStep: 'Siguiente paso',
    whatChanged: 'Qué ha cambiado',
    dataNotes: 'Sobre los datos',
    longestRun: 'Salida más larga',
    distance: 'Distancia',
    sevenDays: '7 días',
    climb: 'Subida',
  },
  evidence: (grade) => `Evidencia: ${grade}`,
  toldOn: (day) => `Dicho el ${day}`,
  moreChanges: (count) => (count === 1 ? 'y 1 cambio más' : `y ${count} cambios más`),
  usual: (range) => `habitual ${range}`,
  usualUnknown: 'lo habitual aún no se conoce',
  none: '–',
  notKnown: 'no se sabe',
  viewOnStrava: 'View on Strava',
  recordedWith: (devices) => `Grabado con ${devices.join(', ')}.`,
  openCamber: 'Abrir Camber',
  inBrowser: 'Ver en el navegador',
  settings: 'Ajustes de correo',
  chartHeading: (weeks) => (weeks === 1 ? 'La última semana' : `Las últimas ${weeks} semanas`),
  alert: {
    intro: (day, facts) => [day, ...facts].join(' · '),
    becauseStop: 'Enviado enseguida, elijas lo que elijas, porque su nivel es Alto.',
  },
  weekly: {
    period: (range) => `Tus 7 días, ${range}`,
    coming: 'Lo que queda',
    numbers: (range, distance, usual) =>
      `${range}: ${distance}${usual === null ? '' : ` (habitual ${usual})`}`,
    preheader: (distance, usual, leads) =>
      `${distance} en 7 días${usual === null ? '' : `, lo habitual ${usual}`}.${leads.length === 0 ? '' : ` Además: ${leads.join('; ')}.`}`,
  },
  warmup: {
    heading: 'Qué pasa ahora',
    from: (day) =>
      `Con salidas en 3 de las últimas 4 semanas, Camber empieza a comparar el ${day}: tiradas largas, semanas, cuestas.`,
    soon: 'En cuanto haya salidas en 3 de las últimas 4 semanas, Camber empieza a comparar: tiradas largas, semanas, cuestas.',
    already: 'Ya se vigilan: tus zapatillas y la primera salida tras una pausa.',
  },
  back: {
    week: (week, of, gapDays) => `Semana ${week} de ${of} de vuelta, tras ${gapDays} días sin salidas`,
    heading: (range) => `La vuelta, ${range}`,
    firstRuns: 'Cada una de las primeras salidas',
    between: 'Entre dos salidas',
    days: 'al menos 1 día',
    ground: 'Terreno',
    level: 'llano, esfuerzo suave',
    note: 'Lo que antes de la pausa era normal es ahora un paso grande.',
  },
  pause: {
    heading: 'Cuando vuelvas',
    days: 'Días sin salidas',
  },
  stop: {
    lead: 'No corras hasta que se calme',
    subject: 'No corras por ahora: qué ayuda hasta que se calme',
    step: 'Nada de correr durante una semana, tampoco poco ni suave. Camina solo mientras no moleste.',
    heading: 'Hasta que se calme',
    steps: [
      'Mantén fuerte la cadera sin cargar la rodilla: túmbate sobre el otro lado, levanta un poco la pierna estirada, aguanta 30 segundos, varias veces al día.',
      'El hielo lo adormece un rato. Deja en paz la banda: ni rodillo ni estiramientos fuertes.',
      'Tras 7 días, cuando ni las escaleras ni caminar deprisa molesten, alterna caminar y correr en llano, con al menos 1 día entre medias.',
    ],
    seek: 'Consulta a un médico o fisio si duele en reposo o de noche, se hincha, se bloquea o falla, o si en 2 semanas no ha cambiado.',
    evidence: 'Consenso de especialistas; sin comprobar en un ensayo.',
  },
  routine: {
    heading: 'Tu rutina',
    note: 'Diez minutos casi cada día valen más que una hora de vez en cuando.',
  },
  ask: {
    rate: { question: '¿Cómo de dura fue, y con qué zapatillas?', answer: 'Responder' },
    effort: {
      question: '¿Cómo de dura fue, de 0 a 10?',
      answer: 'Responder',
      hint: '0 es descanso, 10 todo lo que tenías.',
    },
    shoes: { question: '¿Con qué zapatillas?', other: 'Otras zapatillas' },
    pain: { question: '¿Qué tal la rodilla por fuera, de 0 a 10?', answer: 'Responder' },
    gap: 'Díselo a Camber',
  },
  disclaimer: 'No es un producto sanitario. Si duele, para y consulta a un profesional.',
  verify: {
    subject: 'Confirma esta dirección para Camber',
    preheader: (hours) => `Un clic, vale ${hours} horas`,
    heading: '¿Es esta tu dirección?',
    body: (address) => `Alguien pidió a Camber enviar sus correos a ${address}.`,
    button: 'Confirmar la dirección',
    orPaste: 'O abre este enlace:',
    expires: (hours) =>
      `El enlace sirve una vez y durante ${hours} horas. Si no lo pediste, no hagas nada: no llegará ningún correo más.`,
  },
  addressChange: {
    subject: 'Alguien ha pedido cambiar tu dirección de correo',
    preheader: 'Nada cambia hasta que se confirme la dirección nueva',
    heading: 'Se ha escrito otra dirección.',
    body: (current, next) =>
      `Alguien con la sesión iniciada en Camber pidió enviar tus correos a ${next} en lugar de a ${current}. Hasta que se abra el enlace enviado allí, siguen llegando aquí.`,
    wasNotYou:
      '¿No fuiste tú? Escribe otra vez esta dirección y cierra la sesión en todos los dispositivos, en los ajustes:',
    button: 'Ajustes',
    because: 'Este correo llega una vez por cada cambio.',
  },
  reconnect: {
    subject: 'Camber ya no recibe nada de Strava',
    preheader: 'Las salidas nuevas no llegan hasta que conectes otra vez',
    heading: 'La conexión con Strava ha terminado.',
    body: 'Strava ya no acepta el acceso de Camber a tu cuenta: se retiró o caducó allí. Las salidas nuevas no llegan a Camber, así que no puede decir nada de ellas. Lo leído antes se conserva.',
    button: 'Conectar otra vez',
    because:
      'Este correo llega una vez. Si retiraste el acceso a propósito, puedes ignorarlo o borrarlo todo en los ajustes.',
    settings: 'Ajustes',
  },
  ending: {
    subject: 'Conecta Camber con Strava otra vez, por favor',
    preheader: 'Aún no falta nada; con un clic, tampoco después',
    heading: 'La conexión con Strava termina en menos de una hora.',
    body: 'Camber se paró en mitad de la renovación de su acceso, así que la llave nueva de Strava se perdió. La antigua sirve como mucho una hora, y aún no falta nada. Conecta otra vez y no faltará.',
  },
  goodbye: {
    subject: 'Se ha borrado todo lo que Camber sabía de ti',
    preheader: 'La confirmación por escrito de tu borrado',
    heading: 'Todo está borrado.',
    body: 'Tus salidas, zapatillas, avisos, ajustes, correos guardados, tu dirección de correo y las llaves de tu cuenta de Strava se han borrado de Camber. Esta es la confirmación por escrito; es el último correo.',
    bodyHere:
      'Tu cuenta, salidas, zapatillas, avisos, ajustes, correos guardados y tu dirección de correo se han borrado de Camber. Esta es la confirmación por escrito; es el último correo.',
    revoked: 'El acceso de Camber a tu cuenta de Strava ha terminado.',
    notRevoked:
      'Strava no respondió cuando Camber quiso terminar su acceso. Termínalo tú, por favor, en strava.com/settings/apps.',
    backups: (days) => `Las copias de la base de datos hechas hasta ahora se borran en ${days} días.`,
    because: 'Recibes este correo porque se borró tu cuenta de Camber.',
  },
};
