/** El archivo que explica la exportación de todo lo guardado. Las columnas conservan su nombre en inglés. */
export const archive = `Lo que Camber guarda sobre ti.

Este zip es para que lo leas, lo conserves y puedas traerlo de vuelta: en una cuenta vacía de Camber,
en «Traer una exportación» (/restore), vuelve a ser tu cuenta. Para eso, déjalo tal como está.

mails/        los correos enviados, un archivo cada uno: los abre cualquier programa de correo.
runs.csv, shoes.csv, check-ins.csv, findings.csv
              tablas para una hoja de cálculo. Los días son AAAA-MM-DD, las distancias metros, los tiempos segundos.
*.json        todo, con exactitud. Los instantes son milisegundos desde 1970-01-01 UTC.
manifest.json qué contiene el archivo: versión, recuentos y un resumen criptográfico de cada archivo.

Cada campo está explicado en docs/export.md de Camber.
No están: contraseñas, claves y direcciones de otros canales. Abren algo.
`;
