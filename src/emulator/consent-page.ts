import { SCOPE_LABELS } from './scopes.ts';
import type { JsonObject } from './types.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML, in attributes too. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const STYLE = `
  :root { color-scheme: light dark; --ink: #1d2430; --soft: #5b6575; --paper: #f4f5f7; --card: #fff;
    --line: #d9dee5; --accent: #1f5fbf; --on-accent: #fff; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e8ebf0; --soft: #a3adbb; --paper: #14181e;
    --card: #1d232b; --line: #37404c; --accent: #8ab4f8; --on-accent: #10151c; } }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
  main { max-width: 30rem; margin: 3rem auto; padding: 2rem; background: var(--card);
    border: 1px solid var(--line); border-radius: 12px; }
  @media (max-width: 34rem) { main { margin: 0; border: 0; border-radius: 0; } }
  h1 { font-size: 1.35rem; margin: 0 0 .25rem; } p { margin: .25rem 0 1.25rem; color: var(--soft); }
  fieldset { border: 0; padding: 0; margin: 0 0 1.5rem; } legend { padding: 0; font-weight: 600; }
  label { display: flex; gap: .6rem; padding: .45rem 0; } a { color: var(--accent); }
  input, select { accent-color: var(--accent); font: inherit; }
  .row { display: flex; gap: .75rem; } button { font: inherit; font-weight: 600; padding: .6rem 1.4rem;
    border-radius: 8px; border: 1px solid var(--line); background: none; color: inherit; cursor: pointer; }
  button.yes { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }`;

/** A whole page in the emulator's look; `body` is HTML. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

const nameOf = (athlete: JsonObject): string =>
  [athlete['firstname'], athlete['lastname']].filter(Boolean).join(' ') || `Athlete ${String(athlete['id'])}`;

const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;

const athleteChoice = (athletes: readonly JsonObject[]): string => {
  const only = athletes.length === 1 ? athletes[0] : undefined;
  if (only !== undefined) return hidden('athlete', String(only['id']));
  const options = athletes.map(
    (athlete) => `<option value="${String(athlete['id'])}">${escapeHtml(nameOf(athlete))}</option>`,
  );
  return `<fieldset><legend>Log in as</legend><label><select name="athlete">${options.join('')}</select></label></fieldset>`;
};

const scopeChoice = (scope: string): string =>
  scope === 'read'
    ? `${hidden('scope', scope)}<label><input type="checkbox" checked disabled>${SCOPE_LABELS[scope] ?? ''}</label>`
    : `<label><input type="checkbox" name="scope" value="${scope}" checked>${SCOPE_LABELS[scope] ?? ''}</label>`;

/** The page that asks the athlete: every requested scope can be unticked, except `read`. */
export const consentPage = (request: {
  readonly athletes: readonly JsonObject[];
  readonly scopes: readonly string[];
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string;
}): string =>
  page(
    'Authorize Camber',
    `<h1>Authorize Camber to connect</h1>
<p>This page stands in for Strava. It serves sample or recorded runs and talks to this machine only.</p>
<form method="post" action="/oauth/accept_application">
${hidden('client_id', request.clientId)}${hidden('redirect_uri', request.redirectUri)}${hidden('state', request.state)}
${athleteChoice(request.athletes)}
<fieldset><legend>Camber will be able to</legend>${request.scopes.map(scopeChoice).join('')}</fieldset>
<div class="row"><button class="yes" name="decision" value="authorize">Authorize</button>
<button name="decision" value="cancel">Cancel</button></div></form>`,
  );
