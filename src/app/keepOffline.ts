/**
 * Lets a service worker keep the whole page, which then opens without a connection. Where there is none (a page that came
 * without encryption, a browser that was told not to) the page is as good as ever while there is one.
 */
export function keepOffline(): void {
  // The development server's files change under it.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // The first chunk's name has the hash of all that it leads to: another build is another address, which a browser fetches at
  // once. Whether the same address has changed it asks when it sees fit: Chromium 156 not while a page draws.
  const { pathname } = new URL(import.meta.url);
  navigator.serviceWorker.register(`./sw.js?${pathname}`).catch(() => undefined);
}
