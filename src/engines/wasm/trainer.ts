import type { Experiment, OptimizerSettings } from '../../experiment/experiment.ts';
import { table } from '../../experiment/table.ts';
import { activationNames } from '../../math/activations.ts';
import { FIRST_POWER_ITERATIONS, initialCritic, initialGenerator, initialSingular } from '../initial.ts';
import { criticLayout, generatorLayout, type NetworkLayout } from '../layout.ts';
import { checkSnapshot } from '../snapshot.ts';
import type { Batch, Gradients, Reals, Snapshot, StepReport, Trainer } from '../trainer.ts';
import { writeDataset } from './dataset.ts';
import type { FusedExports, FusedModule } from './module.ts';
import { paddedSize, readPadded, writePadded } from './padding.ts';

/** Iterations that one call runs at most; the module has room for so many reports. */
const MOST = 256;
const COLUMNS = 7;
const CRITIC = 1;
const GENERATOR = 0;
type Which = typeof CRITIC | typeof GENERATOR;

const flag = (value: boolean) => (value ? 1 : 0);
const { objective: objectiveField, constraint: constraintFields, criticOptimizer: optimizerFields } = table;

/**
 * The fused trainer: whole iterations run inside one WebAssembly module, by the
 * derivation of the reference trainer, in Float32 vectors.
 */
export class FusedTrainer implements Trainer {
  readonly engine = 'wasm';
  #experiment: Experiment;
  #iteration = 0;
  readonly #fused: FusedExports;
  readonly #layouts: readonly [generator: NetworkLayout, critic: NetworkLayout];
  /** Views stay valid: all memory was planned at the start and never grows. */
  readonly #floats: Float32Array;

  constructor({ module }: FusedModule, experiment: Experiment) {
    this.#experiment = experiment;
    this.#layouts = [generatorLayout(experiment), criticLayout(experiment)];
    this.#fused = new WebAssembly.Instance(module, {}).exports as unknown as FusedExports;
    const { critic, generator, latent, batchSize, seed } = experiment;
    const affine = generator.kind === 'affine';
    this.#fused.create(
      critic.depth,
      critic.width,
      activationNames.indexOf(critic.activation),
      affine ? 0 : generator.depth,
      generator.width,
      activationNames.indexOf(generator.activation),
      flag(generator.kind === 'translation'),
      latent.dimension,
      flag(latent.kind === 'normal'),
      batchSize,
      seed,
    );
    writeDataset(this.#fused, experiment.dataset);
    this.#floats = new Float32Array(this.#fused.memory.buffer);
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
    const reports: StepReport[] = [];
    for (let left = iterations; left > 0; left -= MOST) {
      const now = Math.min(left, MOST);
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
  }

  get #normalised(): boolean {
    return this.#experiment.constraint.kind === 'spectral-norm';
  }

  #applySettings(): void {
    const { objective, constraint, noise, criticSteps, warmup } = this.#experiment;
    this.#fused.configure(
      objectiveField.options.indexOf(objective),
      constraintFields.kind.options.indexOf(constraint.kind),
      constraint.clip,
      constraint.lambda,
      constraint.target,
      flag(constraint.sides === 'one'),
      constraintFields.at.options.indexOf(constraint.at),
      criticSteps,
      warmup,
      noise.sigma,
      noise.annealing,
    );
    const configure = (which: Which, settings: OptimizerSettings) => {
      const { kind, rate, beta1, beta2, epsilon, momentum, decay } = settings;
      const code = optimizerFields.kind.options.indexOf(kind);
      this.#fused.configureOptimizer(which, code, rate, beta1, beta2, epsilon, momentum, decay);
    };
    configure(CRITIC, this.#experiment.criticOptimizer);
    configure(GENERATOR, this.#experiment.generatorOptimizer);
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
