import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { concepts, endings } from '../../plots/palette.ts';

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Linear = readonly [red: number, green: number, blue: number];

/** A token's colour in linear light, in the light theme or in the dark one. */
function linear(token: string, theme: 0 | 1): Linear {
  const [, light = '', dark = light] =
    new RegExp(`--${token}: (?:light-dark\\()?#(\\w{6})(?:, #(\\w{6}))?`).exec(tokens) ?? [];
  const hex = theme === 0 ? light : dark;
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

type Matrix = readonly [Linear, Linear, Linear];

/** What someone without one kind of cone sees (Machado, Oliveira & Fernandes 2009, severity 1), and everyone else. */
const eyes: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seen = (matrix: Matrix, [r, g, b]: Linear): Linear =>
  matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Linear;

/** CIE L*a*b* under D65. */
function lab([r, g, b]: Linear): Linear {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const apart = (a: Linear, b: Linear) => Math.hypot(...a.map((value, k) => value - (b[k] as number)));

for (const [theme, name] of [
  [0, 'light'],
  [1, 'dark'],
] as const) {
  test.each(Object.entries(eyes))(`in the ${name} theme a heat map is read with %s sight`, (_, matrix) => {
    const colour = (token: string) => lab(seen(matrix, linear(token, theme)));
    // Lightness alone tells more from less: it goes one way, a good step each.
    const ramp = [0, 1, 2, 3].map((k) => colour(`heat-${k}`)[0]);
    const steps = ramp.slice(1).map((lightness, k) => (lightness - (ramp[k] as number)) * (theme === 0 ? -1 : 1));
    expect(Math.min(...steps)).toBeGreaterThan(8);
    // Both sides of a target differ from it, and from one another; 2.3 is just seen.
    const [low, mid, high] = ['low', 'mid', 'high'].map((end) => colour(`heat-${end}`)) as [Linear, Linear, Linear];
    expect(apart(low, mid)).toBeGreaterThan(35);
    expect(apart(high, mid)).toBeGreaterThan(35);
    expect(apart(low, high)).toBeGreaterThan(20);
  });

  test.each(Object.entries(eyes))(`in the ${name} theme what becomes of runs is told with %s sight`, (_, matrix) => {
    const colours = [...endings, 'line', 'paper'].map((token) => lab(seen(matrix, linear(token, theme))));
    for (const [k, one] of colours.slice(0, endings.length).entries()) {
      expect(
        Math.min(...colours.filter((other) => other !== one).map((other) => apart(one, other))),
        endings[k],
      ).toBeGreaterThan(20);
      // A dark sign stands on it.
      expect(one[0]).toBeGreaterThan(50);
    }
  });

  test.each(endings)(`in the ${name} theme what %s has no concept’s colour`, (ending) => {
    const own = lab(linear(ending, theme));
    const kebab = (concept: string) => concept.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const distances = concepts.map((concept) => apart(own, lab(linear(kebab(concept), theme))));
    expect(Math.min(...distances)).toBeGreaterThan(20);
  });
}
