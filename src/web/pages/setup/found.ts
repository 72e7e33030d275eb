import type { Reader } from '../../../words/reader.ts';
import type { SetupChecks } from './checks.ts';

/** One thing that was looked at, in words (with marks for `rich`). */
export type Found = { readonly state: 'ready' | 'look' | 'missing' | 'broken'; readonly text: string };

type Where = { readonly publicUrl: string; readonly domain: string; readonly checks: SetupChecks | null };

/** Id and secret. Without a check it is said only that they are missing. */
export const appFound = (hasApp: boolean, checks: SetupChecks | null, reader: Reader): Found | null => {
  const t = reader.words.pages.setup.strava.checks;
  if (!hasApp) return { state: 'missing', text: t.absent };
  if (checks === null || checks.app === null) return null;
  const { kind } = checks.app;
  const state = kind === 'ok' ? 'ready' : kind === 'unanswered' ? 'look' : 'broken';
  return { state, text: t[kind] };
};

/** The way back from Strava. */
export const callbackFound = ({ domain, checks }: Where, reader: Reader): Found | null => {
  const t = reader.words.pages.setup.strava.callback;
  // A wrong id is told by the check of the app already.
  if (checks === null || checks.callback === null || checks.callback.kind === 'client') return null;
  switch (checks.callback.kind) {
    case 'ok':
      return { state: 'ready', text: t.ok(domain) };
    case 'domain':
      return { state: 'broken', text: t.domain(domain) };
    case 'unanswered':
      return { state: 'look', text: t.unanswered };
  }
};

/** The public address. */
export const addressFound = ({ publicUrl, checks }: Where, reader: Reader): Found | null => {
  const t = reader.words.pages.setup.address.checks;
  if (checks === null) return null;
  const { address } = checks;
  switch (address.kind) {
    case 'ok':
      return address.isPublic
        ? { state: 'ready', text: t.ok(publicUrl) }
        : { state: 'look', text: t.http(publicUrl) };
    case 'status':
      return { state: 'broken', text: t.status(publicUrl, String(address.status)) };
    case 'failed':
      return { state: 'broken', text: `${t.failed(publicUrl)} ${t.causes[address.cause]}` };
  }
};

/** The mail server. */
export const mailFound = (hasServer: boolean, checks: SetupChecks | null, reader: Reader): Found | null => {
  const t = reader.words.pages.setup.mail.checks;
  if (!hasServer) return { state: 'missing', text: t.none };
  if (checks === null) return null;
  const { mail } = checks;
  switch (mail.kind) {
    case 'none':
      return { state: 'missing', text: t.none };
    case 'ok':
      return mail.localSender
        ? { state: 'look', text: `${t.ok} ${t.localSender}` }
        : { state: 'ready', text: t.ok };
    case 'failed':
      return { state: 'broken', text: `${t.failed} ${t.causes[mail.cause]}` };
  }
};
