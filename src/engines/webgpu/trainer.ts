import type { Experiment } from '../../experiment/experiment.ts';
import { InputError } from '../../fields/fault.ts';
import { FIRST_POWER_ITERATIONS, initialSingular } from '../initial.ts';
import { checkSnapshot } from '../snapshot.ts';
import type { Batch, Gradients, Reals, Snapshot, StepReport, Trainer } from '../trainer.ts';
import { generatorWaits } from '../waits.ts';
import { type Given, packBatch, packDataset } from './dataset.ts';
import { declines } from './declines.ts';
import { isEmulated, readBack, unlessLost } from './device.ts';
import type { Dispatch } from './kernel.ts';
import { allocate, type Learner, type Memory, MOST, REPORT_COLUMNS, RING, release, singularSize } from './memory.ts';
import { Pictures } from './pictures.ts';
import { type Plan, planOf } from './plan.ts';
import { type Program, programOf } from './program.ts';
import { reportAt } from './reports.ts';
import { tilingOf } from './tiling.ts';
import { UPDATE_BYTES, type UpdateOptions, writeUpdate } from './updates.ts';

/** Floating-point operations of one submission: some tens of milliseconds on the slowest device of each kind. */
const BUDGET = { emulated: 1e8, hardware: 4e9 };
/** Passes through a network that a critic step costs, weight gradients included. */
const PASSES = 12;

const names = ['critic', 'generator'] as const;
type Name = (typeof names)[number];

/** One update of a network: its uniform and its dispatches. */
interface Job {
  readonly options: UpdateOptions;
  readonly dispatches: readonly Dispatch[];
}

/**
 * The fused trainer in WGSL: a critic step is two dispatches at any depth. Runs
 * on the given device, which stays the caller's; parameters and moments stay there.
 */
export class WebgpuTrainer implements Trainer {
  readonly engine = 'webgpu';
  readonly #device: GPUDevice;
  readonly #given: Given;
  readonly #memory: Memory;
  readonly #pictures: Readonly<Record<Name, Pictures>>;
  readonly #bytes = new ArrayBuffer(RING * UPDATE_BYTES);
  readonly #jobsAtOnce: number;
  #plan: Plan;
  #program: Promise<Program>;
  #iteration = 0;
  #updates: Record<Name, number> = { critic: 0, generator: 0 };
  /** Whether parameters were written that the packed copies don't show yet. */
  #stale = true;
  /** Power iterations that fresh singular vectors still need. */
  #owed = 0;

  /** @throws InputError where the device's limits don't hold the experiment */
  constructor(device: GPUDevice, experiment: Experiment, tiling = tilingOf(device)) {
    const fault = declines(experiment, device.limits);
    if (fault) throw new InputError([fault]);
    const { batchSize, latent } = experiment;
    this.#device = device;
    this.#plan = planOf(experiment, tiling);
    this.#given = packDataset(experiment, (3 + latent.dimension) * batchSize);
    this.#memory = allocate(device, this.#plan, this.#given);
    const cost = 2 * PASSES * batchSize * (this.#plan.critic.size + this.#plan.generator.size);
    this.#jobsAtOnce = Math.min(RING, Math.ceil(BUDGET[isEmulated(device) ? 'emulated' : 'hardware'] / cost));
    this.#pictures = {
      critic: new Pictures(device, this.#plan.critic, 2, 1),
      generator: new Pictures(device, this.#plan.generator, latent.dimension, 2),
    };
    this.#startMoments('critic');
    this.#startMoments('generator');
    this.#startSpectral();
    this.#program = this.#compile();
  }

  get experiment(): Experiment {
    return this.#plan.experiment;
  }

  /** The flat parameters where they are, for readers on the same device. Theirs until `dispose`. */
  get parameterBuffers(): Readonly<Record<Name, GPUBuffer>> {
    return { critic: this.#memory.critic.parameters, generator: this.#memory.generator.parameters };
  }

  async step(iterations: number): Promise<readonly StepReport[]> {
    const program = await this.#ready();
    const reports: StepReport[] = [];
    while (reports.length < iterations) {
      const from = this.#iteration;
      const count = Math.min(MOST, iterations - reports.length);
      await this.#run(Array.from({ length: count }, (_, i) => this.#jobsOf(program, i)).flat());
      const [columns] = (await readBack(this.#device, [[this.#memory.reports, REPORT_COLUMNS * count]])) as [
        Float32Array,
      ];
      for (let i = 0; i < count; i++) {
        const iteration = from + i + 1;
        const waits = generatorWaits(this.experiment, iteration);
        reports.push(reportAt(this.experiment, columns, i, iteration, waits));
      }
    }
    return reports;
  }

  async generate(latent: Float32Array): Promise<Float32Array> {
    await this.#ready();
    return this.#pictures.generator.draw(this.#memory.generator.packed, latent);
  }

  async criticField(points: Float32Array): Promise<Float32Array> {
    const { spectral } = await this.#ready();
    if (spectral) await this.#run([{ options: this.#still('critic'), dispatches: [spectral] }]);
    return this.#pictures.critic.draw(this.#memory.critic.packed, points);
  }

  async gradients(batch: Batch): Promise<Gradients> {
    const rows = batch.interpolation.length;
    const program = await this.#ready();
    if (rows !== this.experiment.batchSize) return this.#gradientsElsewhere(batch, rows);
    this.#device.queue.writeBuffer(this.#memory.given, 4 * this.#given.batchAt, packBatch(batch));
    await this.#run([
      { options: this.#still('critic'), dispatches: program.critic },
      { options: this.#still('generator'), dispatches: [...program.generator, program.report] },
    ]);
    const { critic, generator, reports } = this.#memory;
    const [columns, criticGradient, generatorGradient] = (await readBack(this.#device, [
      [reports, REPORT_COLUMNS],
      [critic.gradient, critic.plan.size],
      [generator.gradient, generator.plan.size],
    ])) as [Float32Array, Float32Array, Float32Array];
    const { criticLoss, penalty, generatorLoss } = reportAt(this.experiment, columns, 0, this.#iteration, false);
    return { criticLoss, penalty, generatorLoss, criticGradient, generatorGradient };
  }

  async snapshot(): Promise<Snapshot> {
    await this.#ready();
    const { critic, generator, vectors } = this.#memory;
    const singular = this.#normalises ? singularSize(this.#plan) : 0;
    const parts = [critic, generator].flatMap(({ parameters, moments, plan: { size } }) => [
      [parameters, size] as const,
      [moments, 2 * size] as const,
    ]);
    const [c, cm, g, gm, u] = (await readBack(this.#device, [...parts, [vectors, singular]])) as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const halves = (moments: Float32Array) =>
      [moments.slice(0, moments.length / 2), moments.slice(moments.length / 2)] as const;
    return {
      iteration: this.#iteration,
      critic: c.slice(),
      generator: g.slice(),
      optimizers: {
        criticUpdates: this.#updates.critic,
        generatorUpdates: this.#updates.generator,
        critic: halves(cm),
        generator: halves(gm),
      },
      ...(this.#normalises && { singular: u.slice() }),
    };
  }

  async restore(snapshot: Snapshot): Promise<void> {
    checkSnapshot(this.experiment, snapshot);
    const { optimizers } = snapshot;
    this.#iteration = snapshot.iteration;
    this.#stale = true;
    for (const name of names) {
      const { parameters, moments, plan } = this.#memory[name];
      this.#write(parameters, snapshot[name]);
      this.#startMoments(name);
      if (!optimizers) continue;
      this.#write(moments, optimizers[name][0]);
      this.#write(moments, optimizers[name][1], plan.size);
    }
    if (optimizers) this.#updates = { critic: optimizers.criticUpdates, generator: optimizers.generatorUpdates };
    this.#startSpectral(snapshot.singular);
  }

  configure(experiment: Experiment): void {
    const before = this.experiment;
    this.#plan = { ...this.#plan, experiment };
    const { criticOptimizer, generatorOptimizer, constraint } = experiment;
    if (criticOptimizer.kind !== before.criticOptimizer.kind) this.#startMoments('critic');
    if (generatorOptimizer.kind !== before.generatorOptimizer.kind) this.#startMoments('generator');
    if (constraint.kind === before.constraint.kind) return;
    this.#stale = true;
    this.#startSpectral();
    this.#program = this.#compile();
  }

  dispose(): void {
    release(this.#memory);
    this.#pictures.critic.dispose();
    this.#pictures.generator.dispose();
  }

  get #normalises(): boolean {
    return this.experiment.constraint.kind === 'spectral-norm';
  }

  #compile(): Promise<Program> {
    const program = programOf(this.#device, this.#plan, this.#memory, this.#given.code);
    // Whoever uses it hears of a failure; until then nobody does.
    program.catch(() => {});
    return program;
  }

  /** The kernels, once everything before them has been done. */
  async #ready(): Promise<Program> {
    const program = await unlessLost(this.#device, this.#program);
    const { spectral, pack } = program;
    if (this.#stale) await this.#run(names.map((name) => ({ options: this.#still(name), dispatches: pack[name] })));
    this.#stale = false;
    if (spectral && this.#owed > 0) {
      const options = { ...this.#still('critic'), powerIterations: this.#owed };
      this.#owed = 0;
      await this.#run([{ options, dispatches: [spectral] }]);
    }
    return program;
  }

  /** An update that moves nothing. */
  #still(network: Name): UpdateOptions {
    return { network, iteration: this.#iteration, substep: 0, updates: undefined, report: 0, powerIterations: 0 };
  }

  /** The updates of the next iteration, which fills row `report`. */
  #jobsOf(program: Program, report: number): Job[] {
    const { criticSteps } = this.experiment;
    const iteration = this.#iteration++;
    const common = { iteration, report };
    const jobs: Job[] = Array.from({ length: criticSteps }, (_, substep) => ({
      options: { ...common, network: 'critic', substep, updates: this.#updates.critic++, powerIterations: 1 },
      dispatches: program.critic,
    }));
    const waits = generatorWaits(this.experiment, iteration + 1);
    const updates = waits ? this.#updates.generator : this.#updates.generator++;
    jobs.push({
      options: { ...common, network: 'generator', substep: 0, updates, powerIterations: 0 },
      dispatches: waits ? [program.report] : [...program.generator, program.report],
    });
    return jobs;
  }

  /** Submits updates in order, in short command buffers, of which at most two wait. */
  async #run(jobs: readonly Job[]): Promise<void> {
    const { queue } = this.#device;
    const done: Promise<undefined>[] = [];
    for (let from = 0; from < jobs.length; from += this.#jobsAtOnce) {
      this.#submit(jobs.slice(from, from + this.#jobsAtOnce));
      done.push(queue.onSubmittedWorkDone());
      if (done.length > 2) await unlessLost(this.#device, done.shift() as Promise<undefined>);
    }
  }

  #submit(jobs: readonly Job[]): void {
    const { queue } = this.#device;
    jobs.forEach(({ options }, slot) => {
      writeUpdate(this.#bytes, slot * UPDATE_BYTES, this.#plan, options);
    });
    queue.writeBuffer(this.#memory.updates, 0, this.#bytes, 0, jobs.length * UPDATE_BYTES);
    const encoder = this.#device.createCommandEncoder({ label: 'updates' });
    const pass = encoder.beginComputePass({ label: 'updates' });
    jobs.forEach(({ dispatches }, slot) => {
      for (const dispatch of dispatches) dispatch.encode(pass, slot * UPDATE_BYTES);
    });
    pass.end();
    queue.submit([encoder.finish()]);
  }

  /** Another batch size needs other memory: a trainer of that size, with these parameters. */
  async #gradientsElsewhere(batch: Batch, batchSize: number): Promise<Gradients> {
    const other = new WebgpuTrainer(this.#device, { ...this.experiment, batchSize }, this.#plan.tiling);
    try {
      await other.restore(await this.snapshot());
      return await other.gradients(batch);
    } finally {
      other.dispose();
    }
  }

  #startMoments(name: Name): void {
    const { moments, plan }: Learner = this.#memory[name];
    const { kind, accumulator } = this.experiment[`${name}Optimizer`];
    const values = new Float32Array(2 * plan.size);
    if (kind === 'rmsprop') values.fill(accumulator, plan.size);
    this.#write(moments, values);
    this.#updates[name] = 0;
  }

  /** Fresh singular vectors are iterated until σ has converged; given ones are taken as they are. */
  #startSpectral(singular?: Reals): void {
    if (!this.#normalises) return;
    this.#write(this.#memory.vectors, singular ?? initialSingular(this.experiment));
    this.#owed = singular ? 0 : FIRST_POWER_ITERATIONS;
  }

  #write(buffer: GPUBuffer, values: Reals, at = 0): void {
    this.#device.queue.writeBuffer(buffer, 4 * at, Float32Array.from(values));
  }
}
