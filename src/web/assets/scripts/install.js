// Lets a phone show a note instead of the browser's own page when there is no connection (sw.js).
if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => {});
