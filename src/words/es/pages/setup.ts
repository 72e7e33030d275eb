import type { Catalogue } from '../../catalogue.ts';

/** Los primeros pasos del dueño: qué escribir dónde, y si funciona. */
export const setup: Catalogue['pages']['setup'] = {
  title: 'Preparar este Camber',
  lead: 'Cuatro cosas, unos diez minutos. Lo que escribas queda en el archivo <code>.env</code>, al lado de Camber; esta página dice qué escribir y lo comprueba. Inicia Camber otra vez tras un cambio.',
  check: 'Comprobar todo',
  checkHint: 'Pregunta a Strava, a tu dirección pública y a tu servidor de correo, y no cambia nada.',
  state: { ready: 'Listo', look: 'Míralo', missing: 'Falta', broken: 'Aún no funciona' },
  inEnv: 'En .env',
  lookedAt: 'Comprobado ahora mismo.',
  claim: '¿Es tuyo este Camber?',
  claimText:
    'El terminal donde se inició Camber muestra un enlace. Ábrelo primero: te hace dueño y te deja comprobarlo todo aquí. <code>npx camber owner --link</code> imprime uno nuevo.',
  strava: {
    title: 'Una aplicación de Strava',
    text: 'Strava deja entrar a programas a través de una aplicación tuya. Su dueño necesita una suscripción de Strava (desde junio de 2026). Una aplicación nueva deja conectar a un corredor, y a diez tras un clic en la misma página.',
    optional: 'Solo si quieres usar Strava: Camber también trabaja solo con archivos.',
    open: 'Abre <a>strava.com/settings/api</a> y rellena:',
    fields: {
      name: 'Application Name',
      nameValue: 'A tu elección, sin la palabra «Strava»; por ejemplo',
      category: 'Category',
      categoryValue: 'A tu elección; «Training» encaja.',
      club: 'Club',
      clubValue: 'Déjalo vacío.',
      website: 'Website',
      description: 'Application Description',
      descriptionValue: 'La ven los corredores al conectar; por ejemplo',
      descriptionExample: 'Vigila mi carga de entrenamiento y me escribe.',
      domain: 'Authorization Callback Domain',
      domainHint: 'Solo el host: sin https://, sin puerto, sin ruta.',
    },
    copy: 'Strava muestra entonces «Client ID» y «Client Secret». Copia los dos:',
    secretExample: 'los 40 caracteres tras «Client Secret»',
    checks: {
      ok: 'Strava conoce este identificador y este secreto.',
      rejected: 'Strava no conoce este identificador con este secreto. Compáralos carácter por carácter.',
      inactive: 'La aplicación está inactiva: su dueño necesita una suscripción (strava.com/account).',
      unanswered: 'Strava no respondió como se esperaba. Prueba más tarde; su respuesta está en el registro.',
      absent: 'Aún no hay ni identificador ni secreto.',
    },
    callback: {
      ok: (domain) => `Strava acepta la vuelta a <code>${domain}</code>.`,
      domain: (domain) =>
        `Strava rechaza la vuelta: «Authorization Callback Domain» debe decir <code>${domain}</code>.`,
      client: 'Strava no conoce el identificador.',
      unanswered: 'No se pudo comprobar el dominio de retorno.',
    },
  },
  address: {
    title: 'Una dirección pública',
    text: 'A ella llevan los enlaces de los correos y la vuelta desde Strava. Para saber enseguida de salidas nuevas, Strava tiene que llegar a ella desde internet por https; sin eso, Camber mira cada 15 minutos.',
    proxy:
      'Un proxy inverso delante de Camber trae https, por ejemplo Caddy con estas líneas. Apaga la protección contra bots en <code>/webhook/</code>.',
    checks: {
      ok: (url) => `${url} responde.`,
      http: (url) =>
        `${url} responde, pero no por https desde internet: Camber mira las listas cada 15 minutos. Para probar está bien.`,
      status: (url, status) =>
        `${url} responde con ${status}: allí hay otro programa, o el proxy no lleva a Camber.`,
      failed: (url) => `${url} no responde.`,
      causes: {
        name: 'El nombre no tiene dirección: revísalo, y la entrada DNS.',
        lookup: 'No se pudo buscar el nombre: revisa el DNS de esta máquina.',
        refused: 'Allí no escucha nadie: ¿está en marcha el proxy inverso?',
        expired: 'El certificado ha caducado: renuévalo en el proxy inverso.',
        'self-signed': 'El certificado está firmado por sí mismo: Strava no lo acepta.',
        chain: 'La cadena del certificado está incompleta: sirve la cadena entera.',
        'other-name': 'El certificado es de otro nombre.',
        other: 'El motivo está en el registro.',
      },
    },
  },
  mail: {
    title: 'Correo',
    text: 'Cualquier servidor de correo que te deje enviar. Sin él, los correos son archivos que muestra la página «Buzón»: bien para probar, no para recibir avisos.',
    checks: {
      none: 'No hay servidor de correo; los correos se muestran en «Buzón».',
      ok: 'El servidor de correo responde y deja entrar a Camber.',
      localSender:
        'Pero el remitente termina en @localhost, y casi todos descartan esos correos: pon MAIL_FROM.',
      failed: 'El servidor de correo no dejó entrar a Camber.',
      causes: {
        auth: 'El usuario o la contraseña están mal; los caracteres especiales se escriben como %40 y similares.',
        dns: 'El host no tiene dirección: revisa cómo está escrito.',
        connection: 'Revisa host y puerto (smtps:// es 465, smtp:// 587 o 25) y el cortafuegos.',
        'self-signed':
          'El certificado del servidor no lo ha firmado nadie que esta máquina conozca: nombra su archivo en NODE_EXTRA_CA_CERTS donde se inicia Camber.',
        starttls: 'En este puerto TLS empieza después: escribe smtp:// en lugar de smtps://.',
        implicit: 'El puerto 465 habla TLS desde el principio: escribe smtps:// en lugar de smtp://.',
        tls: 'El certificado del servidor no vale para este host.',
        other: 'El motivo está en el registro.',
      },
    },
    test: 'Un correo de prueba',
    testTo: (address) => `Enviar un correo de prueba a ${address}`,
    testLater: 'Cuando hayas conectado, la prueba es el enlace que confirma tu dirección.',
    sent: 'El correo de prueba ha salido. Si no llega, mira en la carpeta de spam.',
    notSent: 'El correo de prueba no salió; el motivo está en el registro.',
  },
  connect: {
    title: 'Conectar',
    text: 'Abriste el enlace del dueño: si conectas ahora, este Camber es tuyo. Marca los cuatro permisos en Strava.',
    asGuest:
      'Quien conecta sin el enlace del dueño es aquí corredor, no dueño. Marca los cuatro permisos en Strava.',
    join: 'Une tu cuenta de aquí con tu cuenta de Strava. Marca los cuatro permisos en Strava.',
    notYet: 'Posible en cuanto estén el identificador y el secreto y Camber se haya iniciado otra vez.',
    done: 'Ya hay alguien conectado, y esta página es solo para el dueño.',
    next: 'Después, en un terminal, <code>npx camber subscribe</code> pide a Strava que avise a Camber de salidas nuevas, y <code>npx camber doctor</code> lo mira todo otra vez.',
  },
  lines: {
    title: 'Tu .env, línea por línea',
    missing: (names) => `Todavía falta en <code>.env</code>: ${names}. <a>Línea por línea</a>`,
    nothingMissing: 'No falta nada en <code>.env</code>. <a>Línea por línea</a>',
    lead: 'Escribe lo que falta: Camber lo comprueba enseguida. No se escribe nada en el archivo antes de que lo digas, y ningún secreto se vuelve a mostrar.',
    leadElsewhere:
      'Así está cada línea del archivo. Para escribir valores aquí, abre esta página en el equipo donde funciona Camber, con el enlace de su terminal.',
    state: { set: 'Puesto', default: 'No hace falta', missing: 'Falta', wrong: 'Mal' },
    where: (where) => `Lo encuentras aquí: ${where}.`,
    example: 'Ejemplo:',
    usual: 'Sin la línea:',
    keep: 'Ya está puesto. Deja el campo vacío para que siga así.',
    typedSecret: 'Escrito hace un momento, y no se vuelve a mostrar. Deja el campo vacío para que siga así.',
    outside: 'Viene del entorno en el que se inició Camber; una línea en .env no cambiaría nada.',
    wrong: (example) => `Así no encaja. Tiene más o menos esta forma: ${example}`,
    check: 'Comprobar estas líneas',
    checkHint: 'Pregunta a Strava, a la dirección y al servidor de correo. No escribe nada.',
    others: (count) => `Las otras ${count} líneas`,
    works: 'Estas líneas funcionan.',
    write: 'Escribirlas en .env',
    writeText:
      'Camber escribe estas líneas en el archivo de abajo, que solo tú puedes leer. Las demás líneas y los comentarios se quedan, y el archivo anterior se guarda al lado.',
    paste:
      'Pega estas líneas en <code>.env</code>, al lado de Camber, con tus secretos en su sitio. Después para Camber con Ctrl-C e inícialo otra vez: <code>npm start</code>. Camber solo escribe el archivo por sí mismo para un navegador de su propio equipo que haya abierto el enlace del terminal.',
    pasteDemo:
      'La demostración no escribe nada. Pega estas líneas en <code>.env</code>, al lado de Camber, con tus secretos en su sitio. Después para la demostración con Ctrl-C y ejecuta <code>npm start</code>: en su lugar se inicia tu propio Camber.',
    yourSecret: 'lo que acabas de escribir',
    written: 'Escrito.',
    writtenText:
      'Ahora inicia Camber otra vez: Ctrl-C en su terminal y después <code>npm start</code>. El archivo anterior está al lado del nuevo, como <code>.env.before-</code> y la hora.',
    expired: 'Escríbelo otra vez, por favor.',
    expiredText: 'Lo que escribes se guarda diez minutos y se escribe una sola vez.',
    refused: 'No se ha escrito nada.',
    refusals: {
      value:
        'Un valor tiene un salto de línea o los tres tipos de comillas, y ninguna línea de <code>.env</code> puede contenerlo.',
      text: 'El archivo tiene un valor de varias líneas o algo que Camber no puede leer. Cámbialo a mano.',
      link: '<code>.env</code> es un enlace a otro sitio. Cambia el archivo de allí a mano.',
      noFile: '<code>.env</code> no es un archivo normal.',
      foreign: 'El archivo o su carpeta es de otro usuario, o todo el mundo puede escribir allí.',
      denied: 'El sistema no deja que Camber escriba allí. Pega las líneas a mano.',
    },
  },
  testMail: {
    subject: 'Un correo de prueba de tu Camber',
    heading: 'Funciona.',
    text: 'Este correo salió de tu Camber por el servidor que escribiste. No hay nada que hacer.',
  },
};
