import { small, vary } from './cases.ts';
import type { Create } from './trajectory.ts';

/** Runs that overflow within a few iterations, with and without a φ″; in 7 columns of 8, where a NaN could stay in the last. */
const explosive = (['leakyRelu', 'softplus'] as const).map((activation) =>
  vary(small, {
    critic: { activation },
    constraint: { lambda: 100 },
    criticOptimizer: { kind: 'sgd', rate: 1 },
    criticSteps: 1,
  }),
);

/** What a divergence leaves behind after a state from before it has been brought back: nothing. */
export async function divergenceFaults(create: Create): Promise<string[]> {
  const faults: string[] = [];
  for (const experiment of explosive) {
    const trainer = await create(experiment);
    const points = Float32Array.of(0.5, -1);
    const start = await trainer.snapshot();
    const field = await trainer.criticField(points);
    await trainer.step(1);
    const first = await trainer.snapshot();
    const reports = await trainer.step(40);
    await trainer.restore(start);
    const fieldAgain = await trainer.criticField(points);
    await trainer.step(1);
    const firstAgain = await trainer.snapshot();
    trainer.dispose();
    const { activation } = experiment.critic;
    if (reports.every(({ criticLoss }) => Number.isFinite(criticLoss))) faults.push(`${activation}: no divergence`);
    const kept: readonly (readonly [string, ArrayLike<number>, ArrayLike<number>])[] = [
      ['field', fieldAgain, field],
      ['critic', firstAgain.critic, first.critic],
      ['generator', firstAgain.generator, first.generator],
    ];
    for (const [name, again, before] of kept) {
      const same = Array.from(before).every((entry, i) => Number.isFinite(entry) && Object.is(again[i], entry));
      if (!same) faults.push(`${activation}: the ${name}`);
    }
  }
  return faults;
}
