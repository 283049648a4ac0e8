import { examine, judge, parametersOf } from '../../claims/examine.ts';
import { allClaims, findClaim } from '../../claims/index.ts';
import type { EngineChoice } from '../../engines/report.ts';
import type { Selection } from '../../engines/select.ts';
import { defaultExperiment, type Experiment, parseExperiment } from '../../experiment/experiment.ts';
import { parse } from '../../fields/check.ts';
import { InputError } from '../../fields/fault.ts';
import { createBench } from '../../studies/bench.ts';
import { findStudy, studyNames } from '../../studies/index.ts';
import type { Bench } from '../../studies/study.ts';
import { floorsOf } from '../../trials/floors.ts';
import { planFields } from '../../trials/plan.ts';
import { tryOut } from '../../trials/trial.ts';
import type { FromExaminer, Order, ToExaminer } from './protocol.ts';

export interface ExaminerParts {
  readonly post: (message: FromExaminer) => void;
  readonly select: (choice: EngineChoice, experiment: Experiment) => Promise<Pick<Selection, 'trainer'>>;
  /** Lets waiting messages in. */
  readonly turn: () => Promise<void>;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

export interface Examiner {
  receive(message: ToExaminer): void;
  dispose(): void;
}

/** An order that is being carried out; it lives until it ends or is closed. */
interface Work {
  readonly id: number;
  readonly bench: ReturnType<typeof createBench>;
  readonly findings: AsyncGenerator<unknown, void>;
  pulled: boolean;
  closed: boolean;
  milliseconds: number;
}

/** Carries an order out, a finding a pull. @throws InputError */
async function* carryOut({ of }: Order, bench: Bench): AsyncGenerator<unknown, void> {
  if ('claim' in of) {
    const { claim } = await findClaim(of.claim);
    if (of.found === undefined) yield examine(claim, of.at, bench);
    else yield judge(claim, of.found, parametersOf(claim, of.at));
  } else if ('trial' in of) yield* tryOut(parseExperiment(of.trial), parse(planFields, of.plan), bench);
  else if ('floors' in of) yield* floorsOf(parseExperiment(of.floors), of.measures);
  else {
    const study = await findStudy(of.study);
    const at = parse(study.parameters, of.at);
    if (study.kind === 'exact') yield study.find(at, bench.seed);
    else yield* study.find(at, bench);
  }
}

/** The shortest time between two words of progress, in milliseconds. */
const PROGRESS = 50;

/** The worker's side of the pool: holds what is being found, and takes it a step further when it is pulled. */
export function createExaminer({ post, select, turn, now }: ExaminerParts): Examiner {
  const works = new Map<number, Work>();

  function open(id: number, order: Order): void {
    let told = Number.NEGATIVE_INFINITY;
    const bench = createBench({
      seed: order.seed,
      select: (experiment) => select(order.engine, experiment),
      turn,
      stopped: () => work.closed,
      progress(share) {
        if (now() - told < PROGRESS) return;
        told = now();
        post({ type: 'progress', id, share });
      },
      now,
    });
    const findings = carryOut(order, bench);
    const work: Work = { id, bench, findings, pulled: false, closed: false, milliseconds: 0 };
    works.set(id, work);
  }

  function end({ id, bench }: Work): void {
    works.delete(id);
    bench.dispose();
  }

  /** Ends what is not finished, its own last wishes included. */
  async function leave(work: Work): Promise<void> {
    await work.findings.return().catch(() => {});
    end(work);
  }

  async function answer(work: Work): Promise<FromExaminer> {
    const { id, bench, findings } = work;
    const from = now();
    try {
      const { done, value } = await findings.next();
      work.milliseconds += now() - from;
      if (!done) return { type: 'finding', id, finding: value };
      return { type: 'done', id, engines: bench.engines(), seconds: work.milliseconds / 1000 };
    } catch (error) {
      if (error instanceof InputError) return { type: 'refused', id, faults: error.faults };
      return { type: 'failed', id, message: String(error) };
    }
  }

  async function pull(work: Work): Promise<void> {
    const { id } = work;
    work.pulled = true;
    const message = await answer(work);
    work.pulled = false;
    if (work.closed) {
      // What breathes rarely may have found something before it heard.
      await leave(work);
      return post({ type: 'closed', id });
    }
    if (message.type !== 'finding') end(work);
    try {
      post(message);
    } catch (error) {
      // A finding that can't be posted: functions, say.
      end(work);
      post({ type: 'failed', id, message: String(error) });
    }
  }

  async function close(work: Work): Promise<void> {
    work.closed = true;
    // A pull under way ends by itself, and tells.
    if (work.pulled) return;
    await leave(work);
  }

  /** Loads what an order may want. What doesn't arrive now is asked for again when it is wanted. */
  async function warm(): Promise<void> {
    const engine = select('wasm', defaultExperiment).then(({ trainer }) => trainer.dispose());
    await Promise.allSettled([engine, allClaims(), ...studyNames.map(findStudy)]);
  }

  return {
    receive(message) {
      if (message.type === 'beat') return post(message);
      if (message.type === 'warm') return void warm();
      if (message.type === 'open') return open(message.id, message.order);
      const work = works.get(message.id);
      if (!work || work.closed) return;
      if (message.type === 'close') void close(work);
      else if (!work.pulled) void pull(work);
    },
    dispose() {
      for (const work of works.values()) void close(work);
    },
  };
}
