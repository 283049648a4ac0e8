import { expect, it } from 'vitest';
import { modesOf, sampleDataset } from '../datasets/index.ts';
import { wasserstein } from '../divergences/wasserstein.ts';
import { drawLatentFor } from '../engines/draws.ts';
import { generatorOf } from '../engines/reference/generator.ts';
import { experimentFrom } from '../experiment/differences.ts';
import { defaultDataset } from '../experiment/experiment.ts';
import { modeGenerator, modeNetwork, movedNetwork } from './modeNetwork.ts';

const N = 4000;
const modes = modesOf({ ...defaultDataset('ring'), modes: 5, sigma: 0.1 } as ReturnType<typeof defaultDataset>) ?? [];
const experiment = experimentFrom({ ...modeGenerator(modes.length), seed: 4 });
const made = modeNetwork(experiment, modes);
const latent = Float64Array.from(drawLatentFor(experiment, 'measureLatent', 0, N));

function pointsOf(parameters: Float64Array): Float64Array {
  const points = new Float64Array(2 * N);
  generatorOf(experiment, N).generate(parameters, latent, N, points);
  return points;
}

it('puts as many points at each mode, blurred by its σ, and hardly any between two', () => {
  const points = pointsOf(made);
  let astray = 0;
  const [counts, squares] = [modes.map(() => 0), modes.map(() => 0)];
  for (let n = 0; n < N; n++) {
    const away = modes.map(({ x, y }) => Math.hypot((points[2 * n] as number) - x, (points[2 * n + 1] as number) - y));
    const k = away.indexOf(Math.min(...away));
    if ((away[k] as number) > Math.sqrt(6) * 0.1) astray++;
    else {
      counts[k] = (counts[k] as number) + 1;
      squares[k] = (squares[k] as number) + (away[k] as number) ** 2;
    }
  }
  expect(astray / N).toBeLessThan(0.01);
  for (const [k, count] of counts.entries()) {
    expect(count / N).toBeCloseTo(1 / 5, 1);
    // Two coordinates, each of variance σ².
    expect(Math.abs((squares[k] as number) / count / 0.02 - 1)).toBeLessThan(0.1);
  }
});

it('is near the data it imitates', () => {
  const data = new Float64Array(512);
  sampleDataset(
    { ...defaultDataset('ring'), modes: 5, sigma: 0.1 } as ReturnType<typeof defaultDataset>,
    {
      ...{ seed: 9, stream: 'real', iteration: 0, substep: 0 },
    },
    data,
  );
  const near = wasserstein(data, pointsOf(made).subarray(0, 512)).value;
  expect(near).toBeLessThan(0.35);
  expect(wasserstein(data, pointsOf(movedNetwork(experiment, made, 0.5, 0)).subarray(0, 512)).value).toBeGreaterThan(
    0.6,
  );
});

it('moved, its points are scaled and then shifted along x', () => {
  const [still, moved] = [pointsOf(made), pointsOf(movedNetwork(experiment, made, 0.3, 1.7))];
  for (let i = 0; i < 40; i++) {
    expect(moved[i]).toBeCloseTo(0.3 * (still[i] as number) + (i % 2 === 0 ? 1.7 : 0), 9);
  }
});
