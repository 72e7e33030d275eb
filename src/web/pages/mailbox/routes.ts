import { type RequestHandler, type Response, Router } from 'express';
import { mailFolder } from '../../../platform/paths.ts';
import type { MailboxEntry } from '../../../mail/mailbox.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound } from '../../http/errors.ts';
import { type MailScope, visibleMail, visibleMails } from './access.ts';
import { readerFor } from '../../http/reader.ts';
import { mailFramePolicy } from '../../http/security.ts';
import type { Show } from '../../parts/frame/show.ts';
import { mailFrame } from '../../parts/mail-frame.ts';
import { mailboxPage, mailPage, mailText, type MailRow, type MailTab } from './page.ts';
import { visitorOf } from '../../http/visitor.ts';

const tabOf = (part: unknown): MailTab => (part === 'text' || part === 'source' ? part : 'html');

/** The mails that were written to the folder: each athlete's own, and in the demo all. */
export const mailboxRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const folder = mailFolder(deps.config);
  const db = deps.store.read;

  const onlyWithFolder: RequestHandler = (_req, _res, next) =>
    next(deps.mailer.kind === 'folder' ? undefined : notFound());
  router.use('/mailbox', onlyWithFolder);

  const scopeOf = (res: Response): MailScope | null =>
    deps.demo?.stage ? 'everything' : visitorOf(res).athlete;
  const rowOf = (mail: MailboxEntry, res: Response): MailRow => ({
    name: mail.name,
    subject: mail.subject,
    to: mail.to,
    date: readerFor(res).instant(mail.date, visitorOf(res).athlete?.timeZone ?? 'UTC'),
  });

  router.get('/mailbox', async (_req, res) => {
    const scope = scopeOf(res);
    if (scope === null) return res.redirect(303, '/');
    const mails = await visibleMails(folder, db, scope);
    const reader = readerFor(res);
    const body = mailboxPage(
      mails.map((mail) => rowOf(mail, res)),
      reader,
    );
    show(res, { title: reader.words.pages.mailbox.title, nav: 'mailbox', body });
  });

  router.get('/mailbox/:name', async (req, res) => {
    const scope = scopeOf(res);
    if (scope === null) return res.redirect(303, '/');
    const mail = await visibleMail(folder, db, scope, req.params.name);
    if (mail === null) throw notFound();
    const row = rowOf(mail, res);
    const reader = readerFor(res);
    const tab = tabOf(req.query['part']);
    const content =
      tab === 'html' ? mailFrame(row, reader) : mailText(tab === 'text' ? mail.text : mail.source);
    show(res, { title: mail.subject, nav: 'mailbox', body: mailPage(row, tab, content, reader) });
  });

  router.get('/mailbox/:name/html', async (req, res) => {
    const scope = scopeOf(res);
    if (scope === null) return res.redirect(303, '/');
    const mail = await visibleMail(folder, db, scope, req.params.name);
    if (mail === null) throw notFound();
    // A link in the mail opens in the whole window, as it would from a mail program.
    const html = mail.html.replace(/<head[^<>]*>/i, (head) => `${head}<base target="_top">`);
    res.set('content-security-policy', mailFramePolicy).type('html').send(html);
  });

  return router;
};
