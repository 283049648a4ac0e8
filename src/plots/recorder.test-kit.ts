import { concepts, endings, type Palette } from './palette.ts';

/** Widths of type of 11 px: Chinese characters are square. */
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 11 : 6), 0);

/** Records what is drawn: names of calls with their arguments. */
export function recorder() {
  const calls: [string, ...unknown[]][] = [];
  const target: Record<string, unknown> = {
    measureText: (text: string) => ({ width: widthOf(text) }),
    getTransform: () => ({ a: 1 }),
  };
  const context = new Proxy(target, {
    get: (kept, name: string) => kept[name] ?? ((...args: unknown[]) => void calls.push([name, ...args])),
  }) as unknown as CanvasRenderingContext2D;
  return { calls, context };
}

type Paint = (context: CanvasRenderingContext2D) => void;

/** What state of the context a call is made with, by name. */
const stroking = ['strokeStyle', 'lineWidth'];
const filling = ['fillStyle'];
const used: Readonly<Record<string, readonly string[]>> = {
  stroke: stroking,
  strokeRect: stroking,
  fill: filling,
  fillRect: filling,
  fillText: [...filling, 'textAlign', 'textBaseline'],
};

const short = (value: unknown) => (typeof value === 'number' ? String(Number(value.toFixed(1))) : String(value));

interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly state: Readonly<Record<string, unknown>>;
}

/** The calls of a drawing, each with the context's state at that moment. */
function callsOf(paint: Paint): Call[] {
  const { context } = recorder();
  const made: Call[] = [];
  let state: Record<string, unknown> = { globalAlpha: 1 };
  const saved: Record<string, unknown>[] = [];
  paint(
    new Proxy(context, {
      get(target, name: string) {
        if (name === 'measureText' || name === 'getTransform') return Reflect.get(target, name) as unknown;
        return (...args: unknown[]) => {
          if (name === 'save') saved.push({ ...state });
          if (name === 'restore') state = saved.pop() ?? state;
          made.push({ name, args, state: { ...state } });
        };
      },
      set(_, name: string, value) {
        state[name] = value;
        return true;
      },
    }),
  );
  return made;
}

/** A drawing as text, a line a call, in tenths of a pixel; with the colours and alignments that each call uses. */
export function picture(paint: Paint): string {
  return callsOf(paint)
    .map(({ name, args, state }) => {
      const how = (used[name] ?? []).map((key) => short(state[key]));
      const alpha = used[name] && state.globalAlpha !== 1 ? [`α ${short(state.globalAlpha)}`] : [];
      const extra = [...how, ...alpha].join(', ');
      return `${name} ${args.flat().map(short).join(' ')}${extra === '' ? '' : ` [${extra}]`}`.trimEnd();
    })
    .join('\n')
    .concat('\n');
}

/** A word on a picture, and the box it takes. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Type of 11 px is so high, from the top of its letters to the bottom of their tails. */
const HIGH = 10;
const starts: Readonly<Record<string, number>> = { left: 0, center: 0.5, right: 1 };
const rises: Readonly<Record<string, number>> = { top: 0, middle: 0.5, bottom: 1 };

/** All words of a drawing. */
export function wordsOf(paint: Paint): Word[] {
  return callsOf(paint).flatMap(({ name, args, state }) => {
    const [text, x, y, room = Number.POSITIVE_INFINITY] = args as [string, number, number, number?];
    if (name !== 'fillText' || text === '') return [];
    const wide = Math.min(room, widthOf(text));
    const left = x - wide * (starts[String(state.textAlign)] as number);
    const top = y - HIGH * (rises[String(state.textBaseline)] as number);
    return [{ text, left, right: left + wide, top, bottom: top + HIGH }];
  });
}

/** Pairs of words that lie over one another. */
export function overlaps(words: readonly Word[]): [string, string][] {
  return words.flatMap((a, i) =>
    words
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b): [string, string] => [a.text, b.text]),
  );
}

const names = Object.fromEntries(concepts.map((name) => [name, name]));

/** Every colour by its own name. */
export const palette = {
  ...names,
  ...Object.fromEntries(['paper', 'ink', 'muted', 'line'].map((name) => [name, name])),
  text: names,
  endings: Object.fromEntries(endings.map((name) => [name, name])),
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
