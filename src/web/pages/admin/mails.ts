import type { QueueCounts } from '../../../deps.ts';
import { nameOf as noticeName } from '../../../notices/outbox/name-of.ts';
import { deliveryReason } from '../../../words/delivery.ts';
import type { AdminData, FailedMail } from './state.ts';
import { type Look, nameOf, when } from './parts.ts';
import { html, type Html } from '../../parts/html.ts';
import { table } from '../../parts/parts.ts';

const failedMail = (look: Look, mail: FailedMail): Html => {
  const t = look.reader.words.pages.admin;
  const name = nameOf(look, { id: mail.athleteId, name: mail.name });
  return html`
    <li>
      <p>${t.failedMail(noticeName(mail.kind, look.reader.words), name, when(look, mail.createdAt))}</p>
      <p class="hint">${deliveryReason(mail.error, look.reader.words, mail.error ?? t.unknown)}</p>
      <form method="post" action="/admin/mails/${mail.id}/again">
        <button class="button">${t.again}<span class="visually-hidden">: ${name}</span></button>
      </form>
    </li>
  `;
};

/** What waits to be sent, and what could not be. */
export const mailsSection = (look: Look, { way, pending, held, failed }: AdminData['mails']): Html => {
  const { reader } = look;
  const t = reader.words.pages.admin;
  return html`
    <section class="section" id="mails">
      <h2>${t.mails}</h2>
      <p>${t.mailWay[way]} ${t.mailsWait(reader.count(pending))} ${t.mailsHeld(reader.count(held))}</p>
      ${
        failed.length === 0
          ? html`<p>${t.noneFailed}</p>`
          : html`<h3>${t.mailsFailed}</h3>
              <ul class="failed">
                ${failed.map((mail) => failedMail(look, mail))}
              </ul>`
      }
    </section>
  `;
};

/** How many jobs wait, run and have failed, and the way to each of them. */
export const queuesSection = ({ reader }: Look, queues: readonly QueueCounts[] | null): Html => {
  const t = reader.words.pages.admin;
  const names: Readonly<Record<string, string>> = t.queueNames;
  const numeric = (head: string) => ({ head, numeric: true });
  return html`
    <section class="section" id="queues">
      <h2>${t.queues}</h2>
      ${
        queues === null
          ? html`<p>${t.noQueues}</p>`
          : html`${table(
                t.queuesTable,
                [
                  { head: t.queue },
                  numeric(t.waiting),
                  numeric(t.active),
                  numeric(t.delayed),
                  numeric(t.failed),
                ],
                queues.map(({ name, paused, ...counts }) => {
                  const shown = names[name] ?? name;
                  const { waiting, active, delayed, failed } = counts;
                  const numbers = [waiting, active, delayed, failed].map((n) => reader.count(n));
                  return [paused ? t.pausedMark(shown) : shown, ...numbers];
                }),
              )}
              <p class="section-note">${t.queuesHow}</p>
              <p><a class="button" href="/admin/queues">${t.queuePage}</a></p>`
      }
    </section>
  `;
};
