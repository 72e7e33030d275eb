// A button that opens the browser's print dialogue; without a script it is not there, and the hint beside it helps.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
