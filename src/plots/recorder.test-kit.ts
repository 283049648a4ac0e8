import { concepts, type Palette } from './palette.ts';

/** Records what is drawn: names of calls with their arguments. */
export function recorder() {
  const calls: [string, ...unknown[]][] = [];
  const target: Record<string, unknown> = {
    measureText: (text: string) => ({ width: 6 * text.length }),
    getTransform: () => ({ a: 1 }),
  };
  const context = new Proxy(target, {
    get: (kept, name: string) => kept[name] ?? ((...args: unknown[]) => void calls.push([name, ...args])),
  }) as unknown as CanvasRenderingContext2D;
  return { calls, context };
}

const names = Object.fromEntries(concepts.map((name) => [name, name]));

/** Every colour by its own name. */
export const palette = {
  ...names,
  ...Object.fromEntries(['paper', 'ink', 'muted', 'line'].map((name) => [name, name])),
  text: names,
  font: 'sans-serif',
  field: { low: [250, 0, 0], mid: [100, 100, 100], high: [0, 0, 250] },
  heat: {
    low: [128, 0, 128],
    mid: [250, 250, 250],
    high: [0, 128, 0],
    ramp: [
      [250, 250, 220],
      [160, 210, 180],
      [60, 150, 180],
      [30, 60, 120],
    ],
  },
} as unknown as Palette;
