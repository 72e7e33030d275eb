import type { Catalogue } from '../catalogue.ts';

/** Was im Kalenderprogramm steht. */
export const calendar: Catalogue['calendar'] = {
  name: 'Camber',
  description:
    'Übungen, Tage des Wiedereinstiegs und Erinnerungen. Was du Camber sagst, steht binnen Stunden auch hier.',
  titles: {
    routine: 'Zehn Minuten für die Hüfte',
    plan: (n) => `Zwei-Wochen-Plan, Tag ${n} von 14`,
    holds: 'Ruhiges Halten',
    stairs: 'Wie geht es auf der Treppe?',
    ladder: (step) => `Gehen und Laufen, Stufe ${step} von 6`,
    'hip-drop': 'Hüfttest vor dem Spiegel',
    left: 'Was von der Woche übrig ist',
  },
  details: {
    routine:
      'Vor einem Lauf, danach oder an einem Tag ohne: Camber wählt die Übungen nach dem, was du wirklich gelaufen bist.',
    plan: 'Drei Übungen, beide Seiten: Muschel, Abspreizen in Seitenlage, Beckensenken.',
    holds: 'Halten in Seitenlage, je 30 Sekunden, kein Laufen. Nur so weit, wie es nicht wehtut.',
    stairs:
      'Geh eine Treppe hinauf und hinunter und halte fest, wie es war. Davon hängt ab, ob die Pause vorbei ist.',
    ladder: (walkMin, runMin, distance) =>
      `Im Wechsel ${walkMin} min gehen und ${runMin} min laufen, zusammen ${distance}, in der Ebene. Es ist der früheste Tag, keine Pflicht: Bei Schmerz ab 3 oder Hinken ist Schluss.`,
    ladderWhole: (distance) =>
      `${distance} ohne Pause laufen, in der Ebene. Es ist der früheste Tag, keine Pflicht: Bei Schmerz ab 3 oder Hinken ist Schluss.`,
    'hip-drop': 'Zwei Minuten vor dem Spiegel, so wie beim letzten Mal.',
  },
};
