// The sheet of the phone's navigation closes by a press beside it and by Escape; without this, by its own tab.
const more = document.querySelector('.nav-more');

document.addEventListener('click', (event) => {
  if (more?.open && !more.contains(event.target)) more.open = false;
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !more?.open) return;
  more.open = false;
  more.querySelector('summary').focus();
});
