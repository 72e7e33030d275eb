import type { Catalogue } from '../catalogue.ts';
import type { LineWords } from '../en/setting-lines.ts';

const line = (what: string, where?: string): LineWords => ({
  for: what,
  ...(where !== undefined && { where }),
});

/** Para qué sirve cada línea de `.env` y de dónde sale su valor. */
export const settingLines: Catalogue['settingLines'] = {
  STRAVA_CLIENT_ID: line(
    'Con qué aplicación de Strava se conecta la gente.',
    '«Client ID», en la página strava.com/settings/api',
  ),
  STRAVA_CLIENT_SECRET: line(
    'Demuestra a Strava que la aplicación es tuya.',
    '«Client Secret», en la página strava.com/settings/api',
  ),
  STRAVA_API_URL: line('Dónde responde Strava. Cámbialo solo si Strava se muda.'),
  STRAVA_OAUTH_URL: line('Dónde pide permiso Strava. Cámbialo solo si Strava se muda.'),
  AUTH: line('Cómo se entra: con Strava, con un usuario de aquí o de las dos formas.'),
  OWNER: line(
    'De quién es este Camber. Vacío: de quien abra primero el enlace del terminal.',
    'el número en la dirección de tu perfil de Strava',
  ),
  ALLOWED_ATHLETES: line(
    'Quién más puede conectarse. Vacío: quien Strava deje entrar.',
    'los números en las direcciones de sus perfiles de Strava',
  ),
  POLLING: line('Si Camber mira en Strava cada 15 minutos mientras Strava no pueda llamarlo.'),
  IMPORT_DIR: line(
    'Una carpeta en la que Camber busca grabaciones.',
    'la carpeta que llena Syncthing o Nextcloud',
  ),
  INTERVALS_URL: line('Dónde responde intervals.icu. Cámbialo solo si se muda.'),
  HOST: line('Dónde escucha Camber: 127.0.0.1 solo para este equipo, 0.0.0.0 para todas sus direcciones.'),
  PORT: line('El puerto en el que escucha Camber.'),
  PUBLIC_URL: line(
    'Dónde se llega a Camber. Los enlaces de los correos empiezan así, y Strava llama ahí.',
    'el nombre de tu proxy inverso, con https',
  ),
  TRUST_PROXY: line('Cuántos proxies hay delante de Camber. Con https hay al menos uno.'),
  ROLES: line('Qué hace este proceso cuando varios se reparten el trabajo.'),
  SMTP_URL: line(
    'El servidor que envía los correos. Sin él son archivos, que se ven en «Buzón».',
    'las páginas de ayuda de tu proveedor de correo, en «SMTP»',
  ),
  MAIL_FROM: line('De quién vienen los correos.', 'una dirección desde la que tu servidor te deja enviar'),
  DKIM_DOMAIN: line('El dominio que firma los correos, si tu servidor no lo hace.'),
  DKIM_SELECTOR: line('El nombre de la clave en el DNS.'),
  DKIM_PRIVATE_KEY: line('La clave que firma.'),
  ALLOW_PRIVATE_CHANNELS: line('Si se pueden enviar mensajes a direcciones de tu red privada.'),
  DATA_DIR: line('La carpeta donde está todo: base de datos, claves, correos.'),
  DATABASE_URL: line('Un servidor PostgreSQL en lugar del archivo SQLite.', 'quien lleve ese servidor'),
  DATABASE_POOL: line('Cuántas conexiones a PostgreSQL puede tener un proceso.'),
  REDIS_URL: line('Un Redis tuyo en lugar del que arranca Camber.', 'quien lleve ese servidor'),
  RAW_RETENTION_DAYS: line(
    'Tras cuántos días se borran los títulos de Strava y las copias de la base de datos.',
  ),
  RETENTION: line('Cuánto tiempo se guardan los números de Strava.'),
  SESSION_KEY: line('Sella las sesiones y los enlaces. Vacío: Camber crea una.'),
  ENCRYPTION_KEY: line('Sella lo secreto de la base de datos. Vacío: Camber crea una.'),
  ENCRYPTION_KEY_OLD: line(
    'Abre lo que selló la clave anterior, mientras se cambia.',
    'la ENCRYPTION_KEY de hasta ahora',
  ),
  SKETCH_KEY: line('Oculta los lugares de las rutas. Vacío: Camber crea una.'),
  WEBHOOK_SECRET: line('La parte secreta de la dirección a la que llama Strava. Vacío: Camber crea una.'),
  BACKUP_SCHEDULE: line('Cada cuánto hace Camber una copia de seguridad por sí solo.'),
  BACKUP_DIR: line('Dónde van las copias; mejor en otro disco.'),
  BACKUP_KEEP: line('Cuántas copias se guardan.'),
  BACKUP_PASSPHRASE: line('Cifra las copias. Quien la pierde, las pierde.'),
  HEALTH_PORT: line('Un puerto solo para saber si todo va bien.'),
  METRICS: line('Quién puede leer los números para Prometheus.'),
  METRICS_TOKEN: line('Lo que Prometheus enseña para entrar.'),
  LOG_LEVEL: line('Cuánto dice el registro.'),
  LOG_FORMAT: line('Si el registro es para personas o para máquinas.'),
};
