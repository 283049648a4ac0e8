/** A thread of `bench/ensemble.ts`: runs its seeds one after the other, without a pool. */
import { parentPort } from 'node:worker_threads';
import { createTrainer } from '../../cli/engines.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';
import { createBench } from '../../src/studies/bench.ts';
import type { Plan } from '../../src/trials/plan.ts';
import { tryOut } from '../../src/trials/trial.ts';

export interface Share {
  readonly experiment: Experiment;
  readonly plan: Plan;
  readonly seeds: readonly number[];
}

async function run({ experiment, plan, seeds }: Share): Promise<void> {
  for (const seed of seeds) {
    const bench = createBench({
      seed,
      select: async (wanted) => ({ trainer: await createTrainer('wasm', wanted) }),
      turn: async () => {},
      stopped: () => false,
      now: () => performance.now(),
    });
    for await (const _ of tryOut({ ...experiment, seed }, plan, bench));
    bench.dispose();
  }
  parentPort?.postMessage('done');
}

parentPort?.on('message', (share: Share) => void run(share));
