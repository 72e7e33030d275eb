import type { Catalogue } from '../../catalogue.ts';

const files = (n: number, text: string): string => (n === 1 ? '1 archivo' : `${text} archivos`);
const activities = (n: number, text: string): string => (n === 1 ? '1 actividad' : `${text} actividades`);

/** Los ajustes de los caminos por los que los archivos llegan solos. */
export const waysIn: Catalogue['pages']['waysIn'] = {
  title: 'De dónde vienen las salidas',
  lead: 'Las salidas pueden llegar solas, sin Strava o junto a él: una que llega dos veces cuenta una. De una salida nueva se avisa como tras Strava; lo que tiene más de dos días solo se lee. A mano llegan por la página <a>Tus archivos</a>.',
  folder: {
    title: 'Una carpeta vigilada',
    none: 'Este Camber no vigila ninguna carpeta.',
    noneOwner: 'Pon una carpeta en <code>IMPORT_DIR</code> de <code>.env</code> e inicia Camber otra vez.',
    where:
      'Lo que haya en esta carpeta de la máquina donde está Camber se lee en un minuto y se queda donde está. Llénala con Syncthing, Nextcloud o cualquier programa que deje allí archivos.',
    whereOwner:
      'Los archivos de arriba del todo también son tuyos. Cada corredor tiene debajo su propia carpeta.',
    state: (n, text, when) => `${files(n, text)} allí, mirado ${when}.`,
    left: (n, text) => (n === 1 ? '1 de ellos está por leer.' : `${text} de ellos están por leer.`),
    notYet: 'Esa carpeta aún no existe.',
    stale: (when) => `Se miró por última vez ${when}: la parte de Camber que lo hace no está en marcha.`,
    away: 'La carpeta no está, o no se puede leer. Las salidas desde entonces son desconocidas, no descanso.',
    emptied:
      'La carpeta está vacía, aunque tenía archivos: ¿está el disco? Si la vaciaste tú, pon un archivo cualquiera o deja que Camber la olvide.',
    cut: 'No se mira todo: las carpetas llegan a cinco niveles, y alguna parte puede no ser legible.',
    unreadable: (names) => `No se puede leer: ${names}.`,
    forget: 'Olvidar la carpeta',
    forgetHint: 'Las salidas leídas se quedan. Lo que hay en la carpeta se mira de nuevo.',
  },
  post: {
    title: 'Enviado por una aplicación',
    lead: 'Aplicaciones y scripts pueden enviar grabaciones a una dirección de este Camber (HTTP POST). Necesitan una clave tuya.',
    make: 'Hacer una clave',
    again: 'Hacer una clave nueva',
    againHint: 'La clave actual termina enseguida.',
    end: 'Terminar la clave',
    made: (when) => `Tienes una clave, hecha ${when}.`,
    used: (when) => `Usada por última vez ${when}.`,
    never: 'Aún no se ha usado.',
    once: 'Tu clave',
    onceText:
      'Se muestra solo esta vez. Quien la tenga puede enviar salidas a tu cuenta, y nada más: trátala como una contraseña.',
    examples: 'Ejemplos',
    examplesHint: 'KEY es tu clave.',
    curl: 'Una consola (curl)',
    curlMany: 'Varios archivos a la vez',
    fitotrack:
      'En los ajustes, en exportar, añade una exportación automática por HTTP POST como GPX, con esta dirección:',
    opentracks:
      'Deja que OpenTracks exporte cada grabación a una carpeta del teléfono. Syncthing, Nextcloud o Tasker la traen aquí desde allí.',
    tasker:
      'Un perfil para el evento «Archivo modificado» en la carpeta de tu aplicación; su tarea es «HTTP Request» con el método POST, esta dirección y el archivo como «File to send»:',
    pathHint:
      'En una dirección, un proxy delante de Camber puede ver la clave. Si la aplicación puede enviar una cabecera, mejor así.',
  },
  intervals: {
    title: 'intervals.icu',
    lead: 'intervals.icu recibe solo las salidas de Garmin, Polar, Suunto, Coros, Wahoo y otros. Camber mira allí cada 15 minutos y trae las grabaciones originales.',
    label: 'Clave de API',
    hint: 'En intervals.icu: Settings, abajo «Developer Settings», API Key. Se guarda cifrada y no se muestra otra vez.',
    join: 'Probar la clave y guardarla',
    another: 'Otra clave',
    leave: 'Olvidar la clave',
    leaveHint: 'Lo leído se queda.',
    since: (when) => `Unido desde ${when}.`,
    read: (when) => `Última respuesta ${when}.`,
    notRead: 'La primera mirada está en camino.',
    found: (n, text) => (n === 1 ? 'De allí llegó 1 salida.' : `De allí llegaron ${text} salidas.`),
    history: (day) => `Se está leyendo el pasado, lo más nuevo primero; ha llegado al ${day}.`,
    historyBegins: 'Ahora se lee el pasado, lo más nuevo primero.',
    historyDone: 'Todo el pasado está leído.',
    others: (n, text) => `${activities(n, text)} de otros deportes, fuera.`,
    withoutFile: (n, text) => `${activities(n, text)} sin grabación, escritas allí a mano, fuera.`,
    refused: (n, text) =>
      n === 1 ? '1 grabación no se pudo leer.' : `${text} grabaciones no se pudieron leer.`,
    stubs: (n, text) =>
      `${activities(n, text)} llegaron a intervals.icu desde Strava, y Strava no deja que nadie las pase. Une tu reloj a intervals.icu directamente para las nuevas; para el pasado, da a Camber el archivo de Strava en <a>Tus archivos</a>.`,
    waits: (when) => `intervals.icu pide esperar; sigue ${when}.`,
    problem: (reason) => `La última mirada falló: ${reason}.`,
    notSaved: (reason) => `Sin guardar: ${reason}.`,
    empty: 'Escribe la clave.',
    strange: 'Eso no parece una clave: tiene letras y cifras, y ningún espacio.',
  },
  said: {
    ended: 'La clave ha terminado.',
    joined: 'La clave funciona. Tus salidas están en camino.',
    left: 'La clave está olvidada.',
    forgotten: 'La carpeta está olvidada y se mira de nuevo.',
  },
};
