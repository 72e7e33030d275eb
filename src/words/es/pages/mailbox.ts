import type { Catalogue } from '../../catalogue.ts';

/** Los correos que quedan en una carpeta en lugar de enviarse. */
export const mailbox: Catalogue['pages']['mailbox'] = {
  title: 'Buzón',
  lead: (mails) =>
    `No hay servidor de correo, así que los correos de Camber se guardan aquí en lugar de enviarse: ${mails}.`,
  mails: (n, text) => (n === 0 ? 'aún ninguno' : n === 1 ? '1 correo' : `${text} correos`),
  meta: (date, to) => `${date} · para ${to}`,
  parts: 'Partes del correo',
  tabs: { html: 'Como se ve', text: 'Parte de texto', source: 'Fuente' },
  frame: (subject) => `El correo «${subject}» como se ve`,
};
