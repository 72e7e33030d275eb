import type { Catalogue } from '../../catalogue.ts';

/** Lo que ve quien aún no ha conectado. */
export const landing: Catalogue['pages']['landing'] = {
  heading: 'Entérate de que tu entrenamiento cambia demasiado rápido antes que tu rodilla.',
  lead: 'Camber vigila la carga que correr pone en la parte externa de la rodilla y la cadera. Compara cada salida con tus propias últimas semanas y habla cuando distancia, cuestas, sentido en la pista o zapatillas cambian de un modo que suele venir antes de un dolor de la banda iliotibial.',
  sketch: 'Once semanas de distancia parecida y luego una de 72 en lugar de los 41 kilómetros habituales.',
  sketchCaption: 'Doce semanas de un corredor inventado: Camber escribe sobre la última.',
  tryIt: 'Mirar al corredor de ejemplo',
  standIn:
    'Esto es una demo: «Connect with Strava» abre la página de permisos de un doble en esta máquina, no la de Strava, y conecta al corredor de ejemplo. <a>A tus propias salidas</a>',
  details: '<a>Todos los detalles</a>.',
  invited: '¿Aún sin cuenta? Quien lleva este Camber puede invitarte con un enlace.',
  ownerless: 'Este Camber aún no es de nadie',
  ownerlessText:
    'En el terminal donde se inició Camber hay un enlace que hace la cuenta del dueño. Quien lo abra primero es dueño de este Camber. <code>npx camber owner --link</code> imprime uno nuevo.',
  notSetUp: 'Strava aún no está configurado',
  notSetUpText:
    'El dueño de este Camber tiene que poner el identificador y el secreto de una aplicación de Strava como <code>STRAVA_CLIENT_ID</code> y <code>STRAVA_CLIENT_SECRET</code>; <a>la página de preparación</a> lleva paso a paso.',
  how: 'Cómo funciona',
  steps: [
    {
      title: 'Conecta una vez',
      text: 'Camber lee de Strava tus salidas pasadas y aprende qué es habitual <em>en ti</em>. El primer veredicto está en segundos.',
    },
    {
      title: 'Corre como siempre',
      text: 'Tras una salida distinta de tus últimas semanas recibes un correo: el hecho, el motivo, qué seguridad da la investigación y el siguiente paso. La mayoría de las salidas no traen ninguno.',
    },
    {
      title: 'Lee el lunes',
      text: 'Una vez por semana: una frase, tres números junto a lo habitual en ti, un gráfico y hasta dónde puede ir la semana que viene.',
    },
  ],
  firstStepHere: {
    title: 'Trae tus salidas',
    text: 'Camber lee tus salidas pasadas de archivos, como los da tu reloj o la descarga de Strava, y aprende qué es habitual <em>en ti</em>. Las nuevas llegan por la página, una carpeta o una aplicación.',
  },
  howNote:
    'Las reglas, sus fuentes y sus límites están escritos en <a>Cómo funciona</a>. Camber describe un cambio; no diagnostica, y una semana tranquila no promete nada.',
  scopes: 'Qué pide Camber a Strava',
  kept: 'Qué se guarda, y cuánto tiempo',
  keptNote: 'Más en <a>Privacidad</a>.',
  goodbye: {
    title: 'Todo está borrado.',
    text: 'Tus salidas, zapatillas, avisos, correos y las llaves de tu cuenta de Strava ya no están en Camber.',
    textHere: 'Tu cuenta, salidas, zapatillas, avisos y correos ya no están en Camber.',
    ended: 'También ha terminado el acceso en Strava.',
    notHeard:
      'Strava no respondió cuando Camber quiso terminar su acceso. Termínalo tú, por favor, en <strong>strava.com/settings/apps</strong>.',
    mailed: 'La confirmación por escrito está en camino a la dirección que habías confirmado.',
  },
};
