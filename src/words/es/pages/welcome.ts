import type { Catalogue } from '../../catalogue.ts';

/** Los primeros pasos del corredor. */
export const welcome: Catalogue['pages']['welcome'] = {
  title: 'Primeros pasos',
  step: (n, of) => `Paso ${n} de ${of}`,
  goOn: 'Seguir',
  saveAndGoOn: 'Guardar y seguir',
  skip: 'Saltar este paso',
  later: 'Terminar más tarde',
  laterHint: 'Todo esto se encuentra después en los ajustes.',
  steps: 'Los pasos',
  done: 'hecho',
  fromHome: {
    title: 'Unas cosas que solo tú sabes',
    text: (n, count) =>
      n === 1
        ? 'Queda un paso corto para que los consejos de Camber encajen contigo.'
        : `Quedan ${count} pasos cortos para que los consejos de Camber encajen contigo.`,
    go: 'Seguir con ellos',
    skip: 'Saltarlos',
  },
  permissions: {
    title: 'Qué deja ver Strava a Camber',
    complete: 'Diste los cuatro permisos. Para esto se usa cada uno:',
    missing: 'Camber trabaja con lo que diste. Falta esto:',
    change: 'Cambiar los permisos en Strava',
    given: 'Y esto está:',
  },
  address: {
    title: 'A dónde escribir',
    text: 'Llega un correo cuando una salida cambió algo, y otro una vez por semana. Todo se puede apagar, y las páginas funcionan sin dirección.',
    sent: 'El enlace de confirmación está en camino. Ábrelo cuando llegue; mientras tanto puedes seguir aquí.',
    already: 'Tu dirección está confirmada.',
  },
  reading: {
    title: 'Cómo lees',
    text: 'Tomado de Strava y de tu navegador. Corrige lo que no encaje.',
    textHere: 'Tomado de tu navegador. Corrige lo que no encaje.',
  },
  ground: {
    title: 'Por dónde corres',
  },
  shoes: {
    title: 'Tus zapatillas',
    text: 'Camber te avisa cuando cambias a un par con otro drop. Strava no conoce el drop: está en la caja o en la página del fabricante, casi siempre de 0 a 12 mm.',
    textHere:
      'Camber te avisa cuando cambias a un par con otro drop: está en la caja o en la página del fabricante, casi siempre de 0 a 12 mm.',
    drop: (name) => `Drop de ${name}`,
    none: 'Aún no se conocen pares. Llegan de «My Gear» de Strava y los encuentras en «Zapatillas».',
    noneHere: 'Aún no se conocen pares. Los escribes en «Zapatillas».',
    notShared:
      'No compartiste tus zapatillas con Camber, así que un par aparece solo cuando una salida lo nombra.',
    problem: (low, high) => `Un drop es un número de ${low} a ${high}, o vacío.`,
    problems: 'Aún sin guardar',
  },
  pain: {
    title: '¿Cuándo te dolió la rodilla?',
    text: 'Si la parte externa de la rodilla te ha dolido antes, Camber mira las semanas anteriores y dice qué había cambiado en tu entrenamiento. Con la exactitud que recuerdes; tantas veces como quieras.',
    told: 'Contado hasta ahora:',
    more: 'Guardar y añadir otro tiempo',
  },
};
