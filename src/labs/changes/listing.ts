import type { Programme } from '../../studies/changing.ts';

/** The four changes, by the field that makes each, in the order of the list. */
export const changes = ['sigmoid', 'log', 'weights', 'optimizer'] as const satisfies readonly (keyof Programme)[];
export type Change = (typeof changes)[number];

/** What each field holds before its change and after it. */
export const sides = {
  sigmoid: ['kept', 'dropped'],
  log: ['kept', 'dropped'],
  weights: ['free', 'clipped'],
  optimizer: ['adam', 'rmsprop'],
} as const satisfies { readonly [Name in Change]: readonly [Programme[Name], Programme[Name]] };

export const isMade = (programme: Programme, change: Change): boolean => programme[change] === sides[change][1];

export const made = (programme: Programme): readonly Change[] => changes.filter((change) => isMade(programme, change));

/** The field with its change made, or taken back. */
export const switched = (change: Change, made: boolean): Partial<Programme> => ({
  [change]: sides[change][made ? 1 : 0],
});

/** Every program there is: one after the other, the fewest changes first. */
export const programmes: readonly Programme[] = Array.from({ length: 2 ** changes.length }, (_, bits) =>
  Object.assign({}, ...changes.map((change, k) => switched(change, ((bits >> k) & 1) === 1))),
).toSorted((a, b) => made(a).length - made(b).length);

/** Some lines of a training step: the same in both algorithms, or what a change takes away and what it puts there. */
export interface Block {
  readonly change?: Change;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const same = (...lines: readonly string[]): Block => ({ before: lines, after: lines });
const inner = (line: string) => `    ${line}`;

/** Algorithm 1 of Goodfellow et al. 2014 against that of Arjovsky, Chintala & Bottou 2017, in the numbers that are trained with. */
export function listing({ criticSteps, batch, clip }: { criticSteps: number; batch: number; clip: number }): Block[] {
  const hunk = (change: Change, before: readonly string[], after: readonly string[]) => ({ change, before, after });
  return [
    same(`repeat ${criticSteps}:`, inner(`x, z = real(${batch}), noise(${batch})`)),
    hunk('sigmoid', [inner('D = sigmoid(f)')], [inner('D = f')]),
    hunk('log', [inner('L = −mean(log D(x)) − mean(log(1 − D(g(z))))')], [inner('L = −mean(D(x)) + mean(D(g(z)))')]),
    hunk('optimizer', [inner('w = adam(w, ∇L)')], [inner('w = rmsprop(w, ∇L)')]),
    hunk('weights', [], [inner(`w = clip(w, −${clip}, ${clip})`)]),
    same(`z = noise(${batch})`),
    hunk('log', ['L = mean(log(1 − D(g(z))))'], ['L = −mean(D(g(z)))']),
    hunk('optimizer', ['θ = adam(θ, ∇L)'], ['θ = rmsprop(θ, ∇L)']),
  ];
}
