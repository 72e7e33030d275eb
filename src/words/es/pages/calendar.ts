import type { Catalogue } from '../../catalogue.ts';

/** La página del calendario. */
export const calendar: Catalogue['pages']['calendar'] = {
  title: 'Calendario',
  lead: 'Tu rutina, los días de la vuelta y los recordatorios en el calendario que ya usas.',
  off: 'Tu programa de calendario lee una dirección que solo tú conoces. Aún no hay ninguna.',
  make: 'Crear la dirección',
  address: 'Tu dirección',
  open: 'Añadir a mi calendario',
  addressHow:
    'O copia esta dirección en tu programa como calendario suscrito. Quien la conozca ve lo que contiene y nada más de ti.',
  local:
    'Este Camber solo responde en esta máquina: un calendario de internet, como el de Google, no puede leerlo.',
  renew: 'Crear una dirección nueva',
  renewHow: 'La antigua termina enseguida, esté copiada donde esté.',
  stop: 'Terminar el calendario',
  what: 'Qué contiene',
  routine: 'Los diez minutos diarios, con los días del plan de dos semanas',
  ladder: 'El próximo día de la vuelta',
  tests: 'Recordatorios: la prueba de la cadera, la pregunta por las escaleras',
  left: 'Lo que queda de la semana: distancia, tirada larga, cuestas',
  hour: 'La rutina es a las',
  discreet: 'Los títulos dicen solo «Camber»: para un calendario que también ven otros',
  save: 'Guardar',
  next: 'Los próximos días',
  nothing: 'De momento no contiene nada.',
  allDay: 'todo el día',
  said: {
    saved: 'Guardado. Los programas de calendario vuelven a mirar en unas horas.',
    made: 'La dirección está lista.',
    renewed: 'La dirección nueva está lista. La antigua ha terminado.',
    stopped: 'El calendario ha terminado. Su dirección ya no lleva a ninguna parte.',
  },
};
