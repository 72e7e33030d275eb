import type { Catalogue } from '../catalogue.ts';

/** Dónde empiezan y terminan las repeticiones de la mayoría de los ejercicios (la dosis de Fredericson). */
const REPS = 'Empieza con una serie de 15 por lado y añade cinco al día, hasta tres series de 30.';

const list: Catalogue['exercises']['list'] = {
  clamshell: {
    name: 'Almeja',
    purpose:
      'Despierta la parte trasera del glúteo medio, el músculo que mantiene la pelvis nivelada sobre una pierna.',
    setUp:
      'Túmbate de lado con las rodillas dobladas y los talones en línea con los glúteos. Inclina un poco hacia delante la cadera de arriba, como si la hebilla del cinturón mirase al suelo.',
    steps: [
      'Mantén los talones juntos y levanta la rodilla de arriba.',
      'Para donde la pelvis empezaría a moverse.',
      'Baja la rodilla despacio y levántala otra vez enseguida.',
    ],
    feel: 'Un ardor profundo en la parte trasera de la cadera, en unas diez repeticiones.',
    mistake: 'Girar la cadera hacia atrás para subir más la rodilla.',
    cue: '¿Arde la parte delantera de la cadera? Es el TFL, el músculo que tira de la banda. Inclina otra vez la cadera hacia delante y sube menos.',
    progression: `${REPS} Después, una goma por encima de las rodillas.`,
    equipment: 'Una esterilla.',
    evidence:
      'En registros de actividad muscular hace trabajar el glúteo medio a cerca del 40 % de su esfuerzo máximo y, de los ejercicios comparados, es el que más favorece a los glúteos frente al TFL.',
    start:
      'Una persona tumbada de lado con las rodillas dobladas, una pierna sobre la otra, los talones en línea con los glúteos.',
    end: 'Los talones siguen juntos, la rodilla de arriba se ha abierto hacia arriba; la pelvis no se ha movido.',
  },
  'side-lying-abduction': {
    name: 'Elevación lateral de pierna',
    purpose: 'El trabajo más intenso para el glúteo medio que no exige estar de pie.',
    setUp:
      'Túmbate de lado, con la rodilla de abajo doblada para estar estable. La pierna de arriba, estirada y un poco por detrás del tronco; los dedos del pie miran al frente o muy ligeramente hacia arriba.',
    steps: [
      'Levanta recta la pierna de arriba, más o menos a la altura del hombro.',
      'Aguanta una respiración; la pelvis se queda donde está.',
      'Baja despacio y levanta otra vez antes de apoyarla.',
    ],
    feel: 'Trabajo en el lado y la parte trasera de la cadera, por encima del hueso del lado de arriba.',
    mistake: 'La pierna se va hacia delante o los dedos giran hacia el techo.',
    cue: '¿Arde la parte delantera de la cadera? La pierna se ha ido hacia delante y trabaja el TFL. Lleva el talón hacia atrás y sube menos.',
    progression: `${REPS} Después, un peso ligero o una goma en el tobillo.`,
    equipment: 'Una esterilla; una pared detrás ayuda a mantener la pierna atrás.',
    evidence:
      'De los ejercicios comparados en un estudio tuvo la mayor actividad del glúteo medio (81 % del esfuerzo máximo). Forma parte de programas que siguieron en estudios corredores con síndrome de la banda iliotibial.',
    start:
      'Una persona tumbada de lado, la rodilla de abajo doblada, la pierna de arriba estirada y apoyada en línea con el tronco.',
    end: 'La pierna estirada de arriba está levantada, un poco por detrás del tronco; las caderas siguen una sobre otra.',
  },
  'single-leg-bridge': {
    name: 'Puente a una pierna',
    purpose:
      'Correr es una fila de saltos a una pierna. Esto enseña a una cadera a llevar la pelvis nivelada.',
    setUp:
      'Túmbate boca arriba con las rodillas dobladas, los pies planos y cerca de los glúteos. Empieza con ambos pies en el suelo; cuando sea fácil, mantén una pierna en alto, con los muslos a la par.',
    steps: [
      'Empuja con el talón y sube la cadera hasta que hombro, cadera y rodilla formen una línea.',
      'Aguanta una respiración con los dos lados de la pelvis a la misma altura.',
      'Baja despacio hasta casi tocar el suelo.',
    ],
    feel: 'El glúteo de la pierna apoyada.',
    mistake: 'Un lado de la pelvis cae, casi siempre el de la pierna levantada.',
    cue: 'Pon las manos en la parte delantera de las dos caderas: suben y bajan juntas. ¿Calambre detrás del muslo? Acerca el talón.',
    progression: `Con dos piernas hasta que 30 sean fáciles; después, con una. ${REPS}`,
    equipment: 'Una esterilla.',
    evidence: 'Favorece claramente a los glúteos frente al TFL, aunque menos que la almeja.',
    start:
      'Una persona tumbada boca arriba, un pie plano en el suelo, la otra pierna en alto con los muslos a la par.',
    end: 'La cadera está arriba: hombro, cadera y rodilla de la pierna apoyada forman una línea recta que la otra pierna continúa.',
  },
  'side-steps': {
    name: 'Pasos laterales con goma',
    purpose: 'Activa las dos caderas antes de correr: una sostiene la pelvis mientras la otra se mueve.',
    setUp:
      'Una goma en los tobillos, no en las rodillas: la palanca más larga exige más a la cadera. Pies al ancho de la cadera para que la goma esté tensa, rodillas un poco dobladas.',
    steps: [
      'Da un paso al lado, algo más ancho que los hombros.',
      'Deja que el otro pie siga despacio, solo hasta que la goma siga tensa.',
      'Todos los pasos hacia un lado y luego todos de vuelta, mirando siempre igual.',
    ],
    feel: 'Los lados de ambas caderas, también la apoyada.',
    mistake: 'El pie que sigue vuelve de golpe.',
    cue: 'El trabajo es la vuelta lenta: cuenta hasta dos mientras entra el pie. Dedos y rodillas siguen mirando al frente.',
    progression:
      'Empieza con 15 pasos a cada lado y añade cinco al día, hasta 30. Después, una goma más fuerte.',
    equipment: 'Una goma.',
    evidence:
      'Favorece a los glúteos frente al TFL. A los ejercicios de cadera y tronco antes de correr, guiados por fisioterapeutas, les siguió un tercio menos de lesiones por sobreuso en principiantes (grado B, no sobre la banda iliotibial).',
    start:
      'Una persona de pie con las rodillas dobladas, manos en la cadera, una goma en los dos tobillos, pies al ancho de la cadera.',
    end: 'Un pie ha dado un paso al lado y ha tensado la goma de los tobillos.',
  },
  'monster-walk': {
    name: 'Paso de monstruo',
    purpose: 'El paso lateral camino adelante: la cadera sostiene mientras el cuerpo avanza, como al correr.',
    setUp:
      'Goma en los tobillos, pies al ancho de la cadera, rodillas un poco dobladas, tronco algo inclinado hacia delante.',
    steps: [
      'Da un paso en diagonal hacia delante y afuera.',
      'Trae el otro pie despacio, al ancho de la cadera, y da el paso hacia su lado.',
      'Igual hacia atrás hasta donde empezaste.',
    ],
    feel: 'Los lados y la parte trasera de ambas caderas.',
    mistake: 'Las rodillas caen hacia dentro y los pasos se estrechan.',
    cue: 'Empuja las rodillas un poco hacia fuera, sobre los dedos pequeños. Si la goma se afloja, el paso fue corto o la vuelta rápida.',
    progression:
      'Empieza con 15 pasos con cada pie y añade cinco al día, hasta 30. Después, una goma más fuerte.',
    equipment: 'Una goma y unos metros de suelo.',
    evidence: 'Medido como el paso lateral: favorece a los glúteos frente al TFL.',
    start:
      'Una persona de pie con las rodillas dobladas y las manos en la cadera, una goma en los dos tobillos.',
    end: 'Un pie ha dado un paso en diagonal hacia delante y afuera; la goma de los tobillos está tensa.',
  },
  'pelvic-drop': {
    name: 'Caída de la pelvis',
    purpose:
      'Entrena justo lo que cede cuando una cadera cae al correr: un lado que mantiene la pelvis nivelada.',
    setUp:
      'Ponte sobre un escalón con una pierna, una mano en la barandilla o la pared. La otra pierna cuelga libre junto al escalón. Ambas rodillas quedan estiradas.',
    steps: [
      'Deja caer despacio el lado de la pelvis que cuelga.',
      'Súbelo con la cadera apoyada hasta que ambos lados estén nivelados.',
      'El pie se mueve solo unos centímetros: es un movimiento pequeño.',
    ],
    feel: 'El lado de la cadera sobre la que estás.',
    mistake: 'Doblar la rodilla apoyada en lugar de mover la pelvis.',
    cue: 'Pon la mano libre en la cadera que cuelga: tiene que bajar y subir mientras las rodillas se quedan como están.',
    progression: `${REPS} Después, sin la mano.`,
    equipment: 'Un escalón con algo a lo que agarrarse.',
    evidence:
      'En registros hace trabajar el glúteo medio de la pierna apoyada al 57–58 % de su esfuerzo máximo. Formó parte del programa de seis semanas de Fredericson con corredores, que no tenía grupo de control.',
    start:
      'Una persona sobre un escalón con una pierna y una mano en la barandilla; la otra pierna cuelga al lado. Una línea por las caderas está nivelada.',
    end: 'El lado de la pelvis que cuelga ha bajado: la línea por las caderas se inclina, el pie que cuelga está más bajo, ambas rodillas estiradas.',
  },
  'single-leg-deadlift': {
    name: 'Peso muerto a una pierna',
    purpose:
      'Equilibrio para los días sin correr: la cadera te mantiene en pie mientras la parte trasera de la pierna se alarga y se acorta.',
    setUp: 'Ponte sobre una pierna con la rodilla suelta, el otro pie apenas despegado, la espalda larga.',
    steps: [
      'Inclínate desde la cadera; la pierna libre va atrás a la vez que baja el tronco.',
      'Para cuando tire la parte trasera del muslo o la espalda fuera a redondearse.',
      'Sube empujando el pie contra el suelo.',
    ],
    feel: 'La parte trasera del muslo apoyado, su glúteo y el lado de la cadera que evita que te caigas.',
    mistake: 'La pelvis se abre: la cadera libre gira hacia el techo.',
    cue: 'Los dedos del pie libre miran al suelo todo el camino. Tambalearse es parte del ejercicio; se permite un dedo en la pared.',
    progression:
      'Empieza con una serie de 15 por lado y añade cinco cada vez, hasta 30. Después, un peso en la mano.',
    equipment: 'Nada.',
    evidence: 'En registros hace trabajar el glúteo medio a cerca del 58 % de su esfuerzo máximo.',
    start:
      'Una persona vista de lado sobre una pierna, el otro pie apenas despegado del suelo, la espalda recta.',
    end: 'El tronco se ha inclinado desde la cadera con la espalda larga; la pierna libre se estira atrás en la misma línea, los brazos cuelgan.',
  },
  'isometric-hold': {
    name: 'Sostener de lado',
    purpose:
      'Mantiene la cadera trabajando en los días en que duelen las escaleras: sin peso en la pierna y sin mover la rodilla.',
    setUp:
      'Túmbate de lado como en la elevación de pierna: la de arriba estirada, un poco por detrás del tronco. Si apoyarte en el lado dolorido lo presiona, deja ese lado por ahora.',
    steps: [
      'Levanta la pierna de arriba un palmo por encima de la cadera.',
      'Aguanta 30 segundos y respira.',
      'Baja, descansa medio minuto y aguanta otra vez: cinco veces por lado.',
    ],
    feel: 'Trabajo constante en el lado de la cadera. La rodilla no molesta.',
    mistake: 'Aguantar demasiado alto, y con ello la respiración.',
    cue: 'Bajo y fácil está bien. Si duele la parte externa de la rodilla, baja la pierna; si aun así duele, déjalo por hoy.',
    progression: 'Cinco veces 30 segundos; más adelante cinco segundos más al día, hasta 45.',
    equipment: 'Una esterilla y un reloj.',
    evidence:
      'Sostener se probó con tendones, donde no fue mejor que los ejercicios con movimiento; la banda no es un tendón en ese sentido. Aquí se aconseja porque carga la cadera y no la rodilla.',
    start:
      'Una persona tumbada de lado, la rodilla de abajo doblada, la pierna de arriba estirada y apoyada.',
    end: 'La pierna estirada de arriba se mantiene un poco por encima de la cadera; un reloj indica que se queda ahí.',
  },
};

/** Los ejercicios de la rutina. */
export const exercises: Catalogue['exercises'] = {
  list,
  easierBridge: {
    name: 'Para empezar: el puente con dos piernas',
    start: 'Una persona tumbada boca arriba con ambos pies planos en el suelo y las rodillas dobladas.',
    end: 'La cadera está arriba, ambos pies siguen en el suelo.',
  },
  startOf: (name) => `${name}: inicio`,
  endOf: (name) => `${name}: final`,
};
