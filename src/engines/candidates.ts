import type { Experiment } from '../experiment/experiment.ts';
import { adapterName, isSoftware, requestAdapter } from './adapter.ts';
import { declines } from './declines.ts';
import { patience, UnansweredError } from './patience.ts';
import type { Platform } from './platform.ts';
import { ReferenceTrainer } from './reference/trainer.ts';
import type { EngineTrial } from './report.ts';
import { passes, selfTestError } from './selftest.ts';
import { type Host, type Started, starts } from './starts.ts';
import { type EngineName, engineNames, onGpu, type Trainer } from './trainer.ts';

/** An engine that was tried, and how to make its trainers where it can be used. */
interface Candidate {
  readonly trial: EngineTrial;
  readonly adapter: string;
  readonly create?: (experiment: Experiment) => Trainer;
}

/** A candidate that can be used. */
export interface Ready extends Candidate {
  readonly engine: EngineName;
  readonly create: (experiment: Experiment) => Trainer;
}

const reference: Candidate = {
  trial: { engine: 'reference', verdict: 'passed', detail: 'JavaScript, 64 bits' },
  adapter: 'JavaScript, 64 bits',
  create: (experiment) => new ReferenceTrainer(experiment),
};

function refuse(engine: EngineName, verdict: EngineTrial['verdict'], detail: string): Candidate {
  return { trial: { engine, verdict, detail }, adapter: '' };
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** What is to be said of an engine that a start or a self-test got no further with. */
function refusalOf(engine: EngineName, error: unknown, otherwise: 'unavailable' | 'failed'): Candidate {
  return refuse(engine, error instanceof UnansweredError ? 'unanswered' : otherwise, wordsOf(error));
}

/** A GPU emulated in software is slower than WebAssembly: named, not tried, and nothing is loaded for it. */
function emulatedGpu(engine: EngineName, info: GPUAdapterInfo): Candidate | undefined {
  if (!isSoftware(info)) return undefined;
  const adapter = adapterName(info);
  return { trial: { engine, verdict: 'fallback', detail: adapter }, adapter };
}

/** Holds an engine that runs against the reference trainer. */
async function examine(
  engine: EngineName,
  { adapter, software, create }: Started,
  milliseconds: number,
): Promise<Candidate> {
  try {
    const error = await selfTestError(create, milliseconds);
    if (!passes(error)) return refuse(engine, 'failed', `${adapter}: relative error ${error.toExponential(1)}`);
  } catch (error) {
    return refusalOf(engine, error, 'failed');
  }
  return { trial: { engine, verdict: software ? 'fallback' : 'passed', detail: adapter }, adapter, create };
}

/**
 * The engines that were tried on a platform. It remembers them, so that only the
 * first start of an engine costs a self-test; a lost GPU is forgotten.
 */
export class Candidates {
  readonly #known = new Map<EngineName, Candidate>([['reference', reference]]);
  readonly #host: Host;
  readonly #onLost: (message: string) => void;
  #watched: Promise<string> | undefined;
  /** The newest adapter, of which both GPU engines hear. */
  #adapter: Promise<GPUAdapter> | undefined;

  constructor(platform: Platform, onLost: (message: string) => void) {
    this.#onLost = onLost;
    this.#host = { ...platform, requestAdapter: (attempts) => this.#askAdapter(attempts, platform.gpu) };
  }

  trialOf(engine: EngineName): EngineTrial {
    return this.#known.get(engine)?.trial ?? { engine, verdict: 'untried', detail: '' };
  }

  /**
   * The engine, where it can run the experiment.
   *
   * @param automatic whether the reader left the choice to us: a software GPU is then not worth its self-test
   */
  async ready(engine: EngineName, experiment: Experiment, automatic: boolean): Promise<Ready | undefined> {
    if (declines(engine, experiment)) return undefined;
    const { create, trial, adapter } = await this.#try(engine, automatic);
    if (!create || (automatic && trial.verdict === 'fallback')) return undefined;
    return { engine, create, trial, adapter };
  }

  async #try(engine: EngineName, automatic: boolean): Promise<Candidate> {
    const known = this.#known.get(engine);
    if (known && (known.create || automatic || known.trial.verdict === 'failed')) return known;
    if (engine === 'reference') return reference;
    const candidate = await this.#start(engine, automatic).catch((error) => refusalOf(engine, error, 'unavailable'));
    this.#known.set(engine, candidate);
    return candidate;
  }

  async #start(engine: Exclude<EngineName, 'reference'>, automatic: boolean): Promise<Candidate> {
    if (automatic && onGpu(engine)) {
      const silent = this.#silentGpu();
      if (silent) return refuse(engine, 'unanswered', silent.detail);
      const { info } = await (this.#adapter ?? this.#host.requestAdapter(2));
      const emulated = emulatedGpu(engine, info);
      if (emulated) return emulated;
    }
    const started = await starts[engine](this.#host);
    this.#watch(started.lost);
    return examine(engine, started, automatic ? patience.answer : patience.chosen);
  }

  /** The trial of the other GPU engine, if the GPU left it without an answer: that was wait enough. */
  #silentGpu(): EngineTrial | undefined {
    const trials = engineNames.filter(onGpu).map((engine) => this.trialOf(engine));
    return trials.find(({ verdict }) => verdict === 'unanswered');
  }

  #askAdapter(attempts: number, gpu: GPU | undefined): Promise<GPUAdapter> {
    this.#adapter = requestAdapter(attempts, gpu);
    return this.#adapter;
  }

  #watch(lost: Promise<string> | undefined): void {
    if (!lost || lost === this.#watched) return;
    this.#watched = lost;
    void lost.then((message) => this.#forget(message));
  }

  #forget(message: string): void {
    this.#adapter = undefined;
    for (const engine of engineNames) if (onGpu(engine)) this.#known.delete(engine);
    this.#onLost(message);
  }
}
