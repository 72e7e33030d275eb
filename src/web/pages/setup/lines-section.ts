import type { SettingLine } from '../../../config/setting-lines.ts';
import { envLine } from '../../../config/env-file/line.ts';
import type { Reader } from '../../../words/reader.ts';
import { textField } from '../../parts/fields.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';
import { envLines } from './env-lines.ts';
import { addressFound, appFound, callbackFound, mailFound, type Found } from './found.ts';
import type { LinesData, LinesSaid } from './lines-data.ts';
import { results } from './results.ts';
import { ASKED } from './typed.ts';

type Line = SettingLine;

/** What was found about a line just now. */
const foundOf = ({ name }: Line, { typed }: LinesData, reader: Reader): readonly (Found | null)[] => {
  if (typed === null || typed.judged.checks === null) return [];
  const { checks, publicUrl } = typed.judged;
  const where = { publicUrl, domain: new URL(publicUrl).hostname, checks };
  switch (name) {
    case 'STRAVA_CLIENT_SECRET':
      return checks.app === null ? [] : [appFound(true, checks, reader), callbackFound(where, reader)];
    case 'PUBLIC_URL':
      return [addressFound(where, reader)];
    case 'SMTP_URL':
      return checks.mail.kind === 'none' ? [] : [mailFound(true, checks, reader)];
    default:
      return [];
  }
};

/** The state as a shape and a word. */
const badge = ({ state }: Line, reader: Reader): Html =>
  html`<span class="line-state line-${state}">${reader.words.pages.setup.lines.state[state]}</span>`;

/** What it is for, where its value comes from, what holds without it. */
const about = ({ name, example, usual }: Line, reader: Reader): Html => {
  const t = reader.words.pages.setup.lines;
  const { for: purpose, where } = reader.words.settingLines[name];
  return html`
    <p>${purpose}</p>
    <p class="hint">
      ${where === undefined ? null : t.where(where)} ${t.example} <code>${name}=${example}</code>
      ${usual === null ? null : html` · ${t.usual} <code>${usual}</code>`}
    </p>
  `;
};

const field = (line: Line, data: LinesData, reader: Reader): Html => {
  const t = reader.words.pages.setup.lines;
  const { name, isSecret, state } = line;
  if (data.outside.includes(name)) return html`<p class="hint">${t.outside}</p>`;
  const typed = data.typed?.typed.get(name);
  const isKept = isSecret && typed !== undefined;
  const hint = isKept ? t.typedSecret : state === 'set' ? t.keep : undefined;
  return textField({
    id: name,
    type: isSecret ? 'password' : 'text',
    label: `${name}=`,
    autocomplete: 'off',
    value: isSecret ? '' : (typed ?? ''),
    verbatim: true,
    hint,
    problem: state === 'wrong' || line.problem !== null ? t.wrong(line.example) : undefined,
  });
};

const item = (line: Line, data: LinesData, reader: Reader): Html => {
  const asks = data.mayType && ASKED.some((name) => name === line.name);
  return html`
    <li class="line">
      <p class="line-head"><code>${line.name}</code> ${badge(line, reader)}</p>
      ${about(line, reader)} ${asks ? field(line, data, reader) : null}
      ${results(foundOf(line, data, reader), reader)}
    </li>
  `;
};

/** What is to be pasted: a secret stands there as what it is, and not as it was typed. */
const paste = (data: LinesData, reader: Reader): Html => {
  const t = reader.words.pages.setup.lines;
  const typed = [...(data.typed?.typed ?? [])];
  const secret = (name: string): boolean => data.lines.some((line) => line.name === name && line.isSecret);
  const lines = typed.map(([name, value]) =>
    secret(name) ? `${name}=${t.yourSecret}` : envLine(name, value),
  );
  return html`
    ${envLines(
      lines.filter((line) => line !== null),
      reader,
    )}
    <p class="prose">${rich(data.isDemo ? t.pasteDemo : t.paste)}</p>
  `;
};

/** After a check that found everything right: the offer to write it, or what to paste. */
const offer = (data: LinesData, reader: Reader): Html => {
  const t = reader.words.pages.setup.lines;
  if (data.typed === null || !data.typed.judged.works) return nothing;
  return banner(
    'done',
    t.works,
    data.file === null
      ? paste(data, reader)
      : html`<p>${rich(t.writeText)}</p>
          <p><code>${data.file}</code></p>
          <form method="post" action="/setup/write">
            <input type="hidden" name="draft" value="${data.typed.key}" />
            <button class="button button-primary">${t.write}</button>
          </form>`,
  );
};

const saidBanner = (said: LinesSaid | null, reader: Reader): Html => {
  const t = reader.words.pages.setup.lines;
  if (said === null) return nothing;
  if (said === 'written') return banner('done', t.written, html`<p>${rich(t.writtenText)}</p>`);
  if (said === 'expired') return banner('ask', t.expired, html`<p>${t.expiredText}</p>`);
  return banner('problem', t.refused, html`<p>${rich(t.refusals[said])}</p>`);
};

/** What is missing, in a line, with the way to the lines. */
export const missingLine = ({ lines }: LinesData, reader: Reader): Html => {
  const t = reader.words.pages.setup.lines;
  const missing = lines.filter(({ state }) => state === 'missing' || state === 'wrong');
  const names = reader.list(missing.map(({ name }) => `<code>${name}</code>`));
  const marks = {
    a: (inner: string): Html => html`<a href="#lines">${inner}</a>`,
  };
  return html`<p>${rich(missing.length === 0 ? t.nothingMissing : t.missing(names), marks)}</p>`;
};

const list = (lines: readonly Line[], data: LinesData, reader: Reader): Html =>
  html`<ul class="lines">
    ${lines.map((line) => item(line, data, reader))}
  </ul>`;

/** Every line of `.env`: those that matter first and to be filled in, the others behind a summary. */
export const linesSection = (data: LinesData, reader: Reader): Html => {
  const t = reader.words.pages.setup.lines;
  const isAsked = ({ name, state }: Line): boolean =>
    ASKED.some((each) => each === name) || state === 'wrong' || state === 'missing';
  const asked = data.lines.filter(isAsked);
  const others = data.lines.filter((line) => !isAsked(line));
  return html`
    <section class="section flow" id="lines">
      <h2>${t.title}</h2>
      ${saidBanner(data.said, reader)}
      <p class="prose">${rich(data.mayType ? t.lead : t.leadElsewhere)}</p>
      ${offer(data, reader)}
      ${
        data.mayType
          ? html`<form method="post" action="/setup#lines" class="flow" novalidate autocomplete="off">
              ${data.typed === null ? null : html`<input type="hidden" name="draft" value="${data.typed.key}" />`}
              ${list(asked, data, reader)}
              <button class="button button-primary">${t.check}</button>
              <p class="hint">${t.checkHint}</p>
            </form>`
          : list(asked, data, reader)
      }
      ${
        others.length === 0
          ? null
          : html`<details>
              <summary>${t.others(reader.count(others.length))}</summary>
              ${list(others, data, reader)}
            </details>`
      }
    </section>
  `;
};
