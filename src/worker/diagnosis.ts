import { criticEstimate } from '../divergences/implied.ts';
import { wasserstein } from '../divergences/wasserstein.ts';
import { layerGradients, normsOf, type ProbeMemory, parametersByLayer, probe, shareAtBound } from '../engines/probe.ts';
import type { Snapshot } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { type Bounds, gridPoints } from '../math/grid.ts';
import { type DiagnosisKind, diagnosisKinds, type Finding, type FindingOf } from './findings.ts';
import { NODES, rangeOf, restOf, stretchOf } from './latentLines.ts';

/** What is examined: one state of a run, so that all its findings are of one iteration. */
export interface Specimen {
  readonly experiment: Experiment;
  readonly state: Pick<Snapshot, 'critic' | 'singular'>;
  /** x̂, n × 2. */
  readonly interpolates: Float64Array;
  /** Of the displayed samples, n × 2 each. */
  readonly real: Float64Array;
  readonly generated: Float32Array;
  /** Where the generator takes the lines of the latent grid, n × 2. */
  readonly latent: Float32Array;
  readonly bounds: Bounds;
  readonly memory: ProbeMemory;
}

/** The most parameters that a histogram is made from. */
const MOST_WEIGHTS = 8192;
/** Nodes of the map along each side. */
export const MAP_RESOLUTION = 64;
/** Points of the map that are asked at a time. */
const PORTION = 256;

/** Every how manieth of so many gives at most `most`. */
const strideFor = (count: number, most: number) => Math.ceil(count / most);

function weights({ experiment, state: { critic } }: Specimen): FindingOf<'weights'> {
  const { kind, clip: c } = experiment.constraint;
  const stride = strideFor(critic.length, MOST_WEIGHTS);
  const values = Float32Array.from(
    { length: Math.ceil(critic.length / stride) },
    (_, i) => critic[i * stride] as number,
  );
  if (kind !== 'clip') return { kind: 'weights', values, total: critic.length };
  const byLayer = Float64Array.from(parametersByLayer(experiment, critic), (layer) => shareAtBound(layer, c));
  return { kind: 'weights', values, total: critic.length, bound: { c, share: shareAtBound(critic, c), byLayer } };
}

function slopes({ experiment, state, interpolates, memory }: Specimen): FindingOf<'slopes'> {
  const norms = normsOf(probe(experiment, state, interpolates, memory).slopes);
  return { kind: 'slopes', points: Float32Array.from(interpolates), norms: Float32Array.from(norms) };
}

function layers({ experiment, state, interpolates, memory }: Specimen): FindingOf<'layers'> {
  const means = layerGradients(experiment, state, interpolates, memory);
  return { kind: 'layers', means, samples: interpolates.length / 2 };
}

function coupling({ experiment, state, real, generated, memory }: Specimen): FindingOf<'coupling'> {
  const nowhere = {
    kind: 'coupling',
    partners: new Uint16Array(0),
    distance: Number.NaN,
    criticEstimate: Number.NaN,
  } as const;
  if (!generated.every(Number.isFinite)) return nowhere;
  const { value, pairs } = wasserstein(real, generated);
  const partners = new Uint16Array(real.length / 2);
  for (const { row, column } of pairs) partners[row] = column;
  const scores = (points: ArrayLike<number>) => probe(experiment, state, points, memory).f;
  return { ...nowhere, partners, distance: value, criticEstimate: criticEstimate(scores(real), scores(generated)) };
}

function latent({ experiment, latent: points }: Specimen): FindingOf<'latent'> {
  const { dimension } = experiment.latent;
  const [range, rest] = [rangeOf(experiment), restOf(experiment)];
  return { kind: 'latent', points, nodes: NODES, range, dimension, rest, ...stretchOf(experiment, points) };
}

/** Finds a portion at a time, so that the worker is never deaf for long. */
function* map({ experiment, state, bounds, memory }: Specimen): Generator<undefined, FindingOf<'map'>> {
  const nodes = gridPoints(bounds, MAP_RESOLUTION);
  const norms = new Float32Array(nodes.length / 2);
  for (let from = 0; from < norms.length; from += PORTION) {
    if (from > 0) yield;
    const portion = nodes.subarray(2 * from, 2 * (from + PORTION));
    norms.set(normsOf(probe(experiment, state, portion, memory).slopes), from);
  }
  const largest = norms.reduce((a, b) => Math.max(a, b), 0);
  return { kind: 'map', norms, resolution: MAP_RESOLUTION, bounds, largest };
}

const examinations = { weights, slopes, layers, coupling, latent } as const;

/** Finds what is wanted: yields each finding, and undefined between portions of a longer one. */
export function* examine(specimen: Specimen, wanted: readonly DiagnosisKind[]): Generator<Finding | undefined> {
  for (const kind of diagnosisKinds) {
    if (!wanted.includes(kind)) continue;
    yield kind === 'map' ? yield* map(specimen) : examinations[kind](specimen);
  }
}
