import type { AdminData, Trouble } from './state.ts';
import { backupsSection } from './backups.ts';
import { invitesSection } from './invites.ts';
import { mailsSection, queuesSection } from './mails.ts';
import { type Look, nameOf, when } from './parts.ts';
import { programSection } from './program.ts';
import { folderSection } from './folder.ts';
import { runnersSection } from './runners.ts';
import { stravaSection } from './strava.ts';
import { html, type Html, nothing } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';

/** Where on the page a trouble is looked after. */
const PLACES: Readonly<Record<Trouble['kind'], string>> = {
  dead: '#runners',
  backfill: '#runners',
  look: '#runners',
  intervals: '#runners',
  ownFolder: '#folder',
  folder: '#folder',
  folderLate: '#folder',
  nobodys: '#folder',
  unread: '#runners',
  subscription: '#strava',
  waiting: '#strava',
  mails: '#mails',
  backup: '#backups',
  backupLate: '#backups',
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
    case 'ownFolder':
    case 'intervals':
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
    case 'folder':
    case 'folderLate':
    case 'nobodys':
    case 'backup':
    case 'backupLate':
      return t[trouble.kind];
  }
};

const verdict = (look: Look, { troubles, usesStrava }: AdminData): Html => {
  const { reader } = look;
  const t = reader.words.pages.admin;
  const [only] = troubles;
  if (only === undefined) return banner('done', t.fine, html`<p>${usesStrava ? t.fineHow : t.fineHere}</p>`);
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
      ${verdict(look, data)} ${runnersSection(look, data)} ${invitesSection(look, data.invites)}
      ${data.usesStrava ? stravaSection(look, data) : null} ${mailsSection(look, data.mails)}
      ${folderSection(look, data)} ${queuesSection(look, data.queues)} ${backupsSection(look, data)}
      ${programSection(look, data)}
    </div>
  `;
};
