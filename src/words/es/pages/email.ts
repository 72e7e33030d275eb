import type { Catalogue } from '../../catalogue.ts';

/** Las páginas tras el enlace que confirma una dirección. */
export const email: Catalogue['pages']['email'] = {
  title: 'Confirma tu dirección',
  heading: '¿Es esta tu dirección?',
  text: (address) =>
    `Camber escribirá a <strong>${address}</strong> cuando algo cambie en tu entrenamiento, y los lunes.`,
  yes: 'Sí, escribid ahí',
  hint: 'Si no lo pediste, cierra la página. Sin tu sí no se envía ningún otro correo.',
  confirmed: {
    title: 'Dirección confirmada',
    heading: 'Gracias. Camber escribirá ahí.',
    text: 'Tras una salida que cambie algo, y los lunes. Cada correo se puede apagar en los ajustes.',
    home: 'A la página de inicio',
  },
  expired: {
    title: 'Enlace caducado',
    heading: 'Este enlace ya no sirve',
    text: 'Ya se usó, tiene más de tres días, se cortó por el camino o es de una dirección que ha cambiado desde entonces.',
    again: 'Pedir uno nuevo',
  },
};
