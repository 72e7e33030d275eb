// Gives a mail's frame the height of the mail, so that it is read without a bar of its own. Without it the frame scrolls.
const measure = (frame) => {
  const page = frame.contentDocument?.documentElement;
  if (!page) return;
  // A page is never lower than its frame: asked in a frame without height it tells its own.
  frame.style.height = '0';
  frame.style.height = `${page.scrollHeight + 2}px`;
};

for (const frame of document.querySelectorAll('iframe[data-whole]')) {
  let width = 0;
  frame.addEventListener('load', () => measure(frame));
  new ResizeObserver(() => {
    if (frame.clientWidth === width) return;
    width = frame.clientWidth;
    measure(frame);
  }).observe(frame);
}
