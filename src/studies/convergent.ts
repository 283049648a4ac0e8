import type { WithAtoms } from '../divergences/withAtoms.ts';

export const sequenceNames = ['point', 'grid', 'ripple', 'shrinking', 'atom', 'typewriter', 'runaway'] as const;
export type SequenceName = (typeof sequenceNames)[number];

export interface SequenceAt {
  readonly amplitude: number;
  readonly atomAt: number;
  readonly speed: number;
}

const onlyAtoms = (...atoms: WithAtoms['atoms']): WithAtoms => ({ density: () => 0, below: () => 0, bends: [], atoms });

/** The density that has these heights between these edges. */
function steps(edges: readonly number[], heights: readonly number[], atoms: WithAtoms['atoms'] = []): WithAtoms {
  return {
    density(x) {
      for (let i = 0; i < heights.length; i++) {
        if (x >= (edges[i] as number) && x < (edges[i + 1] as number)) return heights[i] as number;
      }
      return 0;
    },
    below(x) {
      let sum = 0;
      for (let i = 0; i < heights.length; i++) {
        const [from, to] = [edges[i] as number, edges[i + 1] as number];
        if (x > from) sum += (heights[i] as number) * (Math.min(x, to) - from);
      }
      return sum;
    },
    bends: edges,
    atoms,
  };
}

const even = steps([0, 1], [1]);
const zero = onlyAtoms([0, 1]);

/** The n-th dyadic interval: halves, then quarters, then eighths … , each row from left to right. */
export function dyadic(n: number): readonly [from: number, length: number] {
  const length = 2 ** -Math.floor(Math.log2(n));
  return [n * length - 1, length];
}

function ripple(n: number, amplitude: number): WithAtoms {
  const turn = 2 * Math.PI * n;
  const inside = (x: number) => Math.min(Math.max(x, 0), 1);
  return {
    density: (x) => (x >= 0 && x <= 1 ? 1 + amplitude * Math.sin(turn * x) : 0),
    below: (x) => inside(x) + (amplitude * (1 - Math.cos(turn * inside(x)))) / turn,
    bends: Array.from({ length: 2 * n + 1 }, (_, k) => k / (2 * n)),
    atoms: [],
  };
}

function typewriter(n: number): WithAtoms {
  const [from, length] = dyadic(n);
  const [low, high] = [1 / (1 + length), 2 / (1 + length)];
  const parts = [
    [0, from, low],
    [from, from + length, high],
    [from + length, 1, low],
  ] as const;
  const kept = parts.filter(([start, end]) => end > start);
  return steps(
    [0, ...kept.map(([, end]) => end)],
    kept.map(([, , height]) => height),
  );
}

/** P_n of a sequence, and the P that it goes to. */
export function memberOf(
  name: SequenceName,
  n: number,
  at: SequenceAt,
): readonly [limit: WithAtoms, member: WithAtoms] {
  const rest = 1 - 1 / n;
  switch (name) {
    case 'point':
      return [zero, onlyAtoms([1 / n, 1])];
    case 'grid':
      return [even, onlyAtoms(...Array.from({ length: n }, (_, k) => [(k + 0.5) / n, 1 / n] as const))];
    case 'ripple':
      return [even, ripple(n, at.amplitude)];
    case 'shrinking':
      return [even, steps([0, rest], [1 / rest])];
    case 'atom':
      return [even, steps([0, 1], [rest], [[at.atomAt, 1 / n]])];
    case 'typewriter':
      return [even, typewriter(n)];
    case 'runaway':
      return [zero, onlyAtoms([0, rest], [n ** at.speed, 1 / n])];
  }
}
