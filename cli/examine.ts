import type { Claim } from '../src/claims/claim.ts';
import { examine, type Verdict } from '../src/claims/examine.ts';
import { createBench } from '../src/studies/bench.ts';
import { createTrainer } from './engines.ts';

export interface Answer extends Verdict {
  readonly seed: number;
  /** The engine that trained; null where nothing was. */
  readonly engine: string | null;
  readonly seconds: number;
}

interface How {
  readonly seed: number;
  readonly engine: string;
}

/** Examines a claim on this thread, where `given` differs from where it usually is. @throws InputError */
export async function examineHere(
  claim: Claim,
  given: object,
  { seed, engine }: How,
  progress: (share: number) => void,
): Promise<Answer> {
  const from = performance.now();
  const bench = createBench({
    seed,
    select: async (experiment) => ({ trainer: await createTrainer(engine, experiment) }),
    turn: async () => {},
    stopped: () => false,
    progress,
    now: () => performance.now(),
  });
  try {
    const verdict = await examine(claim, given, bench);
    const seconds = (performance.now() - from) / 1000;
    return { ...verdict, seed, engine: bench.engines().join(', ') || null, seconds };
  } finally {
    bench.dispose();
  }
}
