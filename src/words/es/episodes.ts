import type { Catalogue } from '../catalogue.ts';

/** Las duraciones que se pueden mirar; las demás se dicen en días. */
const LENGTHS: Readonly<Record<number, string>> = {
  14: 'dos semanas',
  28: 'cuatro semanas',
  42: 'seis semanas',
  84: 'doce semanas',
};

const length = (days: number): string => LENGTHS[days] ?? `${days} días`;

const inThe = (days: string): string => (days.endsWith('semanas') ? `En las ${days}` : `En los ${days}`);

/** Lo que se dice del tiempo antes de que doliera una rodilla. Describe; no nombra ninguna causa. */
export const episodes: Catalogue['episodes'] = {
  measures: {
    longestRun: { label: 'Salida más larga', short: 'salida más larga' },
    jump: {
      label: 'Salida más larga frente a los 30 días anteriores a ella',
      short: 'salida más larga frente a sus 30 días',
    },
    week: { label: 'Semana más grande', short: 'semana más grande' },
    ratio: { label: 'Una semana frente a las tres anteriores', short: 'una semana frente a tres' },
    rise: { label: 'Una semana frente a la anterior', short: 'una semana frente a la anterior' },
    descent: { label: 'Más bajada en una semana', short: 'bajada en una semana' },
    climb: { label: 'Más subida en una semana', short: 'subida en una semana' },
    steep: {
      label: 'Más bajada empinada en una salida',
      short: 'bajada empinada',
      first: 'primera bajada empinada',
    },
    hillRepeats: {
      label: 'Salidas con series en cuesta',
      short: 'series en cuesta',
      first: 'primeras series en cuesta',
    },
    laps: { label: 'Distancia en pista', short: 'pista', first: 'primeras vueltas en pista' },
    oneWay: { label: 'Vueltas de más en un sentido que en el otro', short: 'pista en un sentido' },
    loop: { label: 'Parte de un mismo circuito, en un sentido', short: 'un circuito' },
    newPair: {
      label: 'Parte corrida con un par nuevo',
      short: 'zapatillas nuevas',
      first: 'un par de zapatillas nuevo',
    },
    drop: { label: 'Drop de las zapatillas', short: 'drop de las zapatillas' },
    shoeDistance: { label: 'Distancia de las zapatillas usadas', short: 'distancia de las zapatillas' },
    shoeAge: { label: 'Edad de las zapatillas usadas', short: 'edad de las zapatillas' },
    runsAWeek: { label: 'Más salidas en una semana', short: 'salidas en una semana' },
    daysInARow: { label: 'Más días seguidos corriendo', short: 'días seguidos corriendo' },
    break: { label: 'Tiempo más largo sin salidas', short: 'tiempo sin salidas' },
    hardEfforts: { label: 'Salidas duras (7 de 10 o más)', short: 'salidas duras' },
  },
  groups: {
    load: 'carga',
    rhythm: 'días y pausas',
    hills: 'cuestas',
    track: 'pista',
    loop: 'circuitos',
    shoes: 'zapatillas',
    effort: 'esfuerzo',
  },
  why: {
    outside: 'el historial no cubre todos esos días',
    unknownDays: 'en algunos de esos días faltan salidas',
    noRuns: 'no se conoce ninguna salida en esos días',
    shortHistory: 'demasiado poco historial antes para decir qué era lo habitual',
    littleRun: 'se corrió demasiado poco para comparar',
    noDescent: 'la mayoría de las salidas no tienen una grabación que diga la bajada',
    noClimb: 'la mayoría de las salidas no tienen subida',
    noRoute: 'la mayoría de las salidas no tienen recorrido grabado',
    noShoes: 'la mayoría de las salidas no nombran zapatillas',
    noShoeAge: 'la mayoría de las zapatillas se usaban antes de que Camber las conociera',
    noDrop: 'no está anotado el drop de la mayoría de las zapatillas',
    noEffort: 'la mayoría de las salidas no tienen respuesta sobre lo duras que fueron',
  },
  length,
  lengthOf: length,
  none: 'nada',
  times: (ratio) => `${ratio} veces`,
  days: (n, isOne) => `${n} ${isOne ? 'día' : 'días'}`,
  range: (low, high) => `de ${low} a ${high}`,
  name: {
    day: (day) => day,
    week: (monday) => `la semana del ${monday}`,
    month: (month) => month,
    until: (start, end) => `${start} hasta ${end}`,
    still: (start) => `desde ${start}`,
  },
  side: { left: 'rodilla izquierda', right: 'rodilla derecha', both: 'ambas rodillas' },
  onset: {
    sudden: 'empezó de repente en una salida',
    slow: 'llegó poco a poco',
    unknown: 'no se sabe cómo empezó',
  },
  named: 'nombrado por un profesional sanitario',
  lists: { changed: 'Qué había cambiado', asUsual: 'Como siempre', notKnown: 'No se sabe' },
  empty: {
    changed: 'Nada pasaba de lo habitual.',
    unknown: 'No se pudo comparar nada.',
    unsettled: 'De nada es seguro que pasara de lo habitual: más abajo está lo que depende del día.',
    asUsual: 'Nada de lo que se sabe estaba como siempre.',
    notKnown: 'Se sabe todo.',
  },
  change: { more: 'más de lo habitual', less: 'menos de lo habitual' },
  near: { more: 'un poco más', less: 'un poco menos' },
  nearHint: '«Un poco»: fuera de lo habitual, pero demasiado poco para contar como cambio.',
  usually: (usual) => `lo habitual ${usual}`,
  when: {
    on: (day) => `el ${day}`,
    upTo: (day) => `(hasta el ${day})`,
    first: (day) => `desde el ${day}`,
    most: (day) => `(lo más, el ${day})`,
  },
  told: (title) => `Dicho ese día: ${title}.`,
  soFar: (label, value, told) =>
    told === null ? `${label}: ${value}` : `${label}: ${value} (${told.replace(/\.$/, '')})`,
  everything: 'Todo',
  reach: (from, to) => `El historial va del ${from} al ${to}.`,
  usualNotKnown: (why) => `no se sabe qué era lo habitual antes: ${why}`,
  dependsOn: (changed, of) =>
    `depende del día: más allá de lo habitual en ${changed} de los ${of} días en que pudo empezar`,
  window: (days, from, to) =>
    `${inThe(days).replace(/^En l/, 'L')} hasta el primer día de dolor: del ${from} al ${to}.`,
  windows: (days, from, to) =>
    `${inThe(days).replace(/^En l/, 'L')} hasta cualquier día en que pudo empezar: del ${from} al ${to}.`,
  usual: (windows, days, from, to) =>
    `Lo habitual es lo que hubo en ${windows} ventanas de ${days} del año anterior (del ${from} al ${to}), sin los días de otro dolor ni las cuatro semanas siguientes.`,
  noUsual: 'Hay demasiado pocas semanas antes para decir qué era lo habitual.',
  rough: {
    week: 'Recuerdas la semana: un cambio se dice solo si lo era para cada uno de sus días.',
    month: 'Recuerdas el mes: un cambio se dice solo si lo era para cada uno de sus días.',
  },
  often: {
    before: (times, of) => `Antes de ${times} de tus ${of} episodios`,
    beforeKnown: (times, of) => `Antes de ${times} de los ${of} episodios en que se sabe`,
    beforeOne: 'Antes de este episodio',
    beforeOnlyKnown: 'Antes del único episodio en que se sabe',
    otherwise: (times, of, days, isOne) =>
      `y en ${times} de ${isOne ? `otra ${of} ventana` : `otras ${of} ventanas`} de ${days}`,
    none: 'y no hay otra ventana con la que comparar',
  },
  tooFew: 'Menos de tres episodios son demasiado pocos para aprender algo contando.',
  noCause: 'Esto dice qué había cambiado, no de qué vino el dolor.',
  mostly: {
    most: (otherwise, all, days) =>
      `A la mayoría de estos cambios no les siguió nada: ${otherwise} de las ${all} veces que los tuviste fueron en ventanas de ${days} que no terminaron en dolor.`,
    some: (otherwise, all, days) =>
      `A estos cambios puede no seguirles nada: ${otherwise} de las ${all} veces que los tuviste fueron en ventanas de ${days} que no terminaron en dolor.`,
  },
  sideBySide: 'Tus episodios, uno al lado del otro',
  shared: (times, of) => `lo mismo antes de ${times} de ${of}`,
  marks: '+ más de lo habitual, - menos, ? no se sabe o depende del día',
  line: {
    more: 'Qué había cambiado antes',
    before: (days, changes) => `${inThe(days)} anteriores: ${changes.join(', ')}`,
    nothing: (days) => `${inThe(days)} anteriores, nada pasaba de lo habitual`,
    unknown: (days) =>
      `De ${inThe(days).replace('En ', '')} anteriores se sabe demasiado poco para decir qué había cambiado`,
    unsettled: (groups) => `depende del día: ${groups.join(', ')}`,
    onlyUnsettled: (days, groups) =>
      `${inThe(days)} anteriores, depende del día si esto pasaba de lo habitual: ${groups.join(', ')}`,
    asUsual: (groups) => `como siempre: ${groups.join(', ')}`,
  },
};
