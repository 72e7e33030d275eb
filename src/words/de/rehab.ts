import type { Catalogue } from '../catalogue.ts';
import { NBSP } from '../units.ts';

/** Sätze über Laufpause, Übungen und den Rückweg, die Seiten, Mails und der Kalender teilen. */
export const rehab: Catalogue['rehab'] = {
  physio:
    'Wenn dir eine Physiotherapeutin oder ein Physiotherapeut einen Plan gegeben hat, geht dieser Plan vor.',
  turns: (walk, run) => `${walk}${NBSP}min gehen, ${run}${NBSP}min laufen, im Wechsel`,
  continuous: 'ohne Pause laufen',
  clinician: {
    heading: 'Lass es ansehen',
    signs: (signs) =>
      `Du hast angegeben: ${signs}. Geh zum Arzt oder zur Physiotherapie, bevor du wieder läufst.`,
    noImprovement:
      'Zwei Wochen haben den Schmerz nicht verändert. Geh zum Arzt oder zur Physiotherapie, bevor du wieder läufst.',
    flags: {
      swelling: 'Schwellung',
      locking: 'ein Knie, das blockiert',
      'giving-way': 'ein Knie, das wegknickt',
      night: 'Schmerz in Ruhe oder nachts',
      trauma: 'ein Sturz oder Schlag',
      numbness: 'Taubheit',
    },
  },
  stop: { begin: 'Laufpause beginnen' },
  acute: {
    headline: (day, days) => `Laufpause: Tag ${day} von ${days}`,
    isOver: 'Die Tage der Laufpause sind um',
    action: (end) =>
      `Bis mindestens ${end} nicht laufen. Die Pause endet, wenn auch die Treppe ruhig geblieben ist.`,
    quietDay: (days) =>
      `Die Treppe ist wieder ruhig. ${days === 1 ? 'Es fehlt noch ein ruhiger Tag' : 'Es fehlen noch zwei ruhige Tage'}, dann kann der Rückweg beginnen.`,
    ask: 'Sag, wie sich Treppen heute anfühlen. Wenn sie ruhig sind, kann der Rückweg beginnen.',
    subject: (day, days) => `Laufpause, Tag ${day} von ${days}: Hüfte halten, Knie in Ruhe lassen`,
    subjectOver: 'Wie sind die Treppen? Sind sie ruhig, beginnt der Rückweg',
  },
  ladder: {
    headline: (step, of) => `Der Rückweg: Stufe ${step} von ${of}`,
    action: (from, turns, distance) =>
      `Nächster Lauf ab ${from}: ${turns}, bis ${distance}, auf ebenem Grund.`,
    paused: 'Der Rückweg ist angehalten. Mach weiter, wenn du so weit bist.',
    subject: (step, from, distance) => `Stufe ${step} des Rückwegs: ab ${from}, bis ${distance}`,
    heading: (step) => `Stufe ${step}`,
    rows: {
      turns: 'Gehen und laufen',
      distance: 'Insgesamt',
      ground: 'Gelände',
      from: 'Frühestens',
      held: 'Bisher geschafft',
    },
    level: 'eben',
    held: (times, of) => `${times} von ${of} Mal`,
    gates:
      'Eine Stufe zählt, wenn der Schmerz unter 3 von 10 bleibt, unterwegs nicht zunimmt und einen Tag später weg ist, ohne Hinken und mit einem Tag zwischen zwei Läufen. Nach zwei solchen Läufen kommt die nächste Stufe.',
    setback:
      'Schmerz hat dich eine Stufe zurückgeführt. Dafür sind die Stufen da; verloren sind nur ein paar Tage.',
    source:
      'Die sechs Stufen stammen aus einem Programm, das für eine Studie mit Soldaten registriert wurde (Trials 2023). Stufe 5 ist „4 Minuten laufen, 1 gehen“ aus dem Artikel.',
  },
  careful: {
    heading: 'Zwei vorsichtige Wochen',
    text: (until) =>
      `Bis ${until}: lockere Läufe innerhalb deiner Grenzen und nicht bergab. Sie enden nach 14 Tagen ohne Schmerz.`,
  },
  reminder: {
    subject: 'In deiner Laufpause ist ein Lauf angekommen',
    subjectStop: 'Nach deiner Schmerzmeldung ist ein Lauf angekommen',
    headline: 'Du hast in deiner Laufpause einen Lauf aufgezeichnet.',
    headlineStop: 'Du hast nach einer Schmerzmeldung einen Lauf aufgezeichnet.',
    text: (run) => `Aufgezeichnet: ${run}. Mehr sagt Camber dazu nicht.`,
    action: (end) =>
      `Bis mindestens ${end} geht die Pause weiter. War der Lauf gewollt, kannst du sie beenden oder verkürzen.`,
    actionStop:
      'War der Schmerz ein Fehlalarm, sag es in Camber. Wenn nicht: Pausiere eine Woche, der übliche Rat in der Physiotherapie.',
    open: 'Zur Laufpause',
    because: 'Diese Erinnerung kommt einmal je Laufpause, egal wie viele Läufe ankommen.',
  },
  milestone: {
    ladderStep: (step, of) => `Stufe ${step} von ${of} erreicht`,
    ladderStepSubject: (step, turns) => `Stufe ${step} des Rückwegs: ${turns}`,
    ladderStepText: 'Zwei Läufe auf der Stufe davor blieben ruhig.',
    ladderDone: 'Du hast den Rückweg geschafft',
    ladderDoneSubject: 'Du hast den Rückweg geschafft. Jetzt zwei lockere Wochen',
    ladderDoneText:
      'Stufe 6 ging zweimal gut. Lauf zwei Wochen locker; Camber fragt einmal in der Woche nach dem Knie.',
    recovered: 'Zurück im gewohnten Training',
    recoveredSubject: 'Zwei Wochen ohne Schmerz: zurück im gewohnten Training',
    recoveredText:
      'Zwei Wochen schmerzfrei. Camber vergleicht deine Läufe wieder wie zuvor; Hügel kommen nach und nach dazu.',
    planFinished: 'Die zwei Wochen sind um',
    planFinishedSubject: (done, of) => `Die zwei Wochen sind um: ${done} von ${of} Tagen geschafft`,
    planFinishedText: (done, of) =>
      `An ${done} von ${of} Tagen hast du alle drei Übungen gemacht. Der Artikel sagt, nach zwei Wochen merke man etwas; Studien zur Hüftkraft liefen 6 bis 8 Wochen.`,
    planFinishedAction:
      'Beantworte die Schlussfrage, dann geht es mit den Übungen rund um deine Läufe weiter.',
    open: 'Zu den Übungen',
    openPlan: 'Zu den zwei Wochen',
    openLadder: 'Zum Rückweg',
    because: 'Eine Mail wie diese kommt einmal für jede Stufe, die du erreichst.',
    becausePlan: 'Diese Mail kommt einmal, am Ende der zwei Wochen.',
  },
  routine: {
    parts: {
      acute: 'An jedem Tag der Pause',
      plan: (day) => `Jeden Tag (Tag ${day} von 14)`,
      'before-run': 'Vor einem Lauf',
      'after-run': 'Nach einem Lauf',
      'off-day': 'An freien Tagen',
    },
    reps: (sets, reps) => `${sets}${NBSP}×${NBSP}${reps}`,
    seconds: (sets, seconds) => `${sets}${NBSP}×${NBSP}${seconds}${NBSP}s`,
    hipDrop: 'Der Hüfttest ist wieder dran.',
    planPaused: 'Der Zwei-Wochen-Plan ist angehalten.',
  },
  scale: {
    stairs: 'Wie fühlen sich Treppen heute außen am Knie an, 0 bis 10?',
    hint: '0 ist keiner, 10 der stärkste, den du dir vorstellen kannst. Einmal tippen, dann ein Knopf.',
  },
};
