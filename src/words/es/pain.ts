import type { PainWhen } from '../../core/rehab/entries.ts';
import type { RuleCatalogue } from '../say.ts';

const WHEN: Readonly<Record<PainWhen, string>> = {
  day: 'ese día',
  during: 'mientras corrías',
  after: 'después de correr',
  stairs: 'en las escaleras',
  morning: 'a la mañana siguiente',
  rest: 'en reposo',
};

/** Familia «dolor»: lo que ha dicho el corredor. */
export const pain: Pick<RuleCatalogue, 'P1'> = {
  P1: ({ facts, day }, say) => {
    const more = [
      ...(facts.limp ? ['Cojeabas.'] : []),
      ...(facts.rising ? ['Fue a más durante la salida.'] : []),
      ...(facts.unsettled ? ['No se había ido en 24 horas.'] : []),
    ];
    const step = facts.ladderStep === null ? null : say.count(facts.ladderStep);
    return {
      title: 'Dolor en la parte externa de la rodilla',
      fact: [
        `El ${say.day(day)} anotaste ${say.count(facts.pain)} de 10 en la parte externa de la rodilla, ${WHEN[facts.when]}.`,
        ...more,
      ].join(' '),
      why: 'La regla habitual en fisioterapia: por encima de esto, deja de correr.',
      lead: `Dolor de rodilla ${say.count(facts.pain)} de 10`,
      own:
        step === null
          ? {
              text: 'Nada de correr durante 7 días, tampoco poco ni suave. Camina solo mientras no moleste.',
              short: 'no corras hasta que se calme',
            }
          : {
              text: `Espera a que pase 1 día entero sin molestias y repite el paso ${step} de la vuelta.`,
              short: `repite el paso ${step}, sin molestias`,
            },
    };
  },
};
