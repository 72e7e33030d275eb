import type { Episode } from '../../../core/episodes/episode.ts';
import type { RehabState } from '../../../core/rehab/state.ts';
import type { Status } from '../../../core/report/status/status.ts';
import type { LookBack } from '../../../core/report/advice/look-back.ts';
import type { QuietFact } from '../../../core/report/status/quiet-fact.ts';
import { episodeName } from '../../../words/episodes.ts';
import { factLine, lookBackLine } from '../../../words/outlook.ts';
import type { Reader } from '../../../words/reader.ts';
import type { VerdictWords } from '../../../words/verdict.ts';
import {
  type EmailState,
  deadBanner,
  emailBanner,
  foundBanner,
  uploadBanner,
  waysBanner,
  welcomeBanner,
} from './banners.ts';
import { type Changes, changes } from './changes.ts';
import { type ComingDays, comingDays } from './coming-days.ts';
import { type Knee, kneeSection } from './knee.ts';
import { type LoadSection, loadSection } from './load-section.ts';
import { clinicianBanner, isRecovering, recoveryHead } from './recovery.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import type { WayTrouble } from '../../parts/way-troubles.ts';
import { numbers } from '../../parts/numbers.ts';
import type { Moving } from './moving.ts';
import { pausedBanner } from './paused-banner.ts';
import { isComplete, liveProgress } from './progress.ts';

/** What stays while the database does. */
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
  /** The pain that is open; null without one. */
  readonly openEpisode: Episode | null;
  /** Advice that is over. */
  readonly lookBack: readonly LookBack[];
  /** One fact of a quiet week. */
  readonly fact: QuietFact | null;
  readonly charts: LoadSection;
  readonly changes: Changes;
  /** The history was read lately for the first time. */
  readonly isFresh: boolean;
  /** Nothing has come in yet: the page wants to be loaded again with the first verdict. */
  readonly awaitsFirst: boolean;
  readonly email: EmailState;
  /** How many of the first steps are left; 0 when they were skipped. */
  readonly stepsLeft: number;
  /** Strava has set the app inactive: nothing comes in until its owner has acted. */
  readonly appIsInactive: boolean;
  readonly connectionDead: boolean;
  /** Its new tokens are lost: it ends within the hour unless the runner connects again. */
  readonly connectionEnds: boolean;
  /** Ways by which files no longer come in. */
  readonly wayTroubles: readonly WayTrouble[];
  /** Runs come from Strava, not from files alone. */
  readonly hasStrava: boolean;
  /** What was left out or doubted while reading the history, in words. */
  readonly dataNotes: readonly string[];
};

/** How the history comes in: news while it does, and when it stopped; nothing when all is there. */
const progressOf = (
  { reader, awaitsFirst }: Pick<HomeData, 'awaitsFirst' | 'reader'>,
  { progress }: Moving,
): Html =>
  progress !== null && (progress.state === 'failed' || !isComplete(progress))
    ? liveProgress(progress, reader, { first: awaitsFirst })
    : nothing;

const pausedOf = ({ appIsInactive, reader }: HomeData): Html =>
  appIsInactive ? pausedBanner(reader.words) : nothing;

const connectionBanner = ({ connectionDead, connectionEnds, reader }: HomeData): Html =>
  connectionDead || connectionEnds ? deadBanner(reader, connectionDead ? 'dead' : 'ending') : nothing;

/** Above everything: what stands in the way. */
const banners = (data: HomeData): Html => html`
  ${pausedOf(data)} ${connectionBanner(data)} ${waysBanner(data.wayTroubles, data.reader)}
  ${clinicianBanner(data.rehab, data.reader)}
`;

const toImport = (inner: string): Html => html`<a href="/import">${inner}</a>`;

const emptyState = (data: HomeData, moving: Moving): Html => {
  const { reader, today, email } = data;
  const { progress, uploadId } = moving;
  const t = reader.words.pages.home.empty;
  const isReading = progress?.state === 'running';
  const [title, text] = isReading
    ? [t.reading, t.readingText]
    : data.status.readUntil === null
      ? [t.none, data.hasStrava ? t.noneText : rich(t.noneTextHere, { a: toImport })]
      : [data.verdict.headline, data.verdict.action];
  return html`
    ${pausedOf(data)} ${connectionBanner(data)} ${waysBanner(data.wayTroubles, reader)}
    <div class="page-head">
      <p class="eyebrow">${today}</p>
      <h1>${title}</h1>
      <p class="lead">${text}</p>
    </div>
    ${
      isReading || data.status.readUntil !== null
        ? null
        : html`<p class="button-row"><a class="button button-primary" href="/import">${t.files}</a></p>`
    }
    ${progressOf(data, moving)} ${uploadBanner(uploadId, reader)} ${emailBanner(email, reader)}
    ${welcomeBanner(data.stepsLeft, reader)}
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

/** While a pain is open: one line, with the way to what had changed before it. */
const episodeLine = ({ openEpisode, reader }: HomeData): Html => {
  if (openEpisode === null) return nothing;
  const t = reader.words.pages.episodes;
  return html`<p class="look-back">
    ${t.homeLine(episodeName(openEpisode, reader))}
    <a href="/episodes/${openEpisode.id}">${t.toOne}</a>
  </p>`;
};

/** The page around what moves. */
export type HomePage = (moving: Moving) => Html;

/**
 * The runner's front page: verdict, numbers, next step, charts, what changed. Whoever rests or is on the way back
 * reads that first, and no limits of load. Drawn once for every state of the database; what moves is put into it.
 */
export const homePage = (data: HomeData): HomePage => {
  const { status, rehab, reader, today } = data;
  if (status.state === 'empty') return (moving) => emptyState(data, moving);
  const recovering = isRecovering(rehab);
  const above = banners(data);
  const head = html`${recoveryHead(rehab, today, reader) ?? verdictHead(data)} ${numbers(status, reader)}`;
  const page = html`
    ${recovering ? null : comingDays(data.comingDays, reader)} ${kneeSection(data.knee, reader)}
    ${episodeLine(data)} ${emailBanner(data.email, reader)} ${loadSection(data.charts, reader)}
    ${changes(data.changes, reader)} ${welcomeBanner(data.stepsLeft, reader)} ${notes(data)}
  `;
  const { awaitsFirst } = data;
  return (moving) => {
    const progress = progressOf({ reader, awaitsFirst }, moving);
    // That tracks are still being read changes little and stands below.
    const isBelow = moving.progress?.state === 'done';
    const isFresh = data.isFresh && moving.progress?.state !== 'running';
    return html`${above} ${isBelow ? null : progress} ${uploadBanner(moving.uploadId, reader)} ${head}
    ${isFresh ? foundBanner(true, reader) : null} ${page} ${isFresh ? null : foundBanner(false, reader)}
    ${isBelow ? progress : null}`;
  };
};
