import { expect, it } from 'vitest';
import { probe } from '../engines/probe.ts';
import { defaults } from '../fields/check.ts';
import { fillNormal } from '../math/draws.ts';
import { mean } from '../math/mean.ts';
import { momentsOf } from '../math/moments.ts';
import { benchInNode } from './inNode.test-kit.ts';
import { type Perturbing, perturbing } from './perturbing.ts';
import { vanishing, vanishingExperiment } from './vanishing.ts';

async function find(given: object, seed = 2): Promise<Perturbing[]> {
  const bench = benchInNode(seed);
  const found: Perturbing[] = [];
  const at = { ...defaults(perturbing.parameters), steps: 40, updates: 500, batch: 3, ...given };
  for await (const finding of perturbing.find(at, bench)) found.push(finding);
  bench.dispose();
  return found;
}
const last = (found: readonly Perturbing[]) => found.at(-1) as Perturbing;

it('shows the gradient while D trains, then ever more updates', async () => {
  const found = await find({});
  expect(found.map(({ updates }) => updates.length).filter((count) => count > 0)).toEqual([100, 200, 300, 400, 500]);
  expect(found[0]?.looks.map(({ step }) => step)).toEqual([1]);
  expect(last(found).looks.map(({ step }) => step)).toEqual([1, 2, 3, 5, 7, 10, 15, 22, 32, 40]);
  // What has been found stays.
  expect([...last(found).updates.subarray(0, 100)]).toEqual([...(found.at(-5)?.updates ?? [])]);
});

it('little noise moves the update little, and in proportion, around what D passes on', async () => {
  const [little, more] = [last(await find({ weightNoise: 0.01 })), last(await find({ weightNoise: 0.03 }))];
  const gradient = little.looks.at(-1)?.gradient as number;
  expect(gradient).toBeGreaterThan(1);
  const [one, three] = [momentsOf(little.updates), momentsOf(more.updates)];
  expect(Math.abs(one.mean / gradient - 1)).toBeLessThan(0.005);
  expect(Math.abs(three.deviation / one.deviation / 3 - 1)).toBeLessThan(0.05);
});

it('with one point, the scale is how much ∂D scatters over how much D does', async () => {
  const { scale } = last(await find({ batch: 1, theta: 0.4 }));
  // The oracle perturbs by numbers of its own, and takes differences of D.
  const bench = benchInNode(2);
  const experiment = vanishingExperiment(defaults(vanishing.parameters), 2);
  const trainee = await bench.train(experiment, { generator: Float32Array.of(0, 1, 0.4, 0) });
  await trainee.to(40);
  const snapshot = await trainee.snapshot();
  const [d, dx] = [new Float64Array(500), new Float64Array(500)];
  const normal = new Float64Array(snapshot.critic.length);
  for (let k = 0; k < 500; k++) {
    fillNormal({ seed: 9, stream: 'floor', iteration: k, substep: 0 }, normal);
    const critic = normal.map((n, i) => (snapshot.critic[i] as number) * (1 + 0.1 * n));
    const { f } = probe(experiment, { ...snapshot, critic }, [0.4, 0.5, 0.401, 0.5, 0.399, 0.5]);
    const [here, right, left] = Array.from(f, (logit) => 1 / (1 + Math.exp(-logit))) as [number, number, number];
    d[k] = here;
    dx[k] = (right - left) / 0.002;
  }
  bench.dispose();
  const oracle = momentsOf(dx).deviation / momentsOf(d).deviation;
  expect(Math.abs(scale / oracle - 1)).toBeLessThan(0.15);
});

it('D and ∇D drawn apart give updates of the theorem’s law', async () => {
  const { updates, scale } = last(await find({ drawn: 'values', updates: 2000 }));
  // Its characteristic function at 1/scale.
  expect(Math.abs(mean(updates, (update) => Math.cos(update / scale)) - Math.exp(-1))).toBeLessThan(0.1);
});
