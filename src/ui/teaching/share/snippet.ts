const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

interface Wishes {
  readonly theme: string;
  readonly language: string;
}

/** The address of a link as another page shows it. */
export function embedAddress(link: string, { theme, language }: Wishes): string {
  const url = new URL(link);
  const wishes = ['embed', ...(theme ? [`theme=${theme}`] : []), ...(language ? [`lang=${language}`] : [])];
  return `${url.origin}${url.pathname}?${wishes.join('&')}${url.hash}`;
}

/**
 * A frame with no more rights than the page needs: its scripts, its own storage and workers (`allow-same-origin`), links
 * that open beside it, and files to save.
 */
export function snippet(link: string, title: string, wishes: Wishes): string {
  return `<iframe src="${escaped(embedAddress(link, wishes))}"
  title="${escaped(title)}" width="100%" height="720" style="border: 0" loading="lazy"
  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"
  allow="fullscreen; clipboard-write"></iframe>`;
}
