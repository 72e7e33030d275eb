import type { Catalogue } from '../../catalogue.ts';

/** La página «Cómo funciona»; sus reglas están en ../methods. */
export const how: Catalogue['pages']['how'] = {
  title: 'Cómo funciona',
  lead: 'Camber compara lo que haces con lo que haces normalmente. Cada regla de abajo es fija y lleva un número, así que las mismas salidas dan siempre las mismas palabras.',
  cannot: {
    title: 'Qué no puede',
    text: 'Describe cambios en el entrenamiento. No diagnostica, no da porcentajes de lesión, y una semana tranquila no dice nada de tu rodilla. La mayoría de quienes dan un salto siguen bien, y la mayoría de las lesiones llegan sin ninguno. Si algo duele, eso cuenta más que cualquier número de aquí; si el dolor sigue, consulta a un médico o fisio.',
  },
  more: 'Fórmula y límites',
  own: {
    title: 'Con tus propios números',
    change: 'Qué había cambiado',
    before: 'Antes de tus episodios',
    otherwise: (days) => `En otras ventanas de ${days}`,
    row: (label, change) => `${label}: ${change}`,
    of: (times, of) => `${times} de ${of}`,
    never: (days) =>
      `En tus otras ventanas de ${days} no hubo nada de esto. Puede ser azar: se buscó porque vino antes de un dolor.`,
    nothing: 'De nada se sabe que pasara de lo habitual antes de tus episodios.',
    more: '<a>Tus episodios</a>, cada uno con lo que había cambiado antes.',
    none: 'No has contado cuándo te dolió la rodilla, así que no hay nada tuyo que contar. <a>¿Cuándo te dolió la rodilla?</a>',
    stranger: 'Cuando entres en tu cuenta, aquí estarán los números de tu propio historial.',
  },
  change: 'Cambiar su límite',
  rules: 'Las reglas',
  measuring: 'Cómo se miden la distancia, la subida, las vueltas y lo demás',
  levels: {
    title: 'Con qué fuerza habla',
    note: 'Cuando dos tipos de cambio distintos caen en los mismos siete días, por ejemplo una salida más larga y cuestas nuevas, el nivel sube uno, y el aviso dice por qué.',
  },
  mails: {
    title: 'Cuándo llega un correo',
    text: 'Los hechos de la salida recién hecha llegan tras ella: una tirada larga que da un salto, la primera salida tras una pausa, primeras series en cuesta, mucha más bajada de lo habitual, otro par de zapatillas. Los hechos de una semana o un mes esperan al lunes, salvo que sean un «cuidado», realmente nuevos, y no haya salido ningún correo en una semana. Hay como mucho un correo por salida, y nunca un segundo porque se editó.',
  },
  files: {
    title: 'Salidas de Strava y de archivos',
    text: 'De una salida se puede saber dos veces, por Strava y por un archivo. Las grabaciones que se solapan, empiezan con menos de cinco minutos de diferencia y miden casi lo mismo son una salida: cuenta una vez, y para cada número se usa la mejor fuente. Su página nombra las fuentes, y allí puedes decir que son dos salidas. De una salida de un archivo con menos de dos días se avisa como de una de Strava; las más antiguas solo cuentan. <a>Cómo llegan los archivos</a>',
  },
  sources: {
    title: 'De dónde vienen las ideas',
    text: 'Las preguntas siguen el artículo «Stop Stretching Your IT Band: The PT Exercises for IT Band That Actually Work». Los límites siguen los estudios nombrados junto a cada regla; donde ningún estudio da un número, Camber lo dice.',
  },
};
