import { afterEach, describe, expect, test } from 'vitest';
import { largestSlope, normsOf, probe } from '../engines/probe.ts';
import { ReferenceTrainer } from '../engines/reference/trainer.ts';
import type { Snapshot } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { gridPoints } from '../math/grid.ts';
import type { Clock } from './clock.ts';
import { MAP_RESOLUTION } from './diagnosis.ts';
import { Diagnostics } from './diagnostics.ts';
import { type DiagnosisKind, diagnosisKinds, type FindingOf } from './findings.ts';
import { small, TestSession, view } from './session.test-kit.ts';
import { nextInterpolates } from './specimen.ts';
import { takeVitals } from './vitals.ts';

let session: TestSession;
afterEach(() => session?.dispose());

async function snapshot(run = 1, id = 77): Promise<Snapshot> {
  session.send({ type: 'query', run, id, query: { kind: 'snapshot' } });
  return (await session.answer(id)) as Snapshot;
}

/** Runs so many iterations with everything switched on, and gives the finding of each kind there. */
async function findings(experiment: Experiment, iterations: number) {
  session = new TestSession();
  session.start(experiment);
  session.send({ type: 'view', run: 1, view: { ...view, diagnostics: diagnosisKinds } });
  session.send({ type: 'step', run: 1, iterations, id: 1 });
  await session.answer(1);
  const state = await snapshot();
  const of = async <Kind extends DiagnosisKind>(kind: Kind) => {
    const seen = await session.seen(
      'finding',
      ({ iteration, finding }) => iteration === iterations && finding.kind === kind,
    );
    return seen.finding as FindingOf<Kind>;
  };
  return { state, of };
}

describe('what is switched on is found', () => {
  test('the map, by the run’s own parameters', async () => {
    const { state, of } = await findings(small, 3);
    const { norms, resolution, bounds, largest } = await of('map');
    expect([resolution, bounds]).toEqual([MAP_RESOLUTION, view.bounds]);
    expect(norms).toEqual(Float32Array.from(normsOf(probe(small, state, gridPoints(view.bounds, resolution)).slopes)));
    expect(largest).toBeCloseTo(largestSlope(small, state, { bounds, resolution }), 6);
  });

  test.each(['interpolates', 'real', 'generated'] as const)(
    'the slopes at x̂ on %s, where the next penalty is',
    async (at) => {
      const experiment: Experiment = {
        ...small,
        criticSteps: 1,
        noise: { sigma: 0.3, annealing: 0 },
        constraint: { ...small.constraint, lambda: 0.7, target: 0.8, at },
      };
      const { state, of } = await findings(experiment, 2);
      const { norms, points } = await of('slopes');
      expect([norms.length, points.length]).toEqual([256, 512]);
      const trainer = new ReferenceTrainer(experiment);
      await trainer.restore(state);
      const [report] = await trainer.step(1);
      const { batchSize } = experiment;
      const mean = norms.slice(0, batchSize).reduce((sum, norm) => sum + (norm - 0.8) ** 2, 0) / batchSize;
      expect(0.7 * mean).toBeCloseTo(report?.penalty ?? Number.NaN, 5);
    },
  );

  test('the layers, which end in the slope where there is one hidden unit a layer and it does not bend', async () => {
    const experiment: Experiment = {
      ...small,
      critic: { depth: 2, width: 1, activation: 'leakyRelu' },
    };
    const { state, of } = await findings(experiment, 2);
    const { means, samples } = await of('layers');
    const { norms } = await of('slopes');
    // f(x) = w·φ(v·φ(u·x)): ∇ₓf = ∂f/∂a₁ · u, so that the mean slope is the first layer's mean times ‖u‖.
    const [u0, u1] = state.critic as Float64Array as unknown as [number, number];
    const mean = norms.reduce((a, b) => a + b) / norms.length;
    expect(samples).toBe(256);
    expect((means[0] as number) * Math.hypot(u0, u1)).toBeCloseTo(mean, 5);
  });

  test('the latent grid: where the generator takes its lines', async () => {
    const { of } = await findings(small, 3);
    const { points, nodes, dimension, rest, least, most } = await of('latent');
    expect([nodes, dimension, rest]).toEqual([49, 2, 0]);
    const trainer = new ReferenceTrainer(small);
    await trainer.step(3);
    const corner = await trainer.generate(Float32Array.of(-2.5, -2.5, 2.5, -2.5));
    expect([...points.subarray(0, 2)]).toEqual([...corner.subarray(0, 2)]);
    expect([...points.subarray(96, 98)]).toEqual([...corner.subarray(2, 4)]);
    expect(least).toBeGreaterThan(0);
    expect(most).toBeGreaterThan(least);
  });

  test('the weights, and under clipping the share at the bound, as counted by hand', async () => {
    const { state, of } = await findings(
      {
        ...small,
        constraint: { ...small.constraint, kind: 'clip', clip: 0.125 },
        criticOptimizer: { ...small.criticOptimizer, rate: 0.05 },
      },
      4,
    );
    const { values, total, bound } = await of('weights');
    expect(values).toEqual(Float32Array.from(state.critic));
    expect(total).toBe(state.critic.length);
    const held = [...state.critic].map((value) => (Math.abs(value) >= 0.124875 ? 1 : 0));
    const share = (from: number, to: number) => held.slice(from, to).reduce((a: number, b) => a + b, 0) / (to - from);
    expect(bound?.share).toBeGreaterThan(0);
    expect(bound?.share).toBe(share(0, held.length));
    expect(bound?.byLayer).toEqual(Float64Array.of(share(0, 15), share(15, 45), share(45, 51)));
    session.dispose();
    expect((await (await findings(small, 1)).of('weights')).bound).toBeUndefined();
  });

  test('the coupling: a one-to-one plan of the displayed samples whose mean length is its distance', async () => {
    const { state, of } = await findings(small, 2);
    const { partners, distance, criticEstimate } = await of('coupling');
    expect([...partners].sort((a, b) => a - b)).toEqual(Array.from({ length: 256 }, (_, i) => i));
    session.send({ type: 'query', run: 1, id: 5, query: { kind: 'samples', count: 256 } });
    const { real, generated } = (await session.answer(5)) as { real: Float32Array; generated: Float32Array };
    const at = (points: Float32Array, k: number) => points.subarray(2 * k, 2 * k + 2) as unknown as [number, number];
    const lengths = [...partners].map((j, i) => {
      const [[x, y], [u, v]] = [at(real, i), at(generated, j)];
      return Math.hypot(x - u, y - v);
    });
    expect(lengths.reduce((a, b) => a + b) / 256).toBeCloseTo(distance, 6);
    // Anything else is longer, so random pairs are.
    expect(distance).toBeLessThan(
      0.9 *
        [...partners].reduce((sum, _, i) => {
          const [[x, y], [u, v]] = [at(real, i), at(generated, i)];
          return sum + Math.hypot(x - u, y - v) / 256;
        }, 0),
    );
    const mean = (points: Float32Array) => probe(small, state, points).f.reduce((a, b) => a + b) / 256;
    expect(criticEstimate).toBeCloseTo(mean(real) - mean(generated), 5);
  });
});

test('a run trains the same with everything switched on, bit for bit', async () => {
  const { state } = await findings(small, 23);
  session.dispose();
  session = new TestSession();
  session.start(small);
  session.send({ type: 'step', run: 1, iterations: 23, id: 1 });
  await session.answer(1);
  expect(await snapshot()).toEqual(state);
  expect(session.sent.some(({ type }) => type === 'finding')).toBe(false);
});

test('a run at rest is looked into once, and again after it has moved', async () => {
  const { of } = await findings(small, 2);
  await of('map');
  const count = () => session.sent.filter(({ type }) => type === 'finding').length;
  const before = count();
  await snapshot(1, 78);
  await snapshot(1, 79);
  expect(count()).toBe(before);
  session.send({ type: 'step', run: 1, iterations: 1, id: 2 });
  await session.seen('finding', ({ iteration, finding }) => iteration === 3 && finding.kind === 'map');
});

test('the points of a generator that has run away are coupled with nothing', async () => {
  session = new TestSession();
  session.start({ ...small, generator: { ...small.generator, kind: 'affine' } });
  const state = await snapshot();
  const generator = Float64Array.from(state.generator).fill(1e308);
  session.send({ type: 'view', run: 1, view: { ...view, diagnostics: ['coupling'] } });
  session.send({ type: 'restore', run: 1, id: 3, snapshot: { iteration: 9, critic: state.critic, generator } });
  const { finding } = await session.seen('finding', ({ iteration }) => iteration === 9);
  expect(finding).toMatchObject({ kind: 'coupling', distance: Number.NaN, partners: new Uint16Array(0) });
});

test('it takes at most a tenth of the time, portion by portion, and looks at the view it was last given', async () => {
  let now = 0;
  /** Each look at the clock costs 5 ms, so that a portion seems to take as long. */
  const clock = { now: () => (now += 5) } as unknown as Clock;
  const trainer = new ReferenceTrainer(small);
  const diagnostics = new Diagnostics(trainer, view, clock);
  expect(diagnostics.due(0)).toBe(false);
  diagnostics.look({ ...view, bounds: [-1, 1, -1, 1], diagnostics: ['map'] });
  const portions: number[] = [];
  const found: FindingOf<'map'>[] = [];
  for (let iteration = 0; portions.length < 40; iteration++) {
    if (!diagnostics.due(iteration)) continue;
    portions.push(now);
    const result = await diagnostics.work(iteration);
    if (result?.finding.kind === 'map') found.push(result.finding);
  }
  const gaps = portions.slice(1).map((at, i) => at - (portions[i] as number));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(50);
  expect(Math.max(...gaps)).toBeGreaterThanOrEqual(400);
  expect(found.length).toBeGreaterThan(1);
  expect(found[0]?.bounds).toEqual([-1, 1, -1, 1]);
});

test('the vitals that come with the measures are the slopes and the share near ±c of that very state', async () => {
  const experiment: Experiment = { ...small, constraint: { ...small.constraint, kind: 'clip', clip: 0.125 } };
  const trainer = new ReferenceTrainer(experiment);
  await trainer.step(7);
  const state = await trainer.snapshot();
  const { slope, atBound } = await takeVitals(trainer, 7);
  const points = await nextInterpolates(trainer, 7, 64);
  const norms = normsOf(probe(experiment, state, points).slopes);
  // As many lie at or above the median as below.
  expect(norms.filter((norm) => norm >= slope)).toHaveLength(32);
  const near = [...state.critic].filter((value) => Math.abs(value) >= 0.9 * 0.125);
  expect(near.length).toBeGreaterThan(0);
  expect(atBound).toBe(near.length / state.critic.length);
  expect(await trainer.snapshot()).toEqual(state);
  session = new TestSession();
  session.start(experiment);
  session.send({ type: 'step', run: 1, iterations: 7, id: 1 });
  const { frame } = await session.seen('frame', ({ frame }) => frame.vitals?.iteration === 7);
  expect(frame.vitals).toEqual({ iteration: 7, slope, atBound });
});
