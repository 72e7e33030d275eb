import type { Catalogue } from '../../catalogue.ts';

/** La página que dice cómo llegan las salidas desde un reloj o una aplicación, por el camino más corto. */
export const sources: Catalogue['pages']['sources'] = {
  title: 'Desde tu reloj o aplicación',
  lead: 'Para cada uno, el camino más corto. Todo pasa por la misma puerta: una salida que llega dos veces cuenta una.',
  unchecked: 'Sin comprobar por nosotros: los menús pueden llamarse de otro modo.',
  past: 'Tus salidas pasadas, una vez',
  pastText:
    'Basta un archivo, tal como lo recibiste. Dáselo a <a>Tus archivos</a>. Hasta entonces Camber no sabe qué es habitual en ti.',
  new: 'Las salidas nuevas, solas',
  newText:
    'Prepara una de estas una vez; carpeta, clave e intervals.icu están en la página <a>De dónde vienen las salidas</a>. Lo que no puedas preparar, lo envías a mano.',
  archives: [
    {
      name: 'Strava',
      text: 'En un navegador: Ajustes, Privacidad, «Download or Delete Your Account», pide tu archivo. El enlace a un zip llega por correo.',
      checked: true,
    },
    {
      name: 'Garmin',
      text: 'En la gestión de datos de tu cuenta de Garmin pide exportar todos tus datos: un zip con zips dentro, que Camber abre solo.',
      checked: false,
    },
    {
      name: 'Apple Watch',
      text: 'En el iPhone, en Salud: tu imagen, «Exportar todos los datos de salud». El zip contiene tus rutas como archivos GPX; las salidas en cinta no están.',
      checked: true,
    },
  ],
  ways: [
    {
      name: 'Garmin',
      text: 'Conecta Garmin con intervals.icu y escribe su clave: sin cable y sin contraseña de Garmin. O por cable: la carpeta GARMIN/Activity del reloj tiene un archivo FIT por salida.',
      checked: true,
    },
    {
      name: 'Coros, Suunto, Polar, Wahoo',
      text: 'Conéctalos con intervals.icu y escribe su clave.',
      checked: true,
    },
    {
      name: 'Coros, una salida',
      text: 'La aplicación de Coros exporta una salida como FIT, GPX o TCX: elige FIT.',
      checked: true,
    },
    {
      name: 'Polar, una salida',
      text: 'En Polar Flow, en la web, abre la sesión y expórtala.',
      checked: true,
    },
    {
      name: 'Suunto, una salida',
      text: 'La aplicación de Suunto exporta un entrenamiento como FIT desde su menú.',
      checked: false,
    },
    {
      name: 'Apple Watch, una salida',
      text: 'Una aplicación como HealthFit guarda un entrenamiento como FIT; desde iCloud Drive lo eliges en la página de archivos. Health Auto Export envía JSON y CSV por sí sola, no GPX: aquí no sirve.',
      checked: false,
    },
    {
      name: 'Gadgetbridge',
      text: 'Desde la versión 0.92 puede exportar archivos FIT por sí sola a una carpeta del teléfono. Syncthing o Nextcloud los llevan a la carpeta vigilada.',
      checked: true,
    },
    {
      name: 'OpenTracks',
      text: 'Ajustes, exportar tras grabar, como GPX, a una carpeta del teléfono. Syncthing o Nextcloud los llevan a la carpeta vigilada.',
      checked: true,
    },
    {
      name: 'FitoTrack',
      text: 'Envía cada entrenamiento como GPX por HTTP POST a una dirección. No puede enviar una cabecera, así que la clave va en la dirección.',
      checked: true,
    },
    {
      name: 'Nextcloud, Syncthing',
      text: 'Deja que llenen la carpeta vigilada. Los archivos a medio escribir y los suyos propios se dejan en paz; nada se mueve ni se borra.',
      checked: true,
    },
  ],
};
