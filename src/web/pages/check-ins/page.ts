import type { Episode } from '../../../core/episodes/episode.ts';
import type { RehabState } from '../../../core/rehab/state.ts';
import { episodeTitle } from '../../../words/episodes.ts';
import type { Reader } from '../../../words/reader.ts';
import type { PainField } from './form.ts';
import { effortForm, type EffortQuestion } from './effort-form.ts';
import { first } from './first.ts';
import { history, type HistoryData } from './history.ts';
import { painForm, type PainFormData, painProblem } from './pain-form.ts';
import { problemList } from '../../parts/fields.ts';
import { html, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';

export type { Entry, Range } from './history.ts';

export type CheckInsData = PainFormData &
  HistoryData & {
    readonly rehab: RehabState;
    /** Times when the knee hurt, newest first. */
    readonly episodes: readonly Episode[];
    /** Runs to ask the effort of. */
    readonly efforts: readonly EffortQuestion[];
    /** What the last form did. */
    readonly notice: 'saved' | 'removed' | 'level' | null;
  };

/** The ids of the fields in the page. */
const FIELD_IDS: Readonly<Record<PainField, string>> = { day: 'day', when: 'when', level: 'pain' };

const noticeBanner = ({ notice, form }: CheckInsData, reader: Reader): Html | null => {
  const t = reader.words.pages.checkIns;
  switch (notice) {
    case null:
      return null;
    case 'saved':
      return banner('done', t.saved, html``);
    case 'removed':
      return banner('done', t.removed, html``);
    case 'level': {
      const { noted } = reader.words.pages.home.knee;
      const text = (form.when === 'stairs' ? noted.stairs : noted.day)(form.level);
      return banner('done', text, html`<p>${t.levelText}</p>`);
    }
  }
};

/** The times when the knee hurt, each with the way to what had changed before it. */
const episodes = ({ episodes: told }: CheckInsData, reader: Reader): Html => {
  const t = reader.words.pages.episodes;
  return html`
    <section class="section" id="episodes">
      <h2>${t.asked}</h2>
      ${
        told.length === 0
          ? html`<p class="prose">${t.askedText}</p>`
          : html`<ul class="prose">
              ${told.map(
                (episode) =>
                  html`<li><a href="/episodes/${episode.id}">${episodeTitle(episode, reader)}</a></li>`,
              )}
            </ul>`
      }
      <p><a class="button" href="/episodes#add">${t.addHeading}</a></p>
    </section>
  `;
};

/** Knee and effort: what to say now, and how it went. */
export const checkInsPage = (data: CheckInsData, reader: Reader): Html => {
  const t = reader.words.pages.checkIns;
  const problems = data.wrong.map((field) => ({
    id: FIELD_IDS[field],
    text: painProblem(field, data.today, reader),
  }));
  return html`
    ${problemList(t.pain.problems, problems)} ${noticeBanner(data, reader)}
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    ${first(data.rehab, reader)} ${painForm(data, reader)} ${effortForm(data.efforts, reader)}
    ${history(data, reader)} ${episodes(data, reader)}
  `;
};
