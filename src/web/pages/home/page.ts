import type { RehabState } from '../../../core/rehab/state.ts';
import type { Status } from '../../../core/report/status/status.ts';
import type { LookBack } from '../../../core/report/advice/look-back.ts';
import type { QuietFact } from '../../../core/report/status/quiet-fact.ts';
import { factLine, lookBackLine } from '../../../words/outlook.ts';
import type { Reader } from '../../../words/reader.ts';
import type { VerdictWords } from '../../../words/verdict.ts';
import { type EmailState, deadBanner, emailBanner, welcomeBanner } from './banners.ts';
import { type Changes, changes } from './changes.ts';
import { type ComingDays, comingDays } from './coming-days.ts';
import { type Knee, kneeSection } from './knee.ts';
import { type LoadSection, loadSection } from './load-section.ts';
import { clinicianBanner, isRecovering, recoveryHead } from './recovery.ts';
import { html, nothing, type Html } from '../../parts/html.ts';
import { numbers } from '../../parts/numbers.ts';
import { isComplete, liveProgress, type Progress } from './progress.ts';

export type HomeData = {
  readonly reader: Reader;
  /** Today on the runner's calendar, as text. */
  readonly today: string;
  readonly status: Status;
  readonly verdict: VerdictWords;
  /** Where a recovery or the two-week plan stands. */
  readonly rehab: RehabState;
  /** How the knee is today. */
  readonly knee: Knee;
  /** What is left of the week. */
  readonly comingDays: ComingDays;
  /** Advice that is over. */
  readonly lookBack: readonly LookBack[];
  /** One fact of a quiet week. */
  readonly fact: QuietFact | null;
  readonly charts: LoadSection;
  readonly changes: Changes;
  readonly progress: Progress | null;
  /** Nothing has come in yet: the page wants to be loaded again with the first verdict. */
  readonly awaitsFirst: boolean;
  readonly email: EmailState;
  /** How many of the first steps are left; 0 when they were skipped. */
  readonly stepsLeft: number;
  readonly connectionDead: boolean;
  /** What was left out or doubted while reading the history, in words. */
  readonly dataNotes: readonly string[];
};

/** How the history comes in: news while it does, and when it stopped; nothing when all is there. */
const progressOf = ({ progress, reader, awaitsFirst }: HomeData): Html =>
  progress !== null && (progress.state === 'failed' || !isComplete(progress))
    ? liveProgress(progress, reader, { first: awaitsFirst })
    : nothing;

/** Above everything: what stands in the way. That tracks are still being read changes little and stands below. */
const banners = (data: HomeData): Html => html`
  ${data.connectionDead ? deadBanner(data.reader) : null} ${clinicianBanner(data.rehab, data.reader)}
  ${data.progress?.state === 'done' ? null : progressOf(data)}
`;

const emptyState = (data: HomeData): Html => {
  const { reader, today, progress, email } = data;
  const t = reader.words.pages.home.empty;
  const isReading = progress?.state === 'running';
  const [title, text] = isReading
    ? [t.reading, t.readingText]
    : data.status.readUntil === null
      ? [t.none, t.noneText]
      : [data.verdict.headline, data.verdict.action];
  return html`
    ${data.connectionDead ? deadBanner(reader) : null}
    <div class="page-head">
      <p class="eyebrow">${today}</p>
      <h1>${title}</h1>
      <p class="lead">${text}</p>
    </div>
    ${progressOf(data)} ${emailBanner(email, reader)} ${welcomeBanner(data.stepsLeft, reader)}
  `;
};

/** Below a verdict without a step: the fact of a quiet week. */
const leadOf = ({ verdict, fact, status, reader }: HomeData): string | null =>
  verdict.action ?? (status.state === 'ok' && fact !== null ? factLine(fact, reader) : null);

/** Each advice that is over, in a line; a fact that tells it already is enough. */
const lookBacks = ({ lookBack, verdict, fact, reader }: HomeData): Html => {
  const told = verdict.action === null && fact?.kind === 'kept' ? fact.advice : null;
  const lines = lookBack.filter((each) => each !== told).map((each) => lookBackLine(each, reader));
  return html`${lines.map((line) => html`<p class="look-back">${line}</p>`)}`;
};

const verdictHead = (data: HomeData): Html => html`
  <div class="page-head">
    <p class="eyebrow">${data.today}</p>
    <h1>${data.verdict.headline}</h1>
    ${leadOf(data) === null ? null : html`<p class="lead">${leadOf(data)}</p>`} ${lookBacks(data)}
    ${data.verdict.caveat ? html`<p class="caveat">${data.verdict.caveat}</p>` : null}
  </div>
`;

const notes = ({ dataNotes, reader }: HomeData): Html =>
  dataNotes.length === 0
    ? nothing
    : html`<section class="section">
        <h2>${reader.words.pages.home.dataNotes}</h2>
        <ul class="prose">
          ${dataNotes.map((note) => html`<li>${note}</li>`)}
        </ul>
      </section>`;

/**
 * The runner's front page: verdict, numbers, next step, charts, what changed. Whoever rests or is on the way back
 * reads that first, and no limits of load.
 */
export const homePage = (data: HomeData): Html => {
  const { status, rehab, reader, today } = data;
  if (status.state === 'empty') return emptyState(data);
  const recovering = isRecovering(rehab);
  return html`
    ${banners(data)} ${recoveryHead(rehab, today, reader) ?? verdictHead(data)} ${numbers(status, reader)}
    ${recovering ? null : comingDays(data.comingDays, reader)} ${kneeSection(data.knee, reader)}
    ${emailBanner(data.email, reader)} ${loadSection(data.charts, reader)} ${changes(data.changes, reader)}
    ${welcomeBanner(data.stepsLeft, reader)} ${notes(data)}
    ${data.progress?.state === 'done' ? progressOf(data) : null}
  `;
};
