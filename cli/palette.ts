import { readFileSync } from 'node:fs';
import { css, type Palette, paletteFrom } from '../src/plots/palette.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const tokens = readFileSync(new URL('../src/ui/theme/tokens.css', import.meta.url), 'utf8');

/** What a token is set to, on one line. */
function tokenValue(token: string): string {
  const found = new RegExp(`--${token}:\\s*([^;]+);`).exec(tokens)?.[1];
  if (!found) throw new Error(`tokens.css has no --${token}`);
  return found.replace(/\s+/g, ' ').trim();
}

/** The page's colours, read from its style sheet without a browser. */
export function themePalette(theme: Theme): Palette {
  return paletteFrom((token) => {
    const [light = '', dark = light] = tokenValue(token).match(/#[0-9a-f]{6}/gi) ?? [];
    const hex = theme === 'light' ? light : dark;
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return css([red as number, green as number, blue as number]);
  }, tokenValue('sans'));
}
