import { withCrew } from '../cli/crew.ts';
import { readyMaps } from '../src/trials/sweep/maps.ts';
import { Sweeper } from '../src/trials/sweep/sweeper.ts';

/** How a map of 16 × 16 cells fills. */
export interface MapFigures {
  readonly cells: number;
  readonly workers: number;
  /** Until all cells are there, from the first wish on: threads start and code compiles meanwhile. */
  readonly seconds: number;
  /** Cells that are there when the reader first knows something of the whole. */
  readonly afterTen: number;
  /** Of all threads, a cell. */
  readonly cpu: number;
}

const TEN_SECONDS = 10_000;

/**
 * Fills the first of the ready maps: λ × rate under the penalty, on networks of 3 × 16 with batches of 64, 600 iterations
 * a cell.
 *
 * @param most cells after which it stops
 */
export const measureMap = (workers: number, most: number): Promise<MapFigures> =>
  withCrew(async (pool) => {
    const sweeper = new Sweeper(pool, readyMaps[0].sweep);
    const [from, before] = [performance.now(), process.cpuUsage()];
    let afterTen = 0;
    await new Promise<void>((resolve, reject) => {
      sweeper.subscribe(() => {
        const { done, status, error } = sweeper.state;
        if (performance.now() - from <= TEN_SECONDS) afterTen = done;
        if (error) reject(error);
        else if (done >= most || status === 'done') resolve();
      });
      sweeper.start();
    });
    const seconds = (performance.now() - from) / 1000;
    const { done: cells } = sweeper.state;
    const { user, system } = process.cpuUsage(before);
    return { cells, workers, seconds, afterTen, cpu: (user + system) / 1e6 / cells };
  }, workers);
