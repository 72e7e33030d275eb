import type { Method } from '../../en/methods/method.ts';

/** P1. */
export const PAIN_METHODS: readonly Method[] = [
  {
    id: 'P1',
    name: 'Dolor',
    looksFor:
      'Una respuesta sobre la parte externa de la rodilla que diga «alto». Va por delante de cualquier otra regla.',
    formula:
      'Dolor desde 3 de 10; o dolor que fue a más al correr; o que no se había ido en 24 horas (dicho así, o 2 y más a la mañana siguiente de una salida); o cojear.',
    constants: [
      'alto, por correo enseguida; otra vez tras 7 días si no se hizo nada',
      'mientras no se corre, otros avisos no traen correo: como mucho un recordatorio, si llega una salida',
      'en la vuelta: un paso atrás, y la próxima salida no antes de 1 día sin molestias',
    ],
    evidence: 'Consenso de especialistas; sin comprobar en un ensayo. No dice nada de la causa.',
    limits:
      'Solo sabe lo que le cuentas. Un número de dolor es tu propia medida y para otra persona significa otra cosa; la regla no nombra ninguna causa.',
  },
];
