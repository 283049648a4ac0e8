import { selectEngine } from '../src/engines/select.ts';
import { defaultExperiment } from '../src/experiment/experiment.ts';
import { gridPoints } from '../src/math/grid.ts';
import { summarise } from './measure.ts';

/** Points along a side of the page's field. */
const SIDE = 96;
const FRAMES = 200;

/** Milliseconds in which the `wasm` engine evaluates the first preset's critic on the page's grid: the median of many frames. */
export async function timeOfField(): Promise<number> {
  const { trainer } = await selectEngine('wasm', defaultExperiment);
  const grid = gridPoints([-2, 2, -2, 2], SIDE);
  const times: number[] = [];
  for (let frame = 0; frame < FRAMES; frame++) {
    const start = performance.now();
    await trainer.criticField(grid);
    times.push(performance.now() - start);
  }
  trainer.dispose();
  return summarise(times).median;
}
