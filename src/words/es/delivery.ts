import type { Catalogue } from '../catalogue.ts';

/** Por qué no llegó un correo o un mensaje. */
export const delivery: Catalogue['delivery'] = {
  reasons: {
    refused: (reply) => `el servidor de correo rechazó el mensaje (respuesta ${reply})`,
    unsent: (what) => `no se pudo entregar el correo (${what})`,
    unreadable: () => 'esta versión de Camber no puede leer lo que se había guardado',
    unknown: () => 'esta versión de Camber no conoce ese correo',
    private: () => 'la dirección lleva a una red privada (ALLOW_PRIVATE_CHANNELS)',
    redirect: (status) => `la dirección solo lleva a otra (estado ${status})`,
    status: (status) => `la respuesta fue el estado ${status}`,
    unreachable: (code) => `allí no responde nadie (${code})`,
  },
  other: 'el motivo está en el registro',
};
