import { toPng } from '../../../src/charts/png.ts';
import { addressChangeMail } from '../../../src/mail/address-change-mail.ts';
import { alertMail, type AlertMailInput } from '../../../src/mail/alert-mail.ts';
import type { MailContent } from '../../../src/mail/content.ts';
import { goodbyeMail } from '../../../src/mail/goodbye-mail.ts';
import { reconnectMail } from '../../../src/mail/reconnect-mail.ts';
import { milestoneMail } from '../../../src/mail/milestone-mail.ts';
import { reminderMail } from '../../../src/mail/reminder-mail.ts';
import { verifyMail } from '../../../src/mail/verify-mail.ts';
import { weeklyMail, type WeeklyMailInput } from '../../../src/mail/weekly-mail.ts';
import type { RehabFacts } from '../../../src/core/rehab/facts.ts';
import { rehabFacts } from '../../../src/core/rehab/facts.ts';
import type { RehabEntry } from '../../../src/core/rehab/entries.ts';
import { SAMPLES, sampleDays, sampleStatus } from '../words/samples.ts';

export const links = { home: 'https://camber.example/', settings: 'https://camber.example/settings' };

/** An alert about three findings of one run; give what differs. */
export const anAlert = (patch: Partial<AlertMailInput> = {}): MailContent =>
  alertMail({
    findings: [SAMPLES.S1, SAMPLES.H1a, SAMPLES.D1],
    level: 'caution',
    run: {
      day: '2026-11-22',
      distanceM: 14_000,
      movingTimeS: 5045,
      stravaUrl: 'https://www.strava.com/activities/7',
    },
    units: 'metric',
    budget: {
      longestRunM: 11_000,
      restartM: null,
      weekM: 42_900,
      weekHills: { metres: 240, measure: 'descent' },
    },
    links,
    shoeNames: { g1: 'Speedster 3' },
    ...patch,
  });

/** A weekly mail without findings; give what differs. Pictures are stubs unless a test asks for real ones. */
export const aWeekly = (patch: Partial<WeeklyMailInput> = {}): MailContent =>
  weeklyMail({
    kind: 'quiet',
    status: sampleStatus(),
    findings: [],
    loadDays: sampleDays(),
    units: 'metric',
    period: { from: '2026-11-16', to: '2026-11-22' },
    notes: [],
    links,
    renderPng: (svg) => Buffer.from(svg),
    ...patch,
  });

/** A full weekly mail with every kind of line in it. */
export const aFullWeekly = (patch: Partial<WeeklyMailInput> = {}): MailContent =>
  aWeekly({
    kind: 'full',
    findings: [SAMPLES.S1, SAMPLES.H1b, SAMPLES.W1, SAMPLES.R1, SAMPLES.K1],
    notes: [{ key: 'missingShoes', count: 2 }],
    shoeNames: { g1: 'Speedster 3' },
    renderPng: toPng,
    ...patch,
  });

const none = { longestRunM: null, restartM: null, weekM: null, weekHills: null };

const stopped = [{ ...SAMPLES.S1, level: 'stop' as const }];

const answerAt = (ask: string): string => `https://camber.example/answer?token=${ask}`;

/** The facts of a recovery that began with this tap, as a mail of 23 November keeps them. */
const recovering = (programme: 'acute' | 'ladder' | 'plan', ...more: readonly RehabEntry[]): RehabFacts => {
  const began: RehabEntry = {
    type: 'programme',
    day: '2026-11-19',
    at: Date.UTC(2026, 10, 19, 12),
    programme,
    action: 'start',
    days: null,
  };
  return rehabFacts({ runs: [], entries: [began, ...more] }, '2026-11-23');
};

const pages = {
  ...links,
  recovery: 'https://camber.example/routine/acute',
  routine: 'https://camber.example/routine',
  ladder: 'https://camber.example/routine/ladder',
  plan: 'https://camber.example/routine/plan',
};

const reached = { startedOn: '2026-11-19', day: '2026-11-23' };

/** Every mail Camber writes, in both units. */
export const everyMail: readonly (readonly [string, MailContent])[] = (
  ['metric', 'imperial'] as const
).flatMap((units) =>
  (
    [
      ['alert', anAlert({ units, links: { ...links, rate: answerAt('run') } })],
      ['alert that says stop', anAlert({ units, findings: stopped, level: 'stop' })],
      ['alert with one finding', anAlert({ units, findings: [SAMPLES.S2], level: 'note' })],
      ['full week', aFullWeekly({ units, renderPng: (svg) => Buffer.from(svg) })],
      ['quiet week', aWeekly({ units })],
      [
        'warm-up',
        aWeekly({
          units,
          kind: 'warmup',
          status: sampleStatus({
            state: 'insufficient',
            daysKnown: 12,
            budget: { ...none, longestRunM: 8800 },
            numbers: {
              weekM: { value: 22_000, usual: null },
              longestM: { value: 8000, usual: null },
              climbM: { value: null, usual: null },
            },
          }),
        }),
      ],
      [
        'no runs at all',
        aWeekly({
          units,
          kind: 'warmup',
          loadDays: [],
          status: sampleStatus({ state: 'empty', budget: none }),
        }),
      ],
      [
        'break',
        aWeekly({
          units,
          kind: 'break',
          links: { ...links, pain: answerAt('pain'), gap: answerAt('gap') },
          status: sampleStatus({
            state: 'break',
            lastRunDay: '2026-11-01',
            budget: { ...none, restartM: 6000 },
          }),
        }),
      ],
      [
        'recovery',
        aWeekly({ units, kind: 'recovery', findings: stopped, status: sampleStatus({ findings: stopped }) }),
      ],
      ['stop after pain', anAlert({ units, findings: [SAMPLES.P1], level: 'stop', run: null, links: pages })],
      [
        'a step back',
        anAlert({
          units,
          findings: [{ ...SAMPLES.P1, facts: { ...SAMPLES.P1.facts, ladderStep: 2 } }],
          level: 'stop',
          run: null,
          links: pages,
        }),
      ],
      [
        'a run in a rest',
        reminderMail({
          units,
          run: { day: '2026-11-22', distanceM: 14_000 },
          lastDay: '2026-11-25',
          links: pages,
        }),
      ],
      [
        'a run after a stop',
        reminderMail({ units, run: { day: '2026-11-22', distanceM: 14_000 }, lastDay: null, links: pages }),
      ],
      ['week of rest', aWeekly({ units, kind: 'recovery', rehab: recovering('acute'), links: pages })],
      [
        'week of the way back',
        aWeekly({ units, kind: 'recovery', rehab: recovering('ladder'), links: pages }),
      ],
      [
        'week of the plan',
        aFullWeekly({ units, rehab: recovering('plan'), renderPng: (svg) => Buffer.from(svg) }),
      ],
      ...(
        [
          { kind: 'ladder-step', step: 3, ...reached },
          { kind: 'ladder-done', ...reached },
          { kind: 'recovered', ...reached },
          { kind: 'plan-finished', ...reached },
        ] as const
      ).map(
        (milestone) =>
          [
            milestone.kind,
            milestoneMail({ milestone, units, rehab: recovering('ladder'), doneDays: 12, links: pages }),
          ] as const,
      ),
      [
        'return',
        aFullWeekly({
          units,
          kind: 'return',
          renderPng: (svg) => Buffer.from(svg),
          findings: [SAMPLES.S2],
          status: sampleStatus({ state: 'return_after_break', budget: { ...none, restartM: 6000 } }),
        }),
      ],
      [
        'confirm',
        verifyMail({ address: 'jane@example.org', link: 'https://camber.example/v?t=1&u=2', hours: 24 }),
      ],
      [
        'connection lost',
        reconnectMail({
          connect: 'https://camber.example/connect',
          settings: 'https://camber.example/settings',
        }),
      ],
      ['goodbye', goodbyeMail({ revoked: true, backupDays: 7 })],
      ['goodbye unheard', goodbyeMail({ revoked: false, backupDays: 1 })],
      [
        'address change',
        addressChangeMail({
          current: 'jane@example.org',
          next: 'jane@example.net',
          settings: 'https://camber.example/settings#email',
        }),
      ],
    ] as const
  ).map(([name, content]) => [`${name} (${units})`, content] as const),
);
