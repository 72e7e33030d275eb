// Shows the offline note when a page cannot be reached. Keeps that note and what it is drawn with, and nothing else:
// pages are personal and are never kept. NOTE is filled in by the server.
const { cache, files } = NOTE;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cache)
      .then((kept) => kept.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== cache).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, search } = new URL(request.url);
  const isNote = files.includes(pathname + search);
  if (request.method !== 'GET' || (request.mode !== 'navigate' && !isNote)) return;
  event.respondWith(fetch(request).catch(() => caches.match(isNote ? request : '/offline')));
});
