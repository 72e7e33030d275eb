import type { Catalogue } from '../../catalogue.ts';

/** Las páginas tras el enlace que termina correos. */
export const unsubscribe: Catalogue['pages']['unsubscribe'] = {
  title: 'Menos correos',
  heading: '¿Menos correos?',
  alerts: {
    on: 'Recibes los correos tras una salida.',
    off: 'Ya no recibes los correos tras una salida.',
    again: 'Vuelves a recibir los correos tras una salida.',
    end: 'Terminar los correos tras una salida',
    start: 'Volver a recibir los correos tras una salida',
  },
  weekly: {
    on: 'Recibes el correo semanal.',
    off: 'Ya no recibes el correo semanal.',
    again: 'Vuelves a recibir el correo semanal.',
    end: 'Terminar el correo semanal',
    start: 'Volver a recibir el correo semanal',
  },
  pause: (weeks) => `Pausar todos los correos ${weeks} semanas`,
  unpause: 'Terminar la pausa',
  pausedUntil: (day) => `Sin correos antes del ${day}.`,
  choose: 'Qué cambios merecen un correo se elige en los <a>ajustes</a>.',
  done: 'Listo',
  broken: {
    title: 'Enlace roto',
    heading: 'Este enlace no funciona',
    text: 'Se cortó por el camino. Entra y apaga los correos en los ajustes.',
    settings: 'A los ajustes',
  },
};
