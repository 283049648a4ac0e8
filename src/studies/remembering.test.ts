import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { benchInNode } from './inNode.test-kit.ts';
import { createMemory, remembering } from './remembering.test-kit.ts';
import type { Bench } from './study.ts';
import { teaching, teachingExperiment } from './teaching.ts';

const experiment = (theta: number) =>
  teachingExperiment({ ...defaults(teaching.parameters), teacher: 'w', theta, criticSteps: 2, pretraining: 8 }, 3);
const points = Float32Array.of(0.1, 0.2, -0.3, 0.4);

/** Everything that a trainee can be asked, before and after other networks were put in place. */
async function course(bench: Bench, { theta = 0.75, until = 9, rewrite = 1 } = {}) {
  const trainee = await bench.train(experiment(theta));
  const found: unknown[] = [await trainee.to(3), await trainee.to(5), await trainee.criticField(points)];
  const then = await trainee.snapshot();
  found.push(then, await trainee.to(7));
  await trainee.restore({ ...then, critic: then.critic.map((weight) => rewrite * weight) });
  found.push(await trainee.snapshot(), await trainee.to(until), await trainee.to(until - 1));
  return [...found, await trainee.generate(Float32Array.of(0.5)), await trainee.criticField(points)];
}

/** A bench in Node, and how many iterations it trained. */
function counting() {
  const bench = benchInNode(1);
  const count = { iterations: 0 };
  const train: Bench['train'] = async (...given) => {
    const trainee = await bench.train(...given);
    const to: typeof trainee.to = async (iteration) => {
      const reports = await trainee.to(iteration);
      count.iterations += reports.length;
      return reports;
    };
    return { ...trainee, to };
  };
  return { bench: { ...bench, train }, count };
}

it.each([
  ['the same', {}, 0],
  ['less of it', { until: 8 }, 8],
  ['more of it', { until: 12 }, 12],
  ['another start', { theta: -0.5 }, 9],
  ['the same up to where other networks are put in place', { rewrite: -1 }, 9],
])('a bench that remembers finds what one that does not finds: %s', async (_, given, iterations) => {
  const { bench, count } = counting();
  const remembers = remembering(bench, createMemory());
  expect(await course(remembers)).toEqual(await course(benchInNode(1)));
  expect(count.iterations).toBe(9);
  expect(await course(remembers, given)).toEqual(await course(benchInNode(1), given));
  expect(count.iterations - 9).toBe(iterations);
});

it('keeps what it remembers from who changes an answer', async () => {
  const remembers = remembering(benchInNode(1), createMemory());
  const first = await (await remembers.train(experiment(0.75))).criticField(points);
  first.fill(7);
  const again = await (await remembers.train(experiment(0.75))).criticField(points);
  expect(again).not.toEqual(first);
});

it('goes on behind what it remembers where other networks were put in place, however far that went', async () => {
  const remembers = remembering(benchInNode(1), createMemory());
  for (const until of [16, 20]) {
    expect(await course(remembers, { until })).toEqual(await course(benchInNode(1), { until }));
  }
});
