import type { AdminData } from './state.ts';
import { facts, type Look, when } from './parts.ts';
import { html, type Html, rich } from '../../parts/html.ts';
import { table } from '../../parts/parts.ts';

const MB = 1_000_000;
const KEPT_DIGITS = 10;

const backups = (look: Look, data: AdminData): Html => {
  const { reader } = look;
  const t = reader.words.pages.admin;
  if (data.engine === 'postgres') return html`<p class="section-note">${rich(t.backupPostgres)}</p>`;
  return html`
    <p class="section-note">${rich(t.backupHow(reader.count(data.keepDays), data.dataDir))}</p>
    ${
      data.backups.length === 0
        ? null
        : table(
            t.backups,
            [{ head: t.backupName }, { head: t.backupSize, numeric: true }, { head: t.backupMade }],
            data.backups.map(({ name, bytes, madeAt }) => [
              name,
              t.megabytes(reader.count(Math.ceil((bytes / MB) * KEPT_DIGITS) / KEPT_DIGITS)),
              when(look, madeAt),
            ]),
          )
    }
    <form method="post" action="/admin/backup">
      <button class="button">${t.backup}</button>
    </form>
  `;
};

/** Which program this is, what it stands on, and copies of what it knows. */
export const programSection = (look: Look, data: AdminData): Html => {
  const { reader } = look;
  const t = reader.words.pages.admin;
  const { program, versions, engine, redis } = data;
  const schemaDay = new Date(versions.schema).toISOString().slice(0, 10);
  return html`
    <section class="section" id="program">
      <h2>${t.program}</h2>
      ${facts([
        [t.versions.camber, program.version],
        [t.since, when(look, program.startedAt)],
        [t.versions.node, program.node],
        [t.versions[engine], versions.engine],
        [t.versions.redis, redis ?? t.unknown],
        [t.versions.schema, reader.dayWithYear(schemaDay)],
      ])}
    </section>
    <section class="section" id="backups">
      <h2>${t.backups}</h2>
      ${backups(look, data)}
    </section>
  `;
};
