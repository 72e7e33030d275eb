import type { Catalogue } from '../../catalogue.ts';

/** Lo que enmarca cada página: navegación, pie, la barra de la demo. */
export const frame: Catalogue['pages']['frame'] = {
  skip: 'Saltar al contenido',
  main: 'Principal',
  nav: {
    home: 'Inicio',
    runs: 'Salidas',
    shoes: 'Zapatillas',
    routine: 'Rutina',
    'check-ins': 'Diario',
    plan: 'Comprobar un plan',
    import: 'Tus archivos',
    mailbox: 'Buzón',
    settings: 'Ajustes',
    admin: 'Administración',
    how: 'Cómo funciona',
    privacy: 'Privacidad',
  },
  more: 'Más',
  disclaimer:
    'Camber describe cambios en tu entrenamiento. No es un producto sanitario y no diagnostica nada.',
  logOut: 'Cerrar sesión',
  demo: {
    label: 'Demo',
    working: (runner) => `Demo con ${runner}: trabajando en las salidas nuevas …`,
    stranger: (runner) => `Una demo con ${runner}, un corredor inventado.`,
    allReleased: (runner) => `Demo con ${runner}: has visto la historia entera.`,
    mondayWaits: (runner) => `Demo con ${runner}: aún falta el correo del lunes.`,
    held: (runner, n, runs) =>
      `Demo con ${runner}: ${n === 1 ? 'falta 1 salida' : `faltan ${runs} salidas`} por llegar.`,
    nextRun: 'Próxima salida',
    look: 'Mirar al corredor de ejemplo',
    week: 'Pasar una semana',
    pain: 'Anotar dolor',
    again: 'Otra vez',
    yours: 'Las tuyas:',
    files: 'archivos',
    strava: 'app de Strava',
    without: 'sin Strava',
    own: 'Tus propias salidas, solo en esta máquina.',
    backTo: (runner) => `Volver a ${runner}`,
  },
  appDescription: 'Vigila tu carga de carrera y habla cuando cambia.',
  offline: {
    title: 'Sin conexión',
    text: 'Ahora no se llega a Camber. Tus salidas y correos no están afectados: Camber sigue trabajando.',
    again: 'Intentar otra vez',
  },
};
