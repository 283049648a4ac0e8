/** What a formula may call, by how many numbers it takes. */
export const functions: Readonly<Record<string, readonly [arity: number, (a: number, b: number) => number]>> = {
  sin: [1, Math.sin],
  cos: [1, Math.cos],
  tan: [1, Math.tan],
  asin: [1, Math.asin],
  acos: [1, Math.acos],
  atan: [1, Math.atan],
  sinh: [1, Math.sinh],
  cosh: [1, Math.cosh],
  tanh: [1, Math.tanh],
  exp: [1, Math.exp],
  log: [1, Math.log],
  ln: [1, Math.log],
  sqrt: [1, Math.sqrt],
  abs: [1, Math.abs],
  sign: [1, Math.sign],
  floor: [1, Math.floor],
  round: [1, Math.round],
  atan2: [2, Math.atan2],
  min: [2, Math.min],
  max: [2, Math.max],
  mod: [2, (a, b) => a - b * Math.floor(a / b)],
};

export const constants: Readonly<Record<string, number>> = { pi: Math.PI, π: Math.PI, tau: 2 * Math.PI, e: Math.E };

/** Comparisons are 1 where they hold and 0 where they don't. */
export const comparisons: Readonly<Record<string, (a: number, b: number) => number>> = {
  '<': (a, b) => Number(a < b),
  '>': (a, b) => Number(a > b),
  '<=': (a, b) => Number(a <= b),
  '>=': (a, b) => Number(a >= b),
};
