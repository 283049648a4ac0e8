import { find, judge, parametersOf, type Verdict } from '../src/claims/examine.ts';
import { findClaim } from '../src/claims/index.ts';
import { createBench } from '../src/studies/bench.ts';
import { createTrainer } from './engines.ts';

/** What is asked about claims; plain data, for it goes to other threads. */
export interface Question {
  /** Claims over one study that are judged in the same place: what it finds there is found once. */
  readonly ids: readonly [string, ...string[]];
  /** Parameters that differ from where they are judged. */
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

/** Examines claims on this thread; an answer each. @throws InputError */
export async function examineHere(
  { ids, given, seed, engine }: Question,
  progress: (share: number) => void = () => {},
): Promise<readonly Answer[]> {
  const claims = await Promise.all(ids.map(async (id) => (await findClaim(id)).claim));
  const [first] = claims as [(typeof claims)[number]];
  const parameters = parametersOf(first, given);
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
    const found = await find(first, parameters, bench);
    const trained = bench.engines().join(', ') || null;
    const seconds = (performance.now() - from) / 1000;
    return claims.map((claim) => ({ ...judge(claim, found, parameters), seed, engine: trained, seconds }));
  } finally {
    bench.dispose();
  }
}
