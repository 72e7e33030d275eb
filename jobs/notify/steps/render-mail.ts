import { type Level, LEVELS } from '../../../src/core/rules/level.ts';
import { HOUR_MS } from '../../../src/core/durations.ts';
import { toPng } from '../../../src/charts/png.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import type { Deps } from '../../../src/deps.ts';
import { addressChangeMail } from '../../../src/mail/address-change-mail.ts';
import { alertMail } from '../../../src/mail/alert-mail.ts';
import type { MailContent } from '../../../src/mail/content.ts';
import { ANSWER_LIFE_MS, createMailLinks, type MailLinks } from '../../../src/links/mail-links.ts';
import { milestoneMail } from '../../../src/mail/milestone-mail.ts';
import type { MailKind, MailPayloads } from '../../../src/mail/payloads.ts';
import { reconnectMail } from '../../../src/mail/reconnect-mail.ts';
import { reminderMail } from '../../../src/mail/reminder-mail.ts';
import { verifyMail } from '../../../src/mail/verify-mail.ts';
import { weeklyKind, weeklyMail } from '../../../src/mail/weekly-mail.ts';
import type { Athlete } from '../../../src/store/athletes.ts';
import type { OutboxMail } from '../../../src/store/outbox.ts';
import * as runs from '../../../src/store/runs.ts';
import * as shoes from '../../../src/store/shoes.ts';

/** What the views need beside the frozen facts. */
type Surroundings = {
  readonly deps: Deps;
  readonly athlete: Athlete;
  readonly links: { readonly home: string; readonly settings: string };
  readonly signed: MailLinks;
  readonly shoeNames: Readonly<Record<string, string>>;
  /** What recorded the runs that the mail is about. */
  readonly devices: readonly string[];
};

type Render<K extends MailKind> = (payload: MailPayloads[K], around: Surroundings) => MailContent;

const loudest = (findings: readonly Finding[]): Level =>
  findings.map(({ level }) => level).toSorted((a, b) => LEVELS.indexOf(b) - LEVELS.indexOf(a))[0] ?? 'note';

/** The pages of the routine. */
const pagesOf = (home: string) => ({
  routine: `${home}/routine`,
  acute: `${home}/routine/acute`,
  ladder: `${home}/routine/ladder`,
  plan: `${home}/routine/plan`,
});

/** Whether pain leads a step back, and not into a rest. */
const isSetback = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.rule === 'P1' && finding.facts.ladderStep !== null);

const RENDER: { readonly [K in MailKind]: Render<K> } = {
  alert: ({ run, asks, findings, budget, rest }, { athlete, links, signed, shoeNames, devices }) => {
    const pages = pagesOf(links.home);
    const reading = { units: athlete.units, locale: athlete.language };
    if (rest !== undefined && run !== null)
      return reminderMail({ ...reading, run, ...rest, links: { ...links, recovery: pages.acute } });
    return alertMail({
      ...reading,
      findings,
      level: loudest(findings),
      run: run && {
        ...run,
        stravaUrl: `https://www.strava.com/activities/${run.id}`,
        deviceName: devices[0] ?? null,
      },
      budget,
      links: {
        ...links,
        recovery: isSetback(findings) ? pages.ladder : pages.acute,
        ...(asks === true && run !== null && { rate: signed.run(run.id) }),
      },
      shoeNames,
    });
  },
  milestone: (payload, { athlete, links }) =>
    milestoneMail({
      ...payload,
      units: athlete.units,
      locale: athlete.language,
      links: { ...links, ...pagesOf(links.home) },
    }),
  weekly: (
    { from, to, status, days, chartFindings, notes, rehab = null },
    { athlete, links, signed, shoeNames, devices },
  ) => {
    const gap = notes.find((note) => note.key === 'gap');
    const pages = pagesOf(links.home);
    return weeklyMail({
      kind: weeklyKind(status, days, rehab),
      status,
      findings: status.findings,
      loadDays: days,
      chartFindings,
      rehab,
      units: athlete.units,
      locale: athlete.language,
      period: { from, to },
      notes,
      links: {
        ...links,
        recovery: rehab?.mode === 'ladder' ? pages.ladder : pages.acute,
        pain: signed.pain(to, rehab?.mode === 'acute' ? 'stairs' : undefined),
        ...(gap?.day !== undefined && { gap: signed.gap(gap.day, gap.lastDay ?? gap.day) }),
      },
      shoeNames,
      devices,
      renderPng: toPng,
    });
  },
  'address-change': ({ current, next }, { athlete, links }) =>
    addressChangeMail({ current, next, settings: `${links.settings}#email`, locale: athlete.language }),
  verify: ({ email, url, expiresAt }, { deps, athlete }) =>
    verifyMail({
      address: email,
      link: url,
      hours: Math.max(1, Math.round((expiresAt - deps.clock.now()) / HOUR_MS)),
      locale: athlete.language,
    }),
  reconnect: (_payload, { athlete, links }) =>
    reconnectMail({
      connect: `${links.home}/connect`,
      settings: links.settings,
      locale: athlete.language,
    }),
};

/** A mail and the headers that belong to it. */
type RenderedMail = { readonly content: MailContent; readonly headers: Readonly<Record<string, string>> };

/** Turns an outbox row into a mail. @throws Error for a kind this version does not know */
export const renderMail = async (deps: Deps, athlete: Athlete, mail: OutboxMail): Promise<RenderedMail> => {
  if (!isKind(mail.kind)) throw new Error(`no mail is called ${mail.kind}`);
  const { publicUrl } = deps.config;
  const pairs = await shoes.shoesOf(deps.store.read, athlete.id);
  const signed = createMailLinks({
    publicUrl,
    sessionKey: deps.keys.session,
    athleteId: athlete.id,
    // From when it was written: a mail that is sent again carries the same links.
    expiresAt: mail.createdAt + ANSWER_LIFE_MS,
  });
  const around: Surroundings = {
    deps,
    athlete,
    signed,
    links: { home: publicUrl, settings: `${publicUrl}/settings` },
    shoeNames: Object.fromEntries(pairs.map(({ id, name }) => [id, name])),
    devices: await devicesOf(deps, athlete.id, mail),
  };
  return { content: render(mail.kind, mail.payload, around), headers: headersOf(mail.kind, signed) };
};

/** Looked up when the mail leaves: the names are kept with the runs, not with the mail. */
const devicesOf = async (
  { store }: Deps,
  athleteId: number,
  mail: OutboxMail,
): Promise<readonly string[]> => {
  if (mail.kind === 'alert') {
    const { run } = mail.payload as MailPayloads['alert'];
    const name = run && (await runs.runById(store.read, athleteId, run.id))?.meta.deviceName;
    return name ? [name] : [];
  }
  if (mail.kind !== 'weekly') return [];
  const { from, to } = mail.payload as MailPayloads['weekly'];
  return runs.devicesBetween(store.read, athleteId, from, to);
};

/** Mails that come by themselves can be ended from the mail program, by one click (RFC 2369, RFC 8058). */
const headersOf = (kind: MailKind, signed: MailLinks): Readonly<Record<string, string>> => {
  if (kind !== 'alert' && kind !== 'weekly' && kind !== 'milestone') return {};
  return {
    'List-Unsubscribe': `<${signed.unsubscribe(kind === 'weekly' ? 'weekly' : 'alerts')}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
};

const isKind = (kind: string): kind is MailKind => Object.hasOwn(RENDER, kind);

// The payload was written by this program under this kind: the pair of them is what the outbox keeps.
const render = <K extends MailKind>(kind: K, payload: unknown, around: Surroundings): MailContent =>
  RENDER[kind](payload as MailPayloads[K], around);
