import { toPng } from '../../src/charts/png.ts';
import { LEVELS } from '../../src/core/finding.ts';
import type { Deps } from '../../src/deps.ts';
import { alertMail } from '../../src/mail/alert-mail.ts';
import type { MailContent } from '../../src/mail/content.ts';
import type { MailKind, MailPayloads } from '../../src/mail/payloads.ts';
import { verifyMail } from '../../src/mail/verify-mail.ts';
import { weeklyKind, weeklyMail } from '../../src/mail/weekly-mail.ts';
import type { Athlete } from '../../src/store/athletes.ts';
import type { OutboxMail } from '../../src/store/outbox.ts';
import * as shoes from '../../src/store/shoes.ts';

/** What the views need beside the frozen facts. */
type Surroundings = {
  readonly deps: Deps;
  readonly athlete: Athlete;
  readonly links: { readonly home: string; readonly settings: string };
  readonly shoeNames: Readonly<Record<string, string>>;
};

type Render<K extends MailKind> = (payload: MailPayloads[K], around: Surroundings) => MailContent;

const HOUR_MS = 3600_000;

const RENDER: { readonly [K in MailKind]: Render<K> } = {
  alert: ({ run, findings, budget }, { athlete, links, shoeNames }) =>
    alertMail({
      findings,
      level:
        findings.map(({ level }) => level).toSorted((a, b) => LEVELS.indexOf(b) - LEVELS.indexOf(a))[0] ??
        'note',
      run: { ...run, stravaUrl: `https://www.strava.com/activities/${run.id}` },
      units: athlete.units,
      budget,
      links,
      shoeNames,
    }),
  weekly: ({ from, to, status, days, chartFindings, notes }, { athlete, links, shoeNames }) =>
    weeklyMail({
      kind: weeklyKind(status),
      status,
      findings: status.findings,
      loadDays: days,
      chartFindings,
      units: athlete.units,
      period: { from, to },
      notes,
      links,
      shoeNames,
      renderPng: toPng,
    }),
  verify: ({ email, url, expiresAt }, { deps }) =>
    verifyMail({
      address: email,
      link: url,
      hours: Math.max(1, Math.round((expiresAt - deps.clock.now()) / HOUR_MS)),
    }),
};

/** Turns an outbox row into a mail. @throws Error for a kind this version does not know */
export const renderMail = async (deps: Deps, athlete: Athlete, mail: OutboxMail): Promise<MailContent> => {
  if (!isKind(mail.kind)) throw new Error(`no mail is called ${mail.kind}`);
  const { publicUrl } = deps.config;
  const pairs = await shoes.shoesOf(deps.store.read, athlete.id);
  const around: Surroundings = {
    deps,
    athlete,
    links: { home: publicUrl, settings: `${publicUrl}/settings` },
    shoeNames: Object.fromEntries(pairs.map(({ id, name }) => [id, name])),
  };
  return render(mail.kind, mail.payload, around);
};

const isKind = (kind: string): kind is MailKind => Object.hasOwn(RENDER, kind);

// The payload was written by this program under this kind: the pair of them is what the outbox keeps.
const render = <K extends MailKind>(kind: K, payload: unknown, around: Surroundings): MailContent =>
  RENDER[kind](payload as MailPayloads[K], around);
