import type { Catalogue } from '../../catalogue.ts';

/** Cuentas hechas aquí: entrar, enlaces de invitación, contraseñas. */
export const account: Catalogue['pages']['account'] = {
  login: 'Nombre de acceso',
  loginHint: 'Un nombre o una dirección de correo, como quieras: lo escribes cada vez que entras.',
  password: 'Contraseña',
  newPassword: 'Contraseña nueva',
  passwordHint: (shortest) =>
    `Al menos ${shortest} caracteres. Tres o cuatro palabras sin relación son fáciles de recordar y difíciles de adivinar; tu navegador también puede inventar una.`,
  notDone: 'Aún no se ha hecho nada',
  problems: {
    name: 'Un nombre tiene de uno a 60 caracteres.',
    login: 'Un nombre de acceso tiene de 2 a 254 caracteres, en una línea.',
    login_taken: 'Alguien aquí ya tiene ese nombre de acceso. Elige otro.',
    short: (shortest) => `Demasiado corta: una contraseña tiene al menos ${shortest} caracteres.`,
    long: (longest) => `Demasiado larga: una contraseña tiene como mucho ${longest} caracteres.`,
    common: 'Mucha gente usa esta contraseña o una parecida, así que es de las primeras que se prueban.',
    personal: 'Es tu nombre o tu nombre de acceso. Elige algo que no se sepa conociéndote.',
    current: 'Esa no es tu contraseña actual.',
    email: 'Eso no parece una dirección de correo. También puedes dejarlo vacío.',
  },
  signIn: {
    title: 'Entrar',
    lead: 'Con el nombre de acceso y la contraseña de tu cuenta de aquí.',
    button: 'Entrar',
    wrong: 'El nombre de acceso y la contraseña no van juntos',
    wrongText: 'Las mayúsculas cuentan en la contraseña, no en el nombre de acceso.',
    tooMany:
      'Han sido muchos intentos fallidos. Espera un cuarto de hora y prueba otra vez. Si has olvidado la contraseña, el dueño de este Camber puede enviarte un enlace para una nueva.',
    forgotten: '¿Olvidaste la contraseña?',
    forgottenText:
      'El dueño de este Camber puede enviarte un enlace con el que eliges una nueva. El dueño lo hace en un terminal: <code>npx camber password</code> y el nombre de acceso.',
    noAccount: '¿Aún sin cuenta?',
    noAccountText: 'El dueño de este Camber puede invitarte con un enlace.',
    strava: 'O con Strava',
  },
  invite: {
    title: 'Tu cuenta',
    owner: 'Este Camber es tuyo',
    ownerText:
      'Con esta cuenta eres el dueño de este Camber: puedes invitar a otros, y solo tú ves si todo funciona.',
    runner: 'Tienes una invitación',
    runnerText: (host) =>
      `Haz tu cuenta en <strong>${host}</strong>. Camber compara cada salida con tus propias últimas semanas y te escribe cuando distancia, cuestas, sentido en la pista o zapatillas cambian de un modo que suele venir antes de un dolor de la banda iliotibial.`,
    name: 'Cómo te llama Camber',
    nameHint: 'Tu nombre, por ejemplo.',
    email: 'Dirección de correo',
    emailHint:
      'Para los correos de Camber. Primero llega un enlace para confirmarla. Puedes añadirla después.',
    timeZone: 'Dónde vives',
    timeZoneHint:
      'Para que los días y los correos vayan con tu reloj. Tras tu primera salida, Camber se guía por dónde corriste.',
    button: 'Hacer la cuenta',
    privacy: 'Lo que Camber lee, guarda y borra está escrito en <a>Privacidad</a>.',
    take: 'Has entrado. Este enlace te hace dueño de este Camber.',
    takeButton: 'Ser el dueño',
    signedIn: 'Ya tienes una cuenta',
    signedInText:
      'Ya has entrado, así que la invitación no hace falta. Para hacer una cuenta a otra persona, cierra antes la sesión.',
  },
  ended: {
    title: 'El enlace ya no sirve',
    heading: 'Este enlace ya no sirve',
    text: 'Ya se usó, tiene más de siete días, se retiró o se cortó por el camino.',
    owner:
      'El dueño de este Camber puede hacer uno nuevo en su página. El enlace del propio dueño está en el terminal donde Camber se inició por última vez, y <code>npx camber owner --link</code> imprime uno nuevo.',
    signIn: 'Entrar',
  },
  reset: {
    title: 'Una contraseña nueva',
    text: (login) =>
      `Para el nombre de acceso <strong>${login}</strong>. Con la contraseña nueva se cierra la sesión en todos los dispositivos; este sigue.`,
    noLogin:
      'Hasta ahora entrabas solo con Strava. Con nombre de acceso y contraseña puedes entrar también aquí.',
    button: 'Guardar la contraseña nueva',
  },
  section: {
    title: 'Tu cuenta',
    login: (login) => `Entras como <strong>${login}</strong>.`,
    current: 'Contraseña actual',
    change: 'Cambiar la contraseña',
    changeHint: 'Se cierra la sesión en todos los demás dispositivos.',
    none: 'Entras solo con Strava. Con nombre de acceso y contraseña puedes entrar sin él.',
    add: 'Añadir nombre de acceso y contraseña',
    strava: 'Strava',
    joined: 'Esta cuenta está unida a Strava: las salidas nuevas llegan de allí solas.',
    dead: 'Strava ha terminado la conexión. Conecta otra vez para seguir, o sepárala.',
    notJoined:
      'Esta cuenta no está unida a Strava. Unida, las salidas nuevas llegan de allí solas, junto a las de archivos; una salida que llega por los dos caminos cuenta una vez.',
    unlink: 'Separar Strava …',
    unlinkNeedsLogin:
      'Para separar Strava, añade antes nombre de acceso y contraseña: si no, no podrías volver a entrar.',
    signOut: 'Cerrar la sesión en este dispositivo',
  },
  said: {
    password: 'La contraseña nueva vale desde ahora.',
    login: 'Desde ahora puedes entrar con nombre de acceso y contraseña.',
    unlinked: 'Strava está separado, y lo que vino de allí se ha borrado.',
    'unlinked-here':
      'Strava está separado aquí, y lo que vino de allí se ha borrado. Strava no respondió cuando Camber quiso terminar su acceso; termínalo tú, por favor, en strava.com/settings/apps.',
  },
  unlink: {
    title: 'Separar Strava',
    heading: '¿Separar Strava?',
    text: 'Camber termina su acceso en Strava y borra lo que vino de allí: salidas, zapatillas y las llaves de tu cuenta. Se quedan las salidas que también llegaron de archivos, tus respuestas, los ajustes y esta cuenta. En Strava no cambia nada.',
    again: 'Puedes volver a unir Strava cuando quieras; entonces tus salidas se leen de nuevo.',
    yes: 'Sí, separar',
    no: 'Dejarlo',
  },
  admin: {
    title: 'Invitaciones',
    lead: 'Un enlace hace una cuenta, una vez, en siete días. Envíalo a una persona por un medio de confianza.',
    invite: 'Hacer una invitación',
    runner: 'Una cuenta para un corredor',
    password: (name) => `Un nombre de acceso o una contraseña nueva para ${name}`,
    until: (when) => `Sirve hasta ${when}.`,
    revoke: 'Retirar',
    none: 'No hay enlaces abiertos.',
    reset: 'Hacer un enlace para una contraseña nueva',
    login: 'Hacer un enlace para un nombre de acceso',
  },
};
