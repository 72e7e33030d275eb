import { html, type Html } from './html.ts';

type Kind = 'alerts' | 'weekly';

const NAMES: Readonly<Record<Kind, string>> = {
  alerts: 'the mails after a run',
  weekly: 'the weekly mail',
};

const button = (token: string, action: string, text: string, primary = false): Html => html`
  <form method="post" action="/unsubscribe?token=${token}">
    <button class="button ${primary ? 'button-primary' : ''}" name="action" value="${action}">${text}</button>
  </form>
`;

/** Asks what the runner wants who followed the link in a mail; only the buttons do it. */
export const unsubscribePage = (data: {
  readonly kind: Kind;
  readonly token: string;
  readonly isOn: boolean;
}): Html => html`
  <div class="prose">
    <h1>Fewer mails?</h1>
    <p>${data.isOn ? `You get ${NAMES[data.kind]}.` : `You no longer get ${NAMES[data.kind]}.`}</p>
    <div class="button-row">
      ${
        data.isOn
          ? button(data.token, 'stop', `End ${NAMES[data.kind]}`, true)
          : button(data.token, 'start', `Get ${NAMES[data.kind]} again`, true)
      }
      ${button(data.token, 'pause-2', 'Pause all mails for 2 weeks')}
      ${button(data.token, 'pause-4', 'Pause all mails for 4 weeks')}
    </div>
    <p class="hint">Which changes are worth a mail can be chosen in the <a href="/settings">settings</a>.</p>
  </div>
`;

/** Says what is so now, and how to take it back. `pausedUntil`: a day, as text. */
export const unsubscribedPage = (data: {
  readonly kind: Kind;
  readonly token: string;
  readonly isOn: boolean;
  readonly pausedUntil: string | null;
}): Html => html`
  <div class="prose">
    <h1>Done</h1>
    ${data.isOn ? null : html`<p>You no longer get ${NAMES[data.kind]}.</p>`}
    ${data.pausedUntil === null ? null : html`<p>No mails before ${data.pausedUntil}.</p>`}
    ${data.isOn && data.pausedUntil === null ? html`<p>You get ${NAMES[data.kind]} again.</p>` : null}
    <div class="button-row">
      ${data.isOn ? null : button(data.token, 'start', `Get ${NAMES[data.kind]} again`)}
      ${data.pausedUntil === null ? null : button(data.token, 'unpause', 'End the pause')}
    </div>
  </div>
`;
