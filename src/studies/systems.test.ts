import { expect, it } from 'vitest';
import { modesOf } from '../datasets/index.ts';
import { wasserstein } from '../divergences/wasserstein.ts';
import { drawLatentFor, drawReal, drawStratified } from '../engines/draws.ts';
import { iterationFlops } from '../engines/flops.ts';
import { differencesOf, experimentFrom } from '../experiment/differences.ts';
import { defaultExperiment, parseExperiment } from '../experiment/experiment.ts';
import { gridPoints } from '../math/grid.ts';
import { benchInNode } from './inNode.test-kit.ts';
import { RESOLUTION, type Run, type System, systemExperiment, systemNames, systems, WINDOW } from './systems.ts';

const at = { data: 'ring', width: 8, steps: 16 } as const;

async function runOf(system: System, seed = 5): Promise<Run[]> {
  const bench = benchInNode(seed);
  const found: Run[] = [];
  for await (const one of systems.find({ ...at, system }, bench)) found.push(one);
  bench.dispose();
  return found;
}

it.each([
  // Loss, constraint and noise as the articles that propose them have them.
  ['saturating', 'minimax', 'none', false],
  ['minus-log-d', 'non-saturating', 'none', false],
  ['noisy', 'minimax', 'none', true],
  ['clip', 'wasserstein', 'clip', false],
  ['penalty', 'wasserstein', 'gradient-penalty', false],
  ['spectral-norm', 'hinge', 'spectral-norm', false],
  ['least-squares', 'least-squares', 'none', false],
] as const)('%s is %s with the constraint %s', (system, objective, constraint, isNoisy) => {
  const experiment = systemExperiment({ ...at, system, data: 'grid', steps: 400 }, 9);
  expect(experiment.objective).toBe(objective);
  expect(experiment.constraint.kind).toBe(constraint);
  expect(experiment.noise.sigma > 0).toBe(isNoisy);
  expect(experiment.noise.annealing).toBe(isNoisy ? 320 : 0);
});

it('systems share data, seed, batch and networks, and are experiments that Play takes', () => {
  expect(systemNames).toHaveLength(7);
  const own = /^(objective|constraint|noise|criticOptimizer|generatorOptimizer|criticSteps|critic\.activation)\b/;
  const shared = ['dataset.kind grid', 'generator.width 48', 'critic.width 48', 'seed 9'];
  for (const system of systemNames) {
    const experiment = systemExperiment({ system, data: 'grid', width: 48, steps: 400 }, 9);
    expect(parseExperiment(experiment)).toEqual(experiment);
    const lines = differencesOf(experiment).map(([path, value]) => `${path} ${value}`);
    expect(lines.filter((line) => !own.test(line)).toSorted(), system).toEqual(shared.toSorted());
  }
});

it('the penalty on eight Gaussians is the run that the page opens with', () => {
  expect(systemExperiment({ ...at, system: 'penalty', width: 32 }, 1)).toEqual(defaultExperiment);
});

it('five critic steps make a step over three times as dear, and the penalty adds three quarters, as the page says', () => {
  for (const width of [32, 64, 128]) {
    const work = (system: System) => iterationFlops(systemExperiment({ ...at, width, system }, 1));
    expect(work('saturating') / work('minus-log-d')).toBeGreaterThan(3.2);
    expect(work('saturating') / work('minus-log-d')).toBeLessThan(3.5);
    expect(work('penalty') / work('clip')).toBeCloseTo(1.75, 1);
  }
});

it('measures what a run of that experiment comes to', async () => {
  const last = (await runOf('minus-log-d')).at(-1) as Run;
  // The same by hand: the trainer of the experiment, and the measures on their own.
  const experiment = systemExperiment({ ...at, system: 'minus-log-d' }, 5);
  const bench = benchInNode(5);
  const trainee = await bench.train(experiment);
  const reports = await trainee.to(16);
  const points = await trainee.generate(drawLatentFor(experiment, 'measureLatent', 0, 2048));
  const field = await trainee.criticField(gridPoints(WINDOW, RESOLUTION));
  bench.dispose();
  const real = drawStratified(experiment, 'measureReal', 0, 256);
  expect(last.step).toBe(16);
  expect(last.wasserstein).toBeCloseTo(wasserstein(real, Float64Array.from(points.subarray(0, 512))).value, 9);
  expect(last.generated).toEqual(points.slice(0, last.generated.length));
  // D of a discriminator.
  expect(last.field[700]).toBeCloseTo(1 / (1 + Math.exp(-(field[700] as number))), 6);
  expect(last.criticLoss).toBeCloseTo(reports.at(-1)?.criticLoss ?? Number.NaN, 9);
  const near = Array.from({ length: 2048 }, (_, i) =>
    Math.min(
      ...(modesOf(experiment.dataset) ?? []).map(({ x, y }) =>
        Math.hypot((points[2 * i] as number) - x, (points[2 * i + 1] as number) - y),
      ),
    ),
  ).filter((distance) => distance < 0.2).length;
  expect(last.near).toBeCloseTo(near / 2048, 9);
});

it('the floor is what another set of the data comes to, and the same for all', async () => {
  const [one, other] = [(await runOf('clip')).at(-1), (await runOf('least-squares')).at(-1)];
  expect(one?.floor).toBe(other?.floor);
  const experiment = experimentFrom({ seed: 5 });
  const distance = wasserstein(
    drawStratified(experiment, 'displayReal', 0, 256),
    drawReal(experiment, 'displayReal', 1, 256),
  ).value;
  expect(Math.abs((one?.floor ?? Number.NaN) - distance)).toBeLessThan(0.3 * distance);
});

it('looks at once and at the end, each time once; the same seed gives the same run, another another', async () => {
  const found = await runOf('penalty');
  expect(found.map(({ step }) => step)).toEqual(Array.from({ length: 16 }, (_, k) => k + 1));
  for (const { criticLoss, generatorLoss } of found) expect(criticLoss + generatorLoss).not.toBeNaN();
  expect(await runOf('penalty')).toEqual(found);
  expect((await runOf('penalty', 6)).at(-1)?.wasserstein).not.toBe(found.at(-1)?.wasserstein);
});
