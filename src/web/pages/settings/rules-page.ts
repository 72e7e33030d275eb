import type { Change, SettingsEffect } from '../../../core/report/settings-effect.ts';
import type { Reader } from '../../../words/reader.ts';
import { problemList } from '../../parts/fields.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';
import { ruleProblems, type RulesData, rulesForm } from './rules-form.ts';

export type RulesPageData = {
  readonly rules: RulesData;
  /** Whether mails after runs come at all. */
  readonly mailsOn: boolean;
  /** What the form has brought, or would bring; null where it was not sent. */
  readonly outcome: { readonly kind: 'preview' | 'saved' | 'reset'; readonly effect: SettingsEffect } | null;
};

type EffectWords = Reader['words']['pages']['settings']['rules']['effect'];

/** "2 mails fewer", "1 mail more": nothing where nothing changes. */
const parts = ({ added, gone }: Change, t: EffectWords['mails'], reader: Reader): readonly string[] => [
  ...(gone > 0 ? [t.fewer(gone, reader.count(gone))] : []),
  ...(added > 0 ? [t.more(added, reader.count(added))] : []),
];

/** What the limits change in twelve weeks of the runner's own history, in one sentence. */
const effectText = ({ mails, findings }: SettingsEffect, mailsOn: boolean, reader: Reader): string => {
  const t = reader.words.pages.settings.rules.effect;
  const changes = [...(mailsOn ? parts(mails, t.mails, reader) : []), ...parts(findings, t.findings, reader)];
  return changes.length === 0 ? t.nothing : t.sentence(changes);
};

const outcomeBanner = ({ outcome, mailsOn }: RulesPageData, reader: Reader): Html | null => {
  if (outcome === null) return null;
  const t = reader.words.pages.settings;
  const titles = {
    preview: t.rules.effect.preview,
    saved: t.saved,
    reset: t.notice.reset,
  };
  const text = effectText(outcome.effect, mailsOn, reader);
  const hint = outcome.kind === 'preview' ? html`<p class="hint">${t.rules.effect.notYet}</p>` : null;
  return banner(
    outcome.kind === 'preview' ? 'info' : 'done',
    titles[outcome.kind],
    html`<p id="effect">${text}</p>
      ${hint}`,
  );
};

/** Rules and limits, on a page of their own. */
export const rulesPage = (data: RulesPageData, reader: Reader): Html => {
  const t = reader.words.pages.settings;
  return html`
    <div class="page-head">
      <p class="eyebrow"><a href="/settings">← ${t.title}</a></p>
      <h1>${t.rules.title}</h1>
      <p class="lead">${rich(t.rules.lead, { a: (inner) => html`<a href="/how">${inner}</a>` })}</p>
    </div>
    ${problemList(t.notSaved, ruleProblems(data.rules, reader))} ${outcomeBanner(data, reader)}
    ${rulesForm(data.rules, reader)}
  `;
};
