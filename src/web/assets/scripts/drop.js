// A place to drop files, and how much of them is sent. Without it the form sends them all the same.
// <form data-drop data-most="2147483648" data-too-big="…" data-folder="…" data-lost="…" data-sending="% sent">
const dropZone = (form) => {
  const input = form.querySelector('input[type="file"]');
  const problem = form.querySelector('.field-problem');
  const sending = form.querySelector('.drop-sending');
  const { tooBig, folder, lost, sending: sent } = form.dataset;
  form.querySelector('.drop-or').hidden = false;

  const tell = (text) => {
    problem.textContent = text;
    problem.hidden = text === '';
  };
  const isTooBig = () =>
    [...input.files].reduce((sum, { size }) => sum + size, 0) > Number(form.dataset.most);
  const show = (share) => {
    sending.hidden = false;
    sending.querySelector('progress').value = share * 100;
    sending.querySelector('span').textContent = sent.replace('%', `${Math.floor(share * 100)} %`);
  };
  const send = () => {
    const request = new XMLHttpRequest();
    const failed = () => {
      sending.hidden = true;
      for (const each of form.querySelectorAll('button, input')) each.disabled = false;
      tell(lost);
    };
    request.upload.addEventListener('progress', ({ loaded, total }) => show(total > 0 ? loaded / total : 0));
    request.addEventListener('error', failed);
    request.addEventListener('load', () => {
      // What went wrong is a page of its own.
      if (request.status < 400) return location.assign(request.responseURL);
      document.open();
      document.write(request.responseText);
      document.close();
    });
    request.open('POST', form.action);
    request.setRequestHeader('accept', 'text/html');
    request.send(new FormData(form));
    for (const each of form.querySelectorAll('button, input')) each.disabled = true;
    show(0);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isTooBig()) return tell(tooBig);
    tell('');
    send();
  });
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('drop-over');
  });
  form.addEventListener('dragleave', (event) => {
    if (!form.contains(event.relatedTarget)) form.classList.remove('drop-over');
  });
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('drop-over');
    if (input.disabled) return;
    const items = [...event.dataTransfer.items];
    if (items.some((item) => item.webkitGetAsEntry?.()?.isDirectory)) return tell(folder);
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
};

for (const form of document.querySelectorAll('form[data-drop]')) dropZone(form);

// The zone of the browser stands in the question about it: the runner only says yes.
for (const form of document.querySelectorAll('form[data-zone]')) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const list = form.querySelector('select');
  if (list.value === '' && [...list.options].some(({ value }) => value === zone)) list.value = zone;
}
