import type { Experiment } from '../../experiment/experiment.ts';
import type { Snapshot, StepReport } from '../trainer.ts';
import { batchFor, runs, small, vary } from './cases.ts';
import type { Create } from './trajectory.ts';

/** A run that is interrupted: its experiment from the start, and what it became on the way. */
export interface Continuation {
  readonly name: string;
  readonly start: Experiment;
  readonly later: Experiment;
}

const HALF = 10;
/** Where a run becomes another. */
const CHANGE = 4;

/** Every run of the kit, one of which is interrupted while its generator waits, and changes of what a snapshot holds. */
export const continuations: readonly Continuation[] = [
  ...Object.entries(runs).map(([name, experiment]) => ({ name, start: experiment, later: experiment })),
  {
    name: 'optimisers of other kinds since iteration 4',
    start: small,
    later: vary(small, {
      criticOptimizer: { kind: 'rmsprop', accumulator: 0.1 },
      generatorOptimizer: { kind: 'momentum' },
    }),
  },
  {
    name: 'spectral norm and annealed noise since iteration 4',
    start: small,
    later: vary(small, { constraint: { kind: 'spectral-norm' }, noise: { sigma: 0.4, annealing: 13 } }),
  },
];

/** A state or reports as text, with every bit: JSON has neither typed arrays nor −0 nor NaN. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part) => {
    if (ArrayBuffer.isView(part)) return Array.from(part as Float64Array);
    if (typeof part !== 'number') return part;
    if (Object.is(part, -0)) return '-0';
    return Number.isFinite(part) ? part : String(part);
  });

const isVector = (part: unknown): part is (number | string)[] =>
  Array.isArray(part) && part.every((entry) => typeof entry !== 'object');

const read = (text: string): Snapshot =>
  JSON.parse(text, (_, part) => (isVector(part) ? Float64Array.from(part, Number) : part));

/**
 * What differs between a run of 20 iterations and one that is interrupted after
 * 10, looked at, written as text and brought back into a trainer that has run
 * already: nothing, if a snapshot holds all that a run is.
 */
export async function continuationFaults(create: Create, { start, later }: Continuation): Promise<string[]> {
  const begin = async () => {
    const trainer = await create(start);
    await trainer.step(CHANGE);
    if (later !== start) trainer.configure(later);
    return trainer;
  };
  const trainer = await begin();
  await trainer.step(HALF - CHANGE);
  const middle = written(await trainer.snapshot());
  await trainer.gradients(batchFor(later));
  await trainer.criticField(Float32Array.of(0.5, -1));
  await trainer.generate(Float32Array.from({ length: later.latent.dimension }, (_, i) => i + 1));
  const unmoved = written(await trainer.snapshot());
  const reports: readonly StepReport[] = await trainer.step(HALF);
  const end = written(await trainer.snapshot());
  trainer.dispose();
  const other = await begin();
  await other.restore(read(middle));
  const restored = written(await other.snapshot());
  const again = await other.step(HALF);
  const found = written(await other.snapshot());
  other.dispose();
  return [
    ...(/NaN|Infinity/.test(end) ? ['a state that is not finite'] : []),
    ...(reports.at(-1)?.iteration === 2 * HALF ? [] : ['the iteration']),
    ...(unmoved === middle ? [] : ['the state after a look at it']),
    ...(restored === middle ? [] : ['the state brought back']),
    ...(written(again) === written(reports) ? [] : ['the reports']),
    ...(found === end ? [] : ['the end']),
  ];
}
