import type { AdminData } from './state.ts';
import { facts, type Look, when } from './parts.ts';
import { html, type Html, rich } from '../../parts/html.ts';
import { table } from '../../parts/parts.ts';

const KB = 1_000;
const MB = 1_000_000;
const KEPT_DIGITS = 10;
/** DESIGN: a week of them; the folder has the rest. */
const SHOWN = 7;

const size = ({ reader }: Look, bytes: number): string => {
  const t = reader.words.pages.admin;
  return bytes < MB
    ? t.kilobytes(reader.count(Math.ceil(bytes / KB)))
    : t.megabytes(reader.count(Math.ceil((bytes / MB) * KEPT_DIGITS) / KEPT_DIGITS));
};

const listed = (
  look: Look,
  title: string,
  files: readonly { readonly name: string; readonly bytes: number; readonly madeAt: number }[],
): Html | null => {
  const t = look.reader.words.pages.admin;
  if (files.length === 0) return null;
  return table(
    title,
    [{ head: t.backupName }, { head: t.backupSize, numeric: true }, { head: t.backupMade }],
    files.map(({ name, bytes, madeAt }) => [name, size(look, bytes), when(look, madeAt)]),
  );
};

const lastTry = (look: Look, { state }: AdminData['backup']): string | null => {
  const t = look.reader.words.pages.admin;
  const reasons: Readonly<Record<string, string>> = t.backupFailed;
  const error = state?.error ?? null;
  if (state === null || error === null) return null;
  return t.backupTried(when(look, state.triedAt), reasons[error] ?? t.backupFailed.unknown);
};

/** Backups of everything, and the copies that updates have made. */
export const backupsSection = (look: Look, { backup, copies, keepDays }: AdminData): Html => {
  const { reader } = look;
  const t = reader.words.pages.admin;
  const { schedule, state, folder, keep, isEncrypted, files } = backup;
  return html`
    <section class="section" id="backups">
      <h2>${t.backups}</h2>
      <p class="section-note">${rich(t.backupHow)}</p>
      ${facts([
        [t.backupWhen, t.schedules[schedule]],
        [
          t.backupNewest,
          (state?.made ?? null) === null
            ? t.never
            : `${when(look, state?.made?.at ?? 0)} (${size(look, state?.made?.bytes ?? 0)})`,
        ],
        [t.problem, lastTry(look, backup)],
        [t.backupFolder, html`<code>${folder}</code>`],
        [t.backupKept, t.newest(keep, reader.count(keep))],
        [t.backupLock, isEncrypted ? t.locked : t.open],
      ])}
      ${listed(look, t.backups, files.slice(0, SHOWN))}
      <form method="post" action="/admin/backup">
        <button class="button">${t.backup}</button>
      </form>
      ${
        copies.length === 0
          ? null
          : html`<h3>${t.copies}</h3>
              <p class="section-note">${t.copiesHow(reader.count(keepDays))}</p>
              ${listed(look, t.copies, copies)}`
      }
    </section>
  `;
};
