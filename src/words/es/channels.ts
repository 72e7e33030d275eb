import type { Catalogue } from '../catalogue.ts';

/** Lo que se dice en los canales que acompañan al correo. */
export const channels: Catalogue['channels'] = {
  test: {
    title: 'Una prueba de Camber',
    text: 'Ha llegado. Desde ahora lees aquí, en breve, lo que dicen los correos.',
  },
};
