import type { RestoreOutcome } from '../../../export/restore/restore.ts';
import { restoreProblemText } from '../../../words/restore-problem.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { linkButton, messagePage } from '../../parts/message-page.ts';
import { banner } from '../../parts/parts.ts';

const MIB = 1024 * 1024;

/** What the form page shows. */
export type RestoreFormData = {
  /** Whether an export may come back into this account. */
  readonly isEmpty: boolean;
  /** Bytes. */
  readonly most: number;
  /** Sent without a file. */
  readonly isMissing: boolean;
};

const link = (href: string) => (inner: string) => html`<a href="${href}">${inner}</a>`;

const form = ({ most, isMissing }: RestoreFormData, reader: Reader): Html => {
  const t = reader.words.pages.restore;
  return html`
    <form method="post" action="/restore" enctype="multipart/form-data" class="flow">
      <div class="field">
        <label for="archive">${t.field}</label>
        <input
          type="file"
          id="archive"
          name="archive"
          accept=".zip,application/zip"
          required
          aria-describedby="archive-hint${isMissing ? ' archive-problem' : ''}"
          ${isMissing ? html`aria-invalid="true"` : null}
        />
        ${isMissing ? html`<p class="field-problem" id="archive-problem">${t.none}</p>` : null}
        <p class="hint" id="archive-hint">${t.hint(`${reader.count(most / MIB)}\u00a0MB`)}</p>
      </div>
      <button class="button button-primary">${t.send}</button>
    </form>
  `;
};

/** Asks for an export; says plainly where none may come back. */
export const restorePage = (data: RestoreFormData, reader: Reader): Html => {
  const t = reader.words.pages.restore;
  const leave = {
    export: (inner: string) => html`<a href="/export" download>${inner}</a>`,
    leave: link('/disconnect'),
  };
  return html`
    <div class="page-head">
      <p class="eyebrow"><a href="/settings">← ${reader.words.pages.settings.title}</a></p>
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    ${data.isEmpty ? form(data, reader) : banner('info', t.notEmpty, html`<p>${rich(t.notEmptyText, leave)}</p>`)}
    <section class="section">
      <h2>${t.not.title}</h2>
      <ul class="prose">
        ${t.not.items.map((item) => html`<li>${item}</li>`)}
      </ul>
    </section>
  `;
};

/** What became of an export. */
export const outcomePage = (outcome: RestoreOutcome, reader: Reader): Html => {
  const t = reader.words.pages.restore;
  if (outcome.kind === 'refused') {
    const actions = outcome.problem.code === 'notEmpty' ? [] : [linkButton('/restore', t.again)];
    return messagePage({
      title: t.refused,
      paragraphs: [restoreProblemText(outcome.problem, reader)],
      actions,
    });
  }
  const { runs: runCount, shoes: shoeCount } = reader.words.pages.leave;
  const runs = (n: number) => runCount(n, reader.count(n));
  const checkIns = t.done.checkIns(outcome.checkIns, reader.count(outcome.checkIns));
  const shoes = shoeCount(outcome.shoes, reader.count(outcome.shoes));
  return messagePage({
    title: t.done.title,
    paragraphs: [
      t.done.text(runs(outcome.runs), checkIns, shoes),
      ...(outcome.leftOut > 0 ? [t.done.leftOut(runs(outcome.leftOut))] : []),
      ...(outcome.email === null ? [] : [rich(t.done.email(outcome.email), { a: link('/settings/email') })]),
    ],
    actions: [linkButton('/', t.done.home)],
  });
};
