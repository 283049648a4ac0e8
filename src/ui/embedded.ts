const names = /^(embed|theme|lang)(=|$)/;

/** `#/play?embed&theme=dark&v=1` as `?embed&theme=dark#/play?v=1`; undefined where the hash doesn't ask for it. */
export function outOfHash(hash: string): string | undefined {
  const parts = hash.split(/[?&]/);
  const own = parts.filter((part) => names.test(part));
  if (!own.some((part) => part.startsWith('embed'))) return undefined;
  const [path, ...rest] = parts.filter((part) => !names.test(part));
  return `?${own.join('&')}${path}${rest.length > 0 ? `?${rest.join('&')}` : ''}`;
}

/** Written into the part of the address that the page leaves alone, so that a reload still knows it. */
function wishes(): URLSearchParams {
  if (typeof location === 'undefined') return new URLSearchParams();
  const moved = outOfHash(location.hash);
  if (moved) history.replaceState(history.state, '', moved);
  return new URLSearchParams(location.search);
}

const asked = wishes();

/** Whether another page shows this one in a frame, and said so in the address; it has neither header nor footer then. */
export const embedded = asked.has('embed');

/** What that page wants: a theme, a language, and who may listen. */
export const wish = (name: 'theme' | 'lang' | 'embed'): string | undefined =>
  embedded ? (asked.get(name) ?? undefined) : undefined;
