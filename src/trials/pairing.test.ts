import { describe, expect, test } from 'vitest';
import { allocateCriticDraws, allocateGeneratorDraws, drawCriticBatch, drawGeneratorBatch } from '../engines/draws.ts';
import { type Experiment, tableFor } from '../experiment/experiment.ts';
import { withField } from '../experiment/withField.ts';
import { defaults } from '../fields/check.ts';
import type { Field } from '../fields/field.ts';
import { fieldsOf, valueAt } from '../fields/path.ts';
import { benchInNode } from '../studies/inNode.test-kit.ts';
import { small } from '../worker/session.test-kit.ts';
import { differenceOf, otherBatches, overSeeds, overWindows, partingOf } from './pairing.ts';
import { planFields } from './plan.ts';
import { trialNames } from './series.ts';
import { type Trial, tryOut } from './trial.ts';

const curves = (iteration: readonly number[], wasserstein: readonly number[]): Pick<Trial, 'iteration' | 'series'> => ({
  iteration,
  series: {
    ...(Object.fromEntries(trialNames.map((name) => [name, new Float64Array(iteration.length)])) as Trial['series']),
    wasserstein: Float64Array.from(wasserstein),
  },
});

describe('a difference', () => {
  test('is of the looks that both have, and of what both measured', () => {
    const first = curves([0, 10, 20, 30], [5, 3, Number.POSITIVE_INFINITY, 2]);
    const second = curves([0, 10, 15, 20], [4, 3.5, 9, Number.POSITIVE_INFINITY]);
    const { iteration, difference } = differenceOf(first, second, 'wasserstein');
    expect(iteration).toEqual([0, 10, 20]);
    expect([...difference]).toEqual([-1, 0.5, Number.NaN]);
  });

  test('has a band of the looks around, fewer at the ends, and passes over what isn’t there', () => {
    const difference = Float64Array.of(1, 4, 2, Number.NaN, 8, 16);
    const { middle, low, high, counts } = overWindows({ iteration: [0, 1, 2, 3, 4, 5], difference });
    expect(middle).toBe(difference);
    expect([...low]).toEqual([1, 1, 1, 2, 2, 8]);
    expect([...high]).toEqual([4, 4, 8, 16, 16, 16]);
    expect(counts).toEqual([3, 3, 4, 4, 3, 2]);
  });

  test('over pairs has Student’s interval: his own ten patients, 1908', () => {
    const slept = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const pairs = slept.map((hours) => ({ iteration: [0, 7], difference: Float64Array.of(0.5, hours) }));
    const { middle, low, high } = overSeeds(pairs);
    expect([middle[0], low[0], high[0]]).toEqual([0.5, 0.5, 0.5]);
    expect(middle[1]).toBeCloseTo(1.58, 12);
    // t.test(extra ~ group, data = sleep, paired = TRUE) of R.
    expect(low[1]).toBeCloseTo(0.7001142, 6);
    expect(high[1]).toBeCloseTo(2.4598858, 6);
    const alone = overSeeds(pairs.slice(0, 1));
    expect([alone.middle[1], alone.low[1], alone.high[1]]).toEqual([1.2, Number.NaN, Number.NaN]);
  });
});

describe('two runs part', () => {
  test('at the first loss that differs by more than the share, a NaN by itself', () => {
    const [first, second] = [Float32Array.of(1, 2, 3, 4, 5, 6), Float32Array.of(1, 2, 3, 4.04, 5.5, 6)];
    expect(partingOf(first, second, 0)).toBe(2);
    expect(partingOf(first, second, 0.02)).toBe(3);
    expect(partingOf(first, second, 0.2)).toBeUndefined();
    expect(partingOf(Float32Array.of(1, Number.NaN), Float32Array.of(1, Number.NaN), 0)).toBeUndefined();
    expect(partingOf(Float32Array.of(1, Number.NaN), Float32Array.of(1, 2), 0.5)).toBe(1);
    expect(partingOf(first, Float32Array.of(1, 2), 0)).toBeUndefined();
  });

  const plan = { ...defaults(planFields), iterations: 9, looks: 2, trace: 'keep' } as const;
  async function traceOf(experiment: Experiment): Promise<Float32Array> {
    const bench = benchInNode(1);
    let trace = new Float32Array();
    for await (const trial of tryOut(experiment, plan, bench)) trace = Float32Array.from(trial.trace ?? []);
    bench.dispose();
    return trace;
  }
  const free: Experiment = { ...small, constraint: { ...small.constraint, kind: 'clip', clip: 9 } };

  test.each<[string, Experiment, Experiment, number | undefined]>([
    // The generator's first step shows in the losses of the next iteration.
    ['generatorOptimizer.rate', small, withField(small, 'generatorOptimizer.rate', 0.002), 2],
    ['criticOptimizer.rate', small, withField(small, 'criticOptimizer.rate', 0.002), 1],
    // The first generator that moves has a loss, the other has none.
    ['warmup', { ...small, warmup: 3 }, { ...small, warmup: 6 }, 4],
    // Weights that reach neither bound are the same under both.
    ['constraint.clip', free, withField(free, 'constraint.clip', 8), undefined],
  ])('in real runs, by %s', async (_, first, second, at) => {
    const [a, b] = [await traceOf(first), await traceOf(second)];
    expect(a).toHaveLength(18);
    expect(partingOf(a, b, 0)).toBe(at);
    expect(otherBatches(first, second)).toEqual([]);
  });
});

/** Another value of a field. */
function other(field: Field, value: unknown): unknown {
  if (field.type === 'choice') return field.options.find((option) => option !== value);
  if (field.type === 'points') return field.default.slice(1);
  const further = (value as number) === field.max ? field.min : Math.min(field.max, 2 * (value as number) + 1);
  return further;
}

test('two runs see other batches exactly where their draws are others', () => {
  const noised: Experiment = { ...small, generator: { ...small.generator, kind: 'noised' } };
  for (const base of [small, noised]) {
    const draws = (experiment: Experiment) => {
      const [critic, generator] = [allocateCriticDraws(experiment), allocateGeneratorDraws(experiment)];
      drawCriticBatch({ ...experiment, noise: base.noise }, 3, 0, critic);
      drawGeneratorBatch({ ...experiment, noise: base.noise }, 3, generator);
      return { critic, generator };
    };
    for (const [path, field] of fieldsOf(tableFor(base.dataset.kind))) {
      // A seam that is closed moves a single island, and not in every batch.
      if (path === 'dataset.seam') continue;
      const changed = withField(base, path, other(field, valueAt(base, path)));
      const same = JSON.stringify(draws(changed)) === JSON.stringify(draws(base));
      // What a noised generator's latent vectors would be has no say.
      if (base === noised && path.startsWith('latent.')) continue;
      expect([path, otherBatches(base, changed).length === 0]).toEqual([path, same]);
    }
  }
});
