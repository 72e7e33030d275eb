import type { PainEntry } from '../../../core/rehab/entries.ts';
import type { RehabState } from '../../../core/rehab/state.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, type Html } from '../../parts/html.ts';
import { banner, levelBadge } from '../../parts/parts.ts';

const stop = (pain: PainEntry, reader: Reader): Html => {
  const t = reader.words.pages.checkIns.stop;
  const why = [
    t.level(reader.count(pain.level), reader.day(pain.day)),
    ...(pain.limp ? [t.limp] : []),
    ...(pain.rising ? [t.rising] : []),
    ...(pain.settled === false ? [t.unsettled] : []),
  ].join(' ');
  return html`
    <section class="banner banner-stop" role="alert">
      <p>${levelBadge('stop', reader.words)}</p>
      <p class="banner-title">${t.title}</p>
      <p>${why}</p>
      <p>${t.advice}</p>
      <p><a class="button" href="/routine/acute">${t.toAcute}</a></p>
    </section>
  `;
};

const clinician = ({ flags, noImprovement }: NonNullable<RehabState['clinician']>, reader: Reader): Html => {
  const { clinician: t, pain } = reader.words.pages.checkIns;
  return banner(
    'problem',
    t.title,
    html`${
      flags.length === 0 ? null : html`<p>${t.flags(reader.list(flags.map((name) => pain.flag[name])))}</p>`
    }
    ${noImprovement ? html`<p>${t.noImprovement}</p>` : null}`,
  );
};

const onTheWay = (text: string, href: string, link: string, title: string): Html =>
  banner('info', title, html`<p>${text} <a href="${href}">${link}</a></p>`);

/** What comes before everything else: a stop, a reason to have it looked at, or where the runner is on the way back. */
export const first = (rehab: RehabState, reader: Reader): Html => {
  const t = reader.words.pages.checkIns;
  const { routine } = reader.words.pages.frame.nav;
  return html`
    ${rehab.stopPain === null ? null : stop(rehab.stopPain, reader)}
    ${rehab.clinician === null ? null : clinician(rehab.clinician, reader)}
    ${rehab.mode === 'acute' ? onTheWay(t.acute, '/routine/acute', t.toAcute, routine) : null}
    ${rehab.mode === 'ladder' ? onTheWay(t.ladder, '/routine/ladder', t.toLadder, routine) : null}
  `;
};
