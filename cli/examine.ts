import { examine, type Verdict } from '../src/claims/examine.ts';
import { findClaim } from '../src/claims/index.ts';
import { createBench } from '../src/studies/bench.ts';
import { createTrainer } from './engines.ts';

/** What is asked about a claim; plain data, for it goes to other threads. */
export interface Question {
  readonly id: string;
  /** Parameters that differ from where the claim is judged. */
  readonly given: object;
  readonly seed: number;
  readonly engine: string;
}

export interface Answer extends Verdict {
  readonly seed: number;
  /** The engine that trained; null where nothing was. */
  readonly engine: string | null;
  readonly seconds: number;
}

/** Examines a claim on this thread. @throws InputError */
export async function examineHere(
  { id, given, seed, engine }: Question,
  progress: (share: number) => void = () => {},
): Promise<Answer> {
  const { claim } = await findClaim(id);
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
    const trained = bench.engines().join(', ') || null;
    return { ...verdict, seed, engine: trained, seconds: (performance.now() - from) / 1000 };
  } finally {
    bench.dispose();
  }
}
