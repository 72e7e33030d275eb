import type { Catalogue } from '../catalogue.ts';

/** Warum eine Mail oder Nachricht nicht ankam, nach dem, was dabei notiert wurde. */
export const delivery: Catalogue['delivery'] = {
  reasons: {
    refused: (reply) => `der Mailserver hat die Mail abgelehnt (Antwort ${reply})`,
    unsent: (what) => `die Mail ließ sich nicht übergeben (${what})`,
    unreadable: () => 'was davon gespeichert ist, kann diese Version von Camber nicht lesen',
    unknown: () => 'eine solche Mail kennt diese Version von Camber nicht',
    private: () => 'die Adresse führt in ein privates Netz (ALLOW_PRIVATE_CHANNELS)',
    redirect: (status) => `die Adresse leitet nur auf eine andere weiter (Status ${status})`,
    status: (status) => `die Antwort war Status ${status}`,
    unreachable: (code) => `dort war niemand zu erreichen (${code})`,
  },
  other: 'der Grund steht im Protokoll',
};
