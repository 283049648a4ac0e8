import { modesOf } from '../datasets/index.ts';
import { criticEstimate, impliedJensenShannon } from '../divergences/implied.ts';
import { drawLatentFor, drawStratified } from '../engines/draws.ts';
import { initialCritic } from '../engines/initial.ts';
import { experimentFrom } from '../experiment/differences.ts';
import { defaultDataset, type Experiment } from '../experiment/experiment.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { mean } from '../math/mean.ts';
import { modeGenerator, modeNetwork, movedNetwork } from './modeNetwork.ts';
import { type Trainee, trained } from './study.ts';

const parameters = {
  /** The generated points are real ones on their way home: from 3 to the right, or blown up from the middle. */
  way: choice(['shift', 'scale'], 'shift'),
  /** Whether a meter has trained before the way begins or not, or starts anew at each station. */
  start: choice(['warm', 'cold', 'anew'], 'warm'),
  lambda: number(0.05, 100, 1, { scale: 'log' }),
  clip: number(0.005, 1, 0.1, { scale: 'log' }),
  /** Of the critic or discriminator, at each station. */
  steps: integer(5, 1000, 150, { scale: 'log' }),
  rate: number(1e-5, 0.1, 1e-3, { scale: 'log' }),
  activation: choice(['relu', 'leakyRelu', 'tanh'], 'relu'),
} as const;

export type MetersAt = ValueOf<typeof parameters>;

/** Three that are read for a distance: a clipped critic, a penalised one, and the JS of a GAN's discriminator. */
export const meterNames = ['clip', 'penalty', 'gan'] as const;
export type Meter = (typeof meterNames)[number];

export interface Meters {
  /** W₁ at each station reached so far, the farthest first. */
  readonly wasserstein: readonly number[];
  /** What each meter reads there, on points that nobody trained on; the GAN's in nats. */
  readonly read: Readonly<Record<Meter, readonly number[]>>;
  /** Real points, and generated ones where the way ends, n × 2. */
  readonly real: Float64Array;
  readonly home: Float64Array;
}

export const STATIONS = 9;
/** Steps before the way begins. */
const WARMUP = 500;
const COUNT = 512;
/** The way's length along x. */
const FAR = 3;

/** How the generated points stand at a station of the way: their scale and their shift along x. */
export function stationOf(way: MetersAt['way'], station: number): readonly [scale: number, shift: number] {
  const done = station / (STATIONS - 1);
  return way === 'shift' ? [1, FAR * (1 - done)] : [done, 0];
}

/** Both are exact: a shift moves every point the same way, and ‖x‖ is a potential for a shrinking towards the middle. */
export function distanceOf(way: MetersAt['way'], station: number, real: ArrayLike<number>): number {
  const [scale, shift] = stationOf(way, station);
  const norms = Float64Array.from({ length: real.length / 2 }, (_, k) =>
    Math.hypot(real[2 * k] as number, real[2 * k + 1] as number),
  );
  return way === 'shift' ? shift : (1 - scale) * mean(norms);
}

const rules = {
  clip: { objective: 'wasserstein', constraint: 'clip', optimizer: 'rmsprop' },
  penalty: { objective: 'wasserstein', constraint: 'gradient-penalty', optimizer: 'adam' },
  gan: { objective: 'minimax', constraint: 'none', optimizer: 'adam' },
} as const;

export function meterExperiment(meter: Meter, { lambda, clip, steps, rate, activation }: MetersAt, seed: number) {
  const { objective, constraint, optimizer } = rules[meter];
  return experimentFrom({
    dataset: { kind: 'ring' },
    ...modeGenerator(modesOf(defaultDataset('ring'))?.length ?? 0),
    critic: { depth: 3, width: 64, activation },
    objective,
    constraint: { kind: constraint, lambda, clip },
    criticOptimizer: { kind: optimizer, rate },
    criticSteps: 1,
    // The generator never learns.
    warmup: WARMUP + STATIONS * steps,
    batchSize: 64,
    seed,
  });
}

/** Latent vectors whose modes don't scatter. */
const evenLatent = (experiment: Experiment): Float32Array =>
  drawLatentFor(experiment, 'measureLatent', 0, COUNT).map((z, i) => (i % 3 === 0 ? (i / 3 + 0.5) / COUNT : z));

/** Whether what is read of a critic or a discriminator follows W, along a way that is known (Arjovsky, Chintala & Bottou 2017, Fig. 3). */
export const meters = trained('meters', parameters, async function* (at, bench): AsyncGenerator<Meters, void> {
  const trainees = {} as Record<Meter, Trainee>;
  for (const meter of meterNames) trainees[meter] = await bench.train(meterExperiment(meter, at, bench.seed));
  const { experiment } = trainees.clip;
  const made = modeNetwork(experiment, modesOf(experiment.dataset) ?? []);
  const latent = evenLatent(experiment);
  const real = drawStratified(experiment, 'measureReal', 0, COUNT);
  const wasserstein: number[] = [];
  const read: Record<Meter, number[]> = { clip: [], penalty: [], gan: [] };
  let home = new Float64Array(0);
  for (let station = 0; station < STATIONS; station++) {
    const [scale, shift] = stationOf(at.way, station);
    const generator = movedNetwork(experiment, made, scale, shift);
    for (const meter of meterNames) {
      const trainee = trainees[meter];
      const now = await trainee.snapshot();
      const afresh = { iteration: now.iteration, critic: initialCritic(trainee.experiment) };
      await trainee.restore({ ...(at.start === 'anew' ? afresh : now), generator });
      await trainee.to((at.start === 'warm' ? WARMUP : 0) + (station + 1) * at.steps);
      const generated = await trainee.generate(latent);
      const scores = [
        await trainee.criticField(Float32Array.from(real)),
        await trainee.criticField(generated),
      ] as const;
      read[meter].push(meter === 'gan' ? impliedJensenShannon(...scores) : criticEstimate(...scores));
      home = Float64Array.from(generated);
      await bench.breathe((station + (meterNames.indexOf(meter) + 1) / meterNames.length) / STATIONS);
    }
    wasserstein.push(distanceOf(at.way, station, real));
    yield {
      wasserstein: [...wasserstein],
      read: { clip: [...read.clip], penalty: [...read.penalty], gan: [...read.gan] },
      real: real.slice(),
      home: home.slice(),
    };
  }
});
