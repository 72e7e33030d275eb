import type { AdminData, Trouble } from './state.ts';
import { mailsSection, queuesSection } from './mails.ts';
import { type Look, nameOf, when } from './parts.ts';
import { programSection } from './program.ts';
import { runnersSection } from './runners.ts';
import { stravaSection } from './strava.ts';
import { html, type Html, nothing } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';

/** Where on the page a trouble is looked after. */
const PLACES: Readonly<Record<Trouble['kind'], string>> = {
  dead: '#runners',
  backfill: '#runners',
  look: '#runners',
  unread: '#runners',
  subscription: '#strava',
  waiting: '#strava',
  mails: '#mails',
  queues: '#queues',
  paused: '#queues',
};

const sentence = (look: Look, trouble: Trouble): string => {
  const { reader } = look;
  const t = reader.words.pages.admin.trouble;
  const queues: Readonly<Record<string, string>> = reader.words.pages.admin.queueNames;
  switch (trouble.kind) {
    case 'dead':
    case 'backfill':
    case 'look':
      return t[trouble.kind](nameOf(look, trouble.runner));
    case 'unread':
      return t.unread(nameOf(look, trouble.runner), when(look, trouble.since));
    case 'waiting':
      return t.waiting(reader.count(trouble.events), when(look, trouble.since));
    case 'mails':
      return t.mails(trouble.count, reader.count(trouble.count));
    case 'paused':
      return t.paused(queues[trouble.queue] ?? trouble.queue);
    case 'subscription':
    case 'queues':
      return t[trouble.kind];
  }
};

const verdict = (look: Look, troubles: readonly Trouble[]): Html => {
  const { reader } = look;
  const t = reader.words.pages.admin;
  const [only] = troubles;
  if (only === undefined) return banner('done', t.fine, html`<p>${t.fineHow}</p>`);
  const line = (trouble: Trouble): Html =>
    html`<a href="${PLACES[trouble.kind]}">${sentence(look, trouble)}</a>`;
  return banner(
    'ask',
    t.troubleTitle(troubles.length, reader.count(troubles.length)),
    troubles.length === 1
      ? html`<p>${line(only)}</p>`
      : html`<ul>
          ${troubles.map((each) => html`<li>${line(each)}</li>`)}
        </ul>`,
  );
};

/** The owner's page: does it work for everybody? */
export const adminPage = (look: Look, data: AdminData, said: string | null): Html => {
  const t = look.reader.words.pages.admin;
  return html`
    <div class="admin">
      ${said === null ? null : banner('done', said, nothing)}
      <div class="page-head">
        <h1>${t.title}</h1>
        <p class="lead">${t.lead}</p>
      </div>
      ${verdict(look, data.troubles)} ${runnersSection(look, data.runners)} ${stravaSection(look, data)}
      ${mailsSection(look, data.mails)} ${queuesSection(look, data.queues)} ${programSection(look, data)}
    </div>
  `;
};
