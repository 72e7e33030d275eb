// Keeps a waiting page fresh. Every page works without it.
// <div data-live="/progress" data-every="2000"> is refilled by a stream of server-sent events; where there is none, by a
// look every so many milliseconds. When the waiting is over the page is loaded once more.
const typing = () => document.activeElement?.matches('input, select, textarea') === true;

const fill = (element, markup) => {
  // Whoever stands on a button in it keeps it.
  if (!element.contains(document.activeElement)) element.innerHTML = markup;
};

// Loading anew would take back a link just followed or a form just sent whose answer is still on its way. A download
// leaves the page where it is, so it is waited for no longer than this.
const LEAVING_MS = 15_000;
let leftAt = -Infinity;
addEventListener('beforeunload', () => {
  leftAt = performance.now();
});
const leaving = () => performance.now() - leftAt < LEAVING_MS;

const reload = () => (typing() || leaving() ? void setTimeout(reload, 1000) : location.reload());

const look = async (element, every) => {
  setTimeout(() => look(element, every), every);
  if (document.hidden || typing()) return;
  try {
    const answer = await fetch(element.dataset.live, { headers: { accept: 'text/html' } });
    // A redirect means that the session has ended: the page itself says so better.
    if (answer.redirected || answer.headers.get('camber-done') === '1') return reload();
    if (answer.ok) fill(element, await answer.text());
  } catch {
    // Offline for a moment: the next look will tell.
  }
};

const watch = (element) => {
  const every = Number(element.dataset.every) || 3000;
  if (!('EventSource' in window)) return void setTimeout(() => look(element, every), every);
  const source = new EventSource(element.dataset.live);
  source.addEventListener('message', (event) => fill(element, event.data));
  source.addEventListener('done', () => {
    source.close();
    reload();
  });
  source.addEventListener('error', () => {
    // It comes again by itself, unless it was refused.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => look(element, every), every);
  });
  // A page that is kept for the way back must not hold a connection.
  addEventListener('pagehide', () => source.close(), { once: true });
};

for (const element of document.querySelectorAll('[data-live]')) watch(element);
