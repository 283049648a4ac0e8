import type { Experiment } from '../../experiment/experiment.ts';
import { FIRST_POWER_ITERATIONS, initialCritic, initialGenerator, initialSingular } from '../initial.ts';
import { criticLayout, generatorLayout, type NetworkLayout } from '../layout.ts';
import { checkSnapshot } from '../snapshot.ts';
import type { Batch, Gradients, Reals, Snapshot, StepReport, Trainer } from '../trainer.ts';
import { CRITIC, callOn, createCall, datasetCall, GENERATOR, settingsCalls, type Which } from './calls.ts';
import { type Call, type Follower, sharedMemory } from './followers.ts';
import type { FusedExports, FusedModule } from './module.ts';
import { paddedSize, readPadded, writePadded } from './padding.ts';

/** Iterations that one call runs at most; the module has room for so many reports. */
const MOST = 256;
const COLUMNS = 7;

/**
 * The fused trainer: whole iterations run inside one WebAssembly module, by the
 * derivation of the reference trainer, in Float32 vectors. With followers, it
 * leads a team that shares every step.
 */
export class FusedTrainer implements Trainer {
  readonly engine: 'wasm' | 'wasm-threads';
  #experiment: Experiment;
  #iteration = 0;
  readonly #fused: FusedExports;
  readonly #followers: readonly Follower[];
  #joined: Promise<unknown> | undefined;
  readonly #layouts: readonly [generator: NetworkLayout, critic: NetworkLayout];
  /** Views stay valid: all memory was planned at the start and never grows. */
  readonly #floats: Float32Array;

  /** @param followers threads for this trainer, whose module is then one for a shared memory */
  constructor({ module }: FusedModule, experiment: Experiment, followers: readonly Follower[] = []) {
    this.engine = followers.length > 0 ? 'wasm-threads' : 'wasm';
    this.#experiment = experiment;
    this.#followers = followers;
    this.#layouts = [generatorLayout(experiment), criticLayout(experiment)];
    const memory = followers.length > 0 ? sharedMemory() : undefined;
    const imports = memory ? { env: { memory } } : {};
    this.#fused = new WebAssembly.Instance(module, imports).exports as unknown as FusedExports;
    const create = createCall(experiment);
    const { call: dataset, centres } = datasetCall(experiment.dataset);
    callOn(this.#fused, create);
    const centresAddress = callOn(this.#fused, dataset) as number;
    if (memory) this.#assemble(module, memory, [create, dataset]);
    this.#floats = new Float32Array(this.#fused.memory.buffer);
    this.#put(centresAddress, Float32Array.from(centres));
    this.#write(CRITIC, this.#fused.parametersAddress(CRITIC), initialCritic(experiment));
    this.#write(GENERATOR, this.#fused.parametersAddress(GENERATOR), initialGenerator(experiment));
    this.#startMoments(CRITIC);
    this.#startMoments(GENERATOR);
    this.#applySettings();
    this.#startSpectral();
  }

  get experiment(): Experiment {
    return this.#experiment;
  }

  async step(iterations: number): Promise<readonly StepReport[]> {
    await this.#joined;
    const reports: StepReport[] = [];
    for (let left = iterations; left > 0; left -= MOST) {
      const now = Math.min(left, MOST);
      this.#sendOff(now);
      this.#fused.iterate(now);
      const columns = new Float64Array(this.#fused.memory.buffer, this.#fused.reportsAddress(), now * COLUMNS);
      for (let row = 0; row < columns.length; row += COLUMNS) reports.push(reportAt(columns, row));
      this.#iteration += now;
    }
    return reports;
  }

  async generate(latent: Float32Array): Promise<Float32Array> {
    const fused = this.#fused;
    const { dimension } = this.#experiment.latent;
    const count = latent.length / dimension;
    const out = new Float32Array(2 * count);
    for (const [from, rows] of strips(count, fused.stripRows())) {
      this.#put(fused.latentAddress(), latent.subarray(from * dimension, (from + rows) * dimension));
      fused.generatePoints(rows, 0);
      out.set(this.#view(fused.pointsAddress(), 2 * rows), 2 * from);
    }
    return out;
  }

  async criticField(points: Float32Array): Promise<Float32Array> {
    const fused = this.#fused;
    fused.settle(0);
    const count = points.length / 2;
    const out = new Float32Array(count);
    for (const [from, rows] of strips(count, 3 * fused.stripRows())) {
      this.#put(fused.pointsAddress(), points.subarray(2 * from, 2 * (from + rows)));
      fused.evaluate(rows);
      const outputs = this.#view(fused.outputsAddress(), 4 * rows);
      for (let row = 0; row < rows; row++) out[from + row] = outputs[4 * row] as number;
    }
    return out;
  }

  async gradients({ real, latent, interpolation }: Batch): Promise<Gradients> {
    const fused = this.#fused;
    const { dimension } = this.#experiment.latent;
    const count = interpolation.length;
    const putLatent = (from: number, rows: number) =>
      this.#put(fused.latentAddress(), latent.subarray(from * dimension, (from + rows) * dimension));
    fused.settle(0);
    fused.beginCritic(count);
    for (const [from, rows] of strips(count, fused.stripRows())) {
      this.#put(fused.pointsAddress(), real.subarray(2 * from, 2 * (from + rows)));
      this.#put(fused.interpolationAddress(), interpolation.subarray(from, from + rows));
      putLatent(from, rows);
      fused.generatePoints(rows, rows);
      fused.addToCritic(rows);
    }
    fused.endCritic();
    fused.beginGenerator(count);
    for (const [from, rows] of strips(count, fused.stripRows())) {
      putLatent(from, rows);
      fused.generatePoints(rows, 0);
      fused.addToGenerator(rows);
    }
    fused.endGenerator();
    return {
      criticLoss: fused.criticLoss(),
      penalty: fused.lastPenalty(),
      generatorLoss: fused.lastGeneratorLoss(),
      criticGradient: this.#read(CRITIC, fused.gradientAddress(CRITIC)),
      generatorGradient: this.#read(GENERATOR, fused.gradientAddress(GENERATOR)),
    };
  }

  async snapshot(): Promise<Snapshot> {
    const fused = this.#fused;
    const moments = (which: Which) =>
      [this.#read(which, fused.firstAddress(which)), this.#read(which, fused.secondAddress(which))] as const;
    return {
      iteration: this.#iteration,
      critic: this.#read(CRITIC, fused.parametersAddress(CRITIC)),
      generator: this.#read(GENERATOR, fused.parametersAddress(GENERATOR)),
      optimizers: {
        criticUpdates: fused.updates(CRITIC),
        generatorUpdates: fused.updates(GENERATOR),
        critic: moments(CRITIC),
        generator: moments(GENERATOR),
      },
      ...(this.#normalised && { singular: this.#singular() }),
    };
  }

  async restore(snapshot: Snapshot): Promise<void> {
    checkSnapshot(this.#experiment, snapshot);
    const fused = this.#fused;
    this.#iteration = snapshot.iteration;
    fused.setIteration(snapshot.iteration);
    this.#write(CRITIC, fused.parametersAddress(CRITIC), snapshot.critic);
    this.#write(GENERATOR, fused.parametersAddress(GENERATOR), snapshot.generator);
    const { optimizers } = snapshot;
    for (const which of [CRITIC, GENERATOR] as const) {
      if (!optimizers) {
        this.#startMoments(which);
        continue;
      }
      const [first, second] = which === CRITIC ? optimizers.critic : optimizers.generator;
      this.#write(which, fused.firstAddress(which), first);
      this.#write(which, fused.secondAddress(which), second);
      fused.setUpdates(which, which === CRITIC ? optimizers.criticUpdates : optimizers.generatorUpdates);
    }
    this.#startSpectral(snapshot.singular);
  }

  configure(experiment: Experiment): void {
    const before = this.#experiment;
    this.#experiment = experiment;
    this.#applySettings();
    if (experiment.criticOptimizer.kind !== before.criticOptimizer.kind) this.#startMoments(CRITIC);
    if (experiment.generatorOptimizer.kind !== before.generatorOptimizer.kind) this.#startMoments(GENERATOR);
    if (experiment.constraint.kind !== before.constraint.kind) this.#startSpectral();
  }

  dispose(): void {
    // The instance and its memory are the garbage collector's.
    for (const follower of this.#followers) follower.stop();
  }

  get #normalised(): boolean {
    return this.#experiment.constraint.kind === 'spectral-norm';
  }

  #assemble(module: WebAssembly.Module, memory: WebAssembly.Memory, plan: readonly Call[]): void {
    const team = this.#fused.assemble(1 + this.#followers.length, 'document' in globalThis ? 0 : 1);
    this.#followers.forEach((follower, i) => {
      follower.send({ module, memory, calls: [['join', team, 1 + i], ...plan] });
    });
    this.#joined = Promise.all(this.#followers.map(({ joined }) => joined));
    // Whoever trains first hears of it.
    this.#joined.catch(() => {});
  }

  /** Has the followers run iterations, which end only together with the leader's. */
  #sendOff(iterations: number): void {
    const calls: Call[] = [
      ['setIteration', this.#iteration],
      ['setUpdates', CRITIC, this.#fused.updates(CRITIC)],
      ['setUpdates', GENERATOR, this.#fused.updates(GENERATOR)],
      ['iterate', iterations],
    ];
    for (const follower of this.#followers) follower.send({ calls });
  }

  #applySettings(): void {
    const calls = settingsCalls(this.#experiment);
    for (const call of calls) callOn(this.#fused, call);
    for (const follower of this.#followers) follower.send({ calls });
  }

  #startMoments(which: Which): void {
    const fused = this.#fused;
    const { kind, accumulator } =
      which === CRITIC ? this.#experiment.criticOptimizer : this.#experiment.generatorOptimizer;
    this.#write(which, fused.firstAddress(which), new Float32Array(this.#layouts[which].size));
    const second = new Float32Array(this.#layouts[which].size).fill(kind === 'rmsprop' ? accumulator : 0);
    this.#write(which, fused.secondAddress(which), second);
    fused.setUpdates(which, 0);
  }

  /** Fresh singular vectors are iterated until σ has converged; given ones are taken as they are. */
  #startSpectral(singular?: Reals): void {
    if (!this.#normalised) return;
    const vectors = singular ?? initialSingular(this.#experiment);
    let at = 0;
    this.#layouts[CRITIC].layers.forEach(({ inputs }, layer) => {
      this.#put(this.#fused.singularAddress(layer), vectors.subarray(at, at + inputs));
      at += inputs;
    });
    this.#fused.settle(singular ? 0 : FIRST_POWER_ITERATIONS);
  }

  #singular(): Float32Array {
    const parts = this.#layouts[CRITIC].layers.map(({ inputs }, layer) =>
      this.#view(this.#fused.singularAddress(layer), inputs),
    );
    const out = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  #view(address: number, length: number): Float32Array {
    return this.#floats.subarray(address >> 2, (address >> 2) + length);
  }

  #put(address: number, values: Reals): void {
    this.#floats.set(values, address >> 2);
  }

  #read(which: Which, address: number): Float32Array {
    return readPadded(this.#layouts[which], this.#view(address, paddedSize(this.#layouts[which])));
  }

  #write(which: Which, address: number, flat: Reals): void {
    writePadded(this.#layouts[which], flat, this.#view(address, paddedSize(this.#layouts[which])));
  }
}

/** Cuts `count` rows into strips of at most `most`: where each starts, and how many rows it has. */
function* strips(count: number, most: number): Generator<readonly [from: number, rows: number]> {
  for (let from = 0; from < count; from += most) yield [from, Math.min(most, count - from)];
}

function reportAt(columns: Float64Array, row: number): StepReport {
  const at = (column: number) => columns[row + column] as number;
  return {
    iteration: at(0),
    criticLoss: at(1),
    penalty: at(2),
    generatorLoss: at(3),
    realMean: at(4),
    generatedMean: at(5),
    generatorGradient: at(6),
  };
}
