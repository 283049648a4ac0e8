import { iterationFlops } from '../src/engines/flops.ts';
import { constant, efficiencyFloors, GANLAB_FLOOR, GANLAB_PAGE, speedFloors } from './floors.ts';
import { median, type Ratio, type Rounds, ratioOf } from './measure.ts';
import type { Speed } from './speeds.ts';
import { productFlops } from './subjects/product.ts';
import { type Workload, workloads } from './workloads.ts';

/** One of our figures over another's, and what it must be. */
export interface Comparison {
  readonly ours: string;
  readonly theirs: string;
  readonly workload: Workload;
  readonly ratio: Ratio;
  readonly floor: number;
  readonly reached: boolean;
}

const isPage = ({ place }: Speed) => place.endsWith('Chromium');
const pace = ({ rounds }: Speed) => median(rounds.filter((value) => value !== undefined));

/** Those of the page, where our readers are, and of the faster page where there are two. */
function roundsOf(speeds: readonly Speed[], subject: string): Rounds | undefined {
  const found = speeds.filter((speed) => speed.subject === subject);
  const pages = found.filter(isPage).sort((a, b) => pace(b) - pace(a));
  return (pages[0] ?? found[0])?.rounds;
}

const scaled = (rounds: Rounds, factor: number): Rounds => rounds.map((value) => value && value * factor);

/** Everything that the speeds of one workload say about the floors. */
export function compare(workload: Workload, speeds: readonly Speed[]): Comparison[] {
  const comparisons: Comparison[] = [];
  function add(names: readonly [string, string], ours?: Rounds, theirs?: Rounds, floor?: number) {
    if (!ours || !theirs || floor === undefined) return;
    const ratio = ratioOf(ours, theirs);
    comparisons.push({ ours: names[0], theirs: names[1], workload, ratio, floor, reached: ratio.value >= floor });
  }
  for (const { ours, theirs, floors } of speedFloors) {
    add([ours, theirs], roundsOf(speeds, ours), roundsOf(speeds, theirs), floors[workload]);
  }
  const experiment = workloads[workload];
  const [wasm, product] = [roundsOf(speeds, 'wasm'), roundsOf(speeds, 'product')];
  if (wasm && product) {
    const achieved = scaled(wasm, iterationFlops(experiment));
    const bare = scaled(product, productFlops(experiment));
    add(['wasm GFLOP/s', 'bare kernel'], achieved, bare, efficiencyFloors[workload]);
  }
  if (wasm && workload === 'ganlab') add(['wasm', 'GAN Lab’s page'], wasm, constant(GANLAB_PAGE, wasm), GANLAB_FLOOR);
  return comparisons;
}

/** Billions of floating-point operations a second of the matrix products, where the subject is one that makes them. */
export function gigaflops(workload: Workload, subject: string, perSecond: number): number {
  const experiment = workloads[workload];
  return (perSecond * (subject === 'product' ? productFlops(experiment) : iterationFlops(experiment))) / 1e9;
}
