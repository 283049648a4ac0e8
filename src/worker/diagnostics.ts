import { allocateProbe, type ProbeMemory } from '../engines/probe.ts';
import type { Trainer } from '../engines/trainer.ts';
import type { Clock } from './clock.ts';
import { examine } from './diagnosis.ts';
import type { DiagnosisKind, Finding } from './findings.ts';
import { latentLines } from './latentLines.ts';
import { Share } from './pace.ts';
import type { View } from './protocol.ts';
import { displayedPairs, nextInterpolates } from './specimen.ts';

/** Of the worker's time, while a run goes on. */
const SHARE = 0.1;
/** Pictures that change more often than this can't be read. */
const REST_MILLISECONDS = 400;
/** Samples from which all but the map and the weights are found. */
const SAMPLES = 256;

interface Round {
  readonly iteration: number;
  readonly findings: Generator<Finding | undefined>;
}

/** Looks into the critic for what the reader has switched on, a short portion at a time; does nothing while that is nothing. */
export class Diagnostics {
  readonly #trainer: Trainer;
  readonly #clock: Clock;
  #share = new Share(SHARE);
  #view: View;
  #memory: ProbeMemory | undefined;
  #round: Round | undefined;
  /** The iteration whose findings are complete. */
  #known = -1;

  constructor(trainer: Trainer, view: View, clock: Clock) {
    this.#trainer = trainer;
    this.#view = view;
    this.#clock = clock;
  }

  look(view: View): void {
    this.#view = view;
    // What was switched on is shown at once.
    this.#share = new Share(SHARE);
    this.forget();
  }

  /** What was found no longer holds. */
  forget(): void {
    this.#round = undefined;
    this.#known = -1;
  }

  /** Whether there is anything left to find at this iteration. */
  stale(iteration: number): boolean {
    return this.#wanted.length > 0 && (this.#round !== undefined || this.#known !== iteration);
  }

  due(iteration: number): boolean {
    return this.stale(iteration) && this.#share.due(this.#clock.now());
  }

  /** Does one portion; returns what it found, if it did. */
  async work(iteration: number): Promise<{ iteration: number; finding: Finding } | undefined> {
    const from = this.#clock.now();
    const round = this.#round ?? (await this.#begin(iteration));
    this.#round = round;
    const { value: finding, done } = round.findings.next();
    if (done) {
      this.#round = undefined;
      this.#known = round.iteration;
    }
    this.#share.spent(from, this.#clock.now(), done ? REST_MILLISECONDS : 0);
    return finding && { iteration: round.iteration, finding };
  }

  get #wanted(): readonly DiagnosisKind[] {
    return this.#view.diagnostics ?? [];
  }

  async #begin(iteration: number): Promise<Round> {
    const trainer = this.#trainer;
    this.#memory ??= allocateProbe(trainer.experiment);
    const specimen = {
      experiment: trainer.experiment,
      state: await trainer.snapshot(),
      interpolates: await nextInterpolates(trainer, iteration, SAMPLES),
      ...(await displayedPairs(trainer, SAMPLES)),
      latent: await trainer.generate(
        this.#wanted.includes('latent') ? latentLines(trainer.experiment) : new Float32Array(0),
      ),
      bounds: this.#view.bounds,
      memory: this.#memory,
    };
    return { iteration, findings: examine(specimen, this.#wanted) };
  }
}
