import { expect, test } from 'vitest';
import { ReferenceTrainer } from '../engines/reference/trainer.ts';
import { engineSelector } from '../engines/select.ts';
import type { EngineName, Trainer } from '../engines/trainer.ts';
import { nodeHost } from '../engines/wasm/node.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { small } from './session.test-kit.ts';
import { goToStage, stateAt } from './stages.ts';

const select = engineSelector({ fusedHost: nodeHost });

async function at(engine: EngineName, experiment: Experiment, iteration: number): Promise<Trainer> {
  const trainer = engine === 'wasm' ? (await select('wasm', experiment)).trainer : new ReferenceTrainer(experiment);
  await trainer.step(iteration);
  return trainer;
}

const experiments: Record<string, Experiment> = {
  'a penalty and Adam': { ...small, criticSteps: 4 },
  'spectral norm and noise': {
    ...small,
    criticSteps: 3,
    constraint: { ...small.constraint, kind: 'spectral-norm' },
    noise: { sigma: 0.3, annealing: 40 },
  },
};

test.each(
  (['reference', 'wasm'] as const).flatMap((engine) =>
    Object.entries(experiments).map((entry) => [engine, ...entry] as const),
  ),
)('%s, %s: step by step is the iteration, bit for bit', async (engine, _, experiment) => {
  const { criticSteps } = experiment;
  const trainer = await at(engine, experiment, 6);
  const whole = await trainer.snapshot();
  const states = [];
  for (let stage = 0; stage <= criticSteps + 1; stage++) states.push(await stateAt(trainer, whole, stage));
  expect(trainer.experiment).toEqual(experiment);
  const plain = await at(engine, experiment, 7);
  const end = await plain.snapshot();
  expect(states.at(-1)).toEqual(end);
  // The critic of the last critic step is the one that the generator follows.
  expect(states[criticSteps]?.critic).toEqual(end.critic);
  for (const state of states.slice(0, -1)) expect(state.generator).toEqual(whole.generator);
  for (let k = 1; k <= criticSteps; k++) expect(states[k]?.critic).not.toEqual(states[k - 1]?.critic);
  // Each critic step goes on from the one before: as many updates as there were steps.
  expect(states.map((state) => state.optimizers?.criticUpdates)).toEqual(
    [...Array(criticSteps + 1).keys(), criticSteps].map((k) => 6 * criticSteps + k),
  );
});

test('what a stage tells: who moved, on which loss, and how far', async () => {
  const experiment = {
    ...small,
    criticSteps: 2,
    criticOptimizer: { ...small.criticOptimizer, kind: 'sgd', rate: 0.02 },
  } as const;
  const trainer = await at('reference', experiment, 5);
  const whole = await trainer.snapshot();
  const [start, first, second, last] = [
    await goToStage(trainer, whole, 0),
    await goToStage(trainer, whole, 1),
    await goToStage(trainer, whole, 2),
    await goToStage(trainer, whole, 3),
  ];
  expect([start, first, second, last].map(({ moved }) => moved)).toEqual(['nothing', 'critic', 'critic', 'generator']);
  // A small step of gradient descent lowers the loss of the batch that it is taken on.
  expect(first.loss.after).toBeLessThan(first.loss.before);
  expect(second.loss.after).toBeLessThan(second.loss.before);
  expect([first.distance, second.distance]).toEqual([0, 0]);
  expect(last.distance).toBeGreaterThan(0);
  expect(last.loss.after).toBeLessThan(last.loss.before);
  expect(second.gap.before).toBe(first.gap.after);
  expect(last.slope.before).toBe(second.slope.after);
  expect(last.slope.after).toBe(last.slope.before);
  const [report] = await new ReferenceTrainer(experiment).step(6).then((reports) => reports.slice(-1));
  expect(second.loss.before).toBeCloseTo(report?.criticLoss as number, 12);
  expect(last.loss.before).toBeCloseTo(report?.generatorLoss as number, 12);
});

test('a generator that waits moves nothing', async () => {
  const trainer = await at('reference', { ...small, warmup: 20 }, 3);
  const stage = await goToStage(trainer, await trainer.snapshot(), small.criticSteps + 1);
  expect(stage).toMatchObject({ moved: 'nothing', distance: 0 });
});
