import type { InviteState } from './state.ts';
import { type Look, nameOf, when } from './parts.ts';
import { html, nothing, type Html } from '../../parts/html.ts';

const open = (look: Look, invite: InviteState): Html => {
  const t = look.reader.words.pages.account.admin;
  const what = invite.runner === null ? t.runner : t.password(nameOf(look, invite.runner));
  const id = `invite-${invite.id}`;
  return html`
    <li>
      <p id="${id}">${what}. ${t.until(when(look, invite.expiresAt))}</p>
      <p><a class="invite-link" href="${invite.link}" aria-describedby="${id}">${invite.link}</a></p>
      <form method="post" action="/admin/invites/${invite.id}/revoke">
        <button class="button">${t.revoke}<span class="visually-hidden">: ${what}</span></button>
      </form>
    </li>
  `;
};

/** Links that are open, and the button that makes one. Nothing where Strava alone opens accounts. */
export const invitesSection = (look: Look, invites: readonly InviteState[] | null): Html => {
  if (invites === null) return nothing;
  const t = look.reader.words.pages.account.admin;
  return html`
    <section class="section" id="invites">
      <h2>${t.title}</h2>
      <p class="prose">${t.lead}</p>
      <form method="post" action="/admin/invites">
        <button class="button">${t.invite}</button>
      </form>
      ${
        invites.length === 0
          ? html`<p class="section-note">${t.none}</p>`
          : html`<ul class="invites">
              ${invites.map((each) => open(look, each))}
            </ul>`
      }
    </section>
  `;
};
