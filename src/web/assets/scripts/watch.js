// Keeps a waiting page fresh. Every page works without it.
// <div data-watch="/progress" data-every="3000"> is refilled with what that address answers;
// an answer with the header "Camber-Done: 1" reloads the page once, because the waiting is over.
const typing = () => document.activeElement?.matches('input, select') === true;

const watch = (element) => {
  const every = Number(element.dataset.every) || 3000;
  const look = async () => {
    if (document.hidden || typing()) return void setTimeout(look, every);
    try {
      const answer = await fetch(element.dataset.watch);
      // A redirect means that the session has ended: the page itself says so better.
      if (answer.redirected || answer.headers.get('camber-done') === '1') return location.reload();
      if (answer.ok) element.innerHTML = await answer.text();
    } catch {
      // Offline for a moment: the next look will tell.
    }
    setTimeout(look, every);
  };
  setTimeout(look, every);
};

for (const element of document.querySelectorAll('[data-watch]')) watch(element);
