// A quiet timer beside an exercise. Without it the text says how many seconds.
// <span hidden data-timer="30" data-start="Timer, 30 s" data-stop="Stop" data-over="Time"></span>
const SECOND_MS = 1000;

const timer = (place) => {
  const total = Number(place.dataset.timer);
  const { start, stop, over } = place.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button timer-button';
  button.textContent = start;
  const said = document.createElement('span');
  said.className = 'timer-left';
  said.setAttribute('role', 'timer');
  const end = document.createElement('span');
  end.className = 'visually-hidden';
  end.setAttribute('aria-live', 'assertive');
  place.append(button, said, end);
  place.hidden = false;

  let ticking;
  const reset = (text) => {
    clearInterval(ticking);
    ticking = undefined;
    button.textContent = start;
    said.textContent = text;
  };
  const look = (until) => {
    // Measured against the clock: a sleeping page does not make a hold longer.
    const left = Math.ceil((until - Date.now()) / SECOND_MS);
    if (left > 0) return void (said.textContent = String(left));
    reset(over);
    end.textContent = over;
    navigator.vibrate?.(400);
  };
  button.addEventListener('click', () => {
    if (ticking !== undefined) return reset('');
    const until = Date.now() + total * SECOND_MS;
    end.textContent = '';
    button.textContent = stop;
    ticking = setInterval(look, SECOND_MS / 4, until);
    look(until);
  });
};

for (const place of document.querySelectorAll('[data-timer]')) timer(place);
