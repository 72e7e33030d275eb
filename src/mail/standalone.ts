import type { MailContent } from './content.ts';

/** The HTML part as a page of its own: its pictures as data: URIs instead of parts of the mail. */
export const standalone = ({ html, attachments = [] }: Pick<MailContent, 'html' | 'attachments'>): string =>
  attachments.reduce(
    (page, { cid, contentType, content }) =>
      page.replaceAll(`cid:${cid}`, `data:${contentType};base64,${Buffer.from(content).toString('base64')}`),
    html,
  );
