import { type Palette, paletteFrom } from '../../plots/palette.ts';

/** Resolves the tokens of tokens.css through a probe, so that `light-dark()` comes out as the colour in force. */
function readPalette(scheme?: 'light' | 'dark'): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  if (scheme) probe.dataset.palette = scheme;
  // A picture keeps its colours under a forced palette, which would make them all one.
  probe.style.forcedColorAdjust = 'none';
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const colour = (token: string) => {
    probe.style.color = `var(--${token})`;
    return style.color;
  };
  const palette = paletteFrom(colour, style.getPropertyValue('--sans').trim());
  probe.remove();
  return palette;
}

let current: Palette | undefined;
const listeners = new Set<() => void>();

function changed(): void {
  current = undefined;
  for (const listener of listeners) listener();
}

function watch(): void {
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
}

/** The colours of the theme in force; computed style is read once per change of theme. */
export function themePalette(): Palette {
  if (!current) current = readPalette();
  return current;
}

/** The colours of a theme, whichever is in force. */
export const paletteOf = (scheme: 'light' | 'dark'): Palette => readPalette(scheme);

let watching = false;

/** Calls back whenever the theme changes; returns how to stop. */
export function onThemeChange(listener: () => void): () => void {
  if (!watching) watch();
  watching = true;
  listeners.add(listener);
  return () => listeners.delete(listener);
}
