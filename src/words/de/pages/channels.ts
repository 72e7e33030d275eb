import type { Catalogue } from '../../catalogue.ts';

/** Die Einstellungen der Kanäle neben den Mails. */
export const channels: Catalogue['pages']['channels'] = {
  title: 'Weitere Kanäle',
  lead: 'Was in den Mails steht, in wenigen Zeilen, zur selben Zeit und nach denselben Vorgaben: Welche Mails kommen, Ruhezeiten und Pausen stehen in den <a>Einstellungen</a>. Hinweise und die Woche kommen hier auch an, solange du keine bestätigte E-Mail-Adresse hast.',
  yours: 'Deine Kanäle',
  none: 'Noch keine. Füge unten einen hinzu.',
  lastFailed: (reason) => `Die letzte Nachricht kam nicht an: ${reason}.`,
  test: 'Test schicken',
  remove: 'Entfernen',
  secret: {
    title: 'Das Geheimnis deines Webhooks',
    text: 'Damit wird jede Nachricht unterschrieben (Standard Webhooks). Es steht nur dieses eine Mal da: Übertrage es dorthin, wo die Nachrichten ankommen.',
  },
  add: {
    title: 'Kanal hinzufügen',
    kind: 'Was es ist',
    address: 'Adresse',
    button: 'Hinzufügen',
    note: 'Wer die Adresse kennt, darf dorthin schreiben. Darum bewahrt Camber sie verschlüsselt auf und zeigt sie nicht wieder.',
  },
  notAnAddress: (example) => `Eine Adresse beginnt mit https://, etwa ${example}.`,
  looksLike: (name, example) => `Eine Adresse von ${name} sieht so aus: ${example}.`,
  full: 'Für einen weiteren Kanal ist kein Platz.',
  said: {
    added: 'Hinzugefügt. Ein Test zeigt dir, ob Nachrichten ankommen.',
    removed: 'Entfernt.',
    arrived: 'Der Test wurde dort angenommen.',
  },
  testFailed: (reason) => `Der Test kam nicht an: ${reason}.`,
};
