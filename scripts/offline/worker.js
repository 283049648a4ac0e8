/**
 * The built page's service worker, behind `files` and `version`, which the build writes above it. Plain JavaScript that no
 * bundler sees, for its name has to stay the same: `sw.js`, beside index.html.
 *
 * A version is kept whole: the index.html that is kept names no file of another build. The next one takes its place once no
 * page of this one is open, for whatever such a page still has to fetch is here, and no longer at the host.
 */

/* global files, version */

const prefix = 'wasserstein-playground ';
const name = prefix + version;
/** Milliseconds in which a host answers. */
const PATIENCE = 3000;
const home = new URL('./', location.href).href;

/** @param {string} url */
const isPage = (url) => url.split(/[?#]/)[0] === home || url.split(/[?#]/)[0] === `${home}index.html`;

addEventListener('install', (event) => {
  // Names with a hash in them never change: the browser's own cache may answer for those that the page has fetched already.
  const requests = files.map(
    (file) => new Request(file, { cache: file.startsWith('assets/') ? 'default' : 'no-cache' }),
  );
  event.waitUntil(
    caches.open(name).then((cache) => cache.addAll([new Request('./', { cache: 'no-cache' }), ...requests])),
  );
});

addEventListener('activate', (event) => {
  const old = (key) => key.startsWith(prefix) && key !== name;
  event.waitUntil(
    caches
      .keys()
      .then((keys) => Promise.all(keys.filter(old).map((key) => caches.delete(key))))
      // The page of a first visit is served from here too, once all is.
      .then(() => clients.claim()),
  );
});

/** The newest page where the host answers in time, else the one that is kept. */
async function page(request) {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  try {
    return await Promise.race([fetch(request), late]);
  } catch {
    return (await caches.match(home, { cacheName: name })) ?? fetch(request);
  }
}

const file = async (request) =>
  (await caches.match(request, { cacheName: name, ignoreSearch: true })) ?? fetch(request);

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(home)) return;
  event.respondWith(isPage(request.url) ? page(request) : file(request));
});
