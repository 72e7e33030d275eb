import type { Catalogue } from '../../catalogue.ts';

/** Qué se lee de Strava, qué se guarda y qué acepta el corredor. */
export const kept: Catalogue['pages']['kept'] = {
  scopes: {
    read: {
      name: 'Tu perfil',
      opens: 'Tu nombre y si lees kilómetros o millas.',
      without: 'Camber no sabrá tu nombre; todo lo demás funciona.',
    },
    'activity:read': {
      name: 'Tus salidas',
      opens: 'Las salidas que ven todos o tus seguidores, y el aviso de Strava cuando hay una nueva.',
      without: 'Camber no ve salidas ni se entera de las nuevas, así que no puede trabajar.',
    },
    'activity:read_all': {
      name: 'Salidas privadas',
      opens: 'También las salidas marcadas «Solo tú» y las partes dentro de tus zonas de privacidad.',
      without:
        'Las salidas privadas faltan en tu carga: las semanas parecen más pequeñas de lo que fueron y la siguiente salida, un salto mayor.',
    },
    'profile:read_all': {
      name: 'Tus zapatillas',
      opens: 'Tu lista de zapatillas y cuánto ha corrido cada par.',
      without: 'No se puede decir nada de los kilómetros ni de un cambio de zapatillas.',
    },
  },
  numbers: {
    name: 'Números de cada salida',
    text: 'Día, distancia, tiempos, subida y bajada, vueltas y series en cuesta, qué par de zapatillas. Ni mapa, ni curva de pulso, ni nombre de la salida.',
    untilYouLeave: 'Se guardan mientras tengas una cuenta aquí.',
    strict: (days) =>
      `Se borran ${days} días después de que Strava nombrara la salida por última vez; lo necesario se lee de nuevo cada noche.`,
  },
  rest: [
    {
      name: 'Recorridos grabados',
      text: 'Se leen una vez, se convierten en esos números en memoria y se descartan. Queda a qué altura iba la salida tras cada tramo, contada desde su inicio, y una huella del recorrido con clave, que no se puede convertir otra vez en un lugar.',
    },
    {
      name: 'La conexión con Strava',
      text: 'Llaves de acceso, cifradas. Se retiran y se borran cuando desconectas.',
    },
    {
      name: 'Tu dirección de correo',
      text: 'Solo para los correos que pides. La escribes tú; Strava no la da.',
    },
    {
      name: 'Nombre de acceso y contraseña',
      text: 'Solo si entras con ellos. De la contraseña se guarda un resumen con sal (scrypt), del que no se puede leer.',
    },
    { name: 'Cuando te vas', text: 'Todo se borra enseguida, y la página lo dice.' },
  ],
  consent: [
    '<strong>Al conectar aceptas esto:</strong> Camber lee tus salidas, tus zapatillas, tu nombre y tus unidades a través de la API de Strava, y Strava le avisa cuando grabas, cambias o borras una salida. Lo usa para una sola cosa: comparar tu carga con tus propias últimas semanas y escribirte. Camber solo lee.',
    'Puedes retirarlo en cualquier momento, en los ajustes de aquí o en strava.com/settings/apps. Entonces se borra enseguida todo lo tuyo y se confirma el borrado.',
  ],
  callback: {
    question: '¿Strava muestra «redirect_uri» e «invalid» en lugar de su pregunta?',
    answer: (domain) =>
      `Entonces el <em>Authorization Callback Domain</em> de la aplicación de Strava es otro. El dueño lo corrige en strava.com/settings/api: debe decir <code>${domain}</code>, sin https:// y sin puerto. «npx camber doctor» lo comprueba.`,
  },
};
