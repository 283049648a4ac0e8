import type { Points } from '../../fields/field.ts';
import { fillUniform } from '../../math/draws.ts';
import { FormulaError, type FormulaFault, parseFormula } from '../../math/formula/parse.ts';

/** A curve over t from 0 to 1, or an unnormalised density on the window, by formula. */
export type FunctionText = { readonly x: string; readonly y: string } | { readonly density: string };
export type FunctionPart = 'x' | 'y' | 'density';

/** Why a function gives no points: its text can't be read, or its values, `where`, can't be used. */
export type FunctionFault = { readonly part: FunctionPart } & (
  | FormulaFault
  | { readonly code: 'notFinite' | 'negative'; readonly where: readonly number[] }
  | { readonly code: 'zero' }
);

export class FunctionError extends Error {
  readonly fault: FunctionFault;
  constructor(fault: FunctionFault) {
    super(`${fault.part}: ${fault.code}`);
    this.name = 'FunctionError';
    this.fault = fault;
  }
}

/** Cells along each side of the window on which a density is summed. */
const CELLS = 256;

function read(part: FunctionPart, text: string, variables: readonly string[]) {
  try {
    return parseFormula(text, variables);
  } catch (error) {
    if (error instanceof FormulaError) throw new FunctionError({ part, ...error.fault });
    throw error;
  }
}

function uniforms(count: number, substep: number): Float64Array {
  const out = new Float64Array(count);
  fillUniform({ seed: 0, stream: 'own', iteration: 1, substep }, out);
  return out;
}

/** One t in each of as many equal parts of [0, 1]. */
function alongCurve(x: string, y: string, count: number): Points {
  const [xOf, yOf] = [read('x', x, ['t']), read('y', y, ['t'])];
  const within = uniforms(count, 0);
  return Array.from({ length: count }, (_, i) => {
    const t = (i + (within[i] as number)) / count;
    const point = [xOf(t), yOf(t)] as const;
    const wrong = point.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) throw new FunctionError({ part: wrong === 0 ? 'x' : 'y', code: 'notFinite', where: [t] });
    return point;
  });
}

/** Points of a density on [−bound, bound]²: cells by their value in the middle, one point in each of as many equal masses, evenly within its cell. */
function fromDensity(density: string, count: number, bound: number): Points {
  const p = read('density', density, ['x', 'y']);
  const step = (2 * bound) / CELLS;
  const edge = (i: number) => i * step - bound;
  const until = new Float64Array(CELLS * CELLS);
  let mass = 0;
  for (let cell = 0; cell < until.length; cell++) {
    const where = [edge((cell % CELLS) + 0.5), edge(Math.floor(cell / CELLS) + 0.5)] as const;
    const value = p(...where);
    if (!Number.isFinite(mass + value)) throw new FunctionError({ part: 'density', code: 'notFinite', where });
    if (value < 0) throw new FunctionError({ part: 'density', code: 'negative', where });
    mass += value;
    until[cell] = mass;
  }
  if (mass === 0) throw new FunctionError({ part: 'density', code: 'zero' });
  const [which, acrossCell, upCell] = [0, 1, 2].map((substep) => uniforms(count, substep)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let cell = 0;
  return Array.from({ length: count }, (_, i) => {
    const sought = ((i + (which[i] as number)) / count) * mass;
    while (cell < until.length - 1 && (until[cell] as number) <= sought) cell++;
    const across = edge((cell % CELLS) + (acrossCell[i] as number));
    return [across, edge(Math.floor(cell / CELLS) + (upCell[i] as number))] as const;
  });
}

/**
 * Points that follow a function, the same each time.
 *
 * @param count how many
 * @param bound of the window, for a density
 * @throws FunctionError
 */
export function pointsOfFunction(text: FunctionText, count: number, bound: number): Points {
  return 'density' in text ? fromDensity(text.density, count, bound) : alongCurve(text.x, text.y, count);
}
