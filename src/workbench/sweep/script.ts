import type { SaveWatch } from '../../actions/scripting.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { checkTable } from '../../fields/check.ts';
import { InputError } from '../../fields/fault.ts';
import { sweepFields } from '../../trials/sweep/sweep.ts';
import { Sweeper } from '../../trials/sweep/sweeper.ts';
import { type SweepTable, tableOf } from '../../trials/sweep/table.ts';
import { readyMapOf, type SweepWish, wishedSweep } from '../../trials/sweep/wish.ts';
import { thePool } from '../../ui/workers/thePool.ts';

const names: readonly string[] = ['map', 'x', 'y', ...Object.keys(sweepFields)];

/** @throws InputError that names what isn't known */
function wishOf(options: Readonly<Record<string, unknown>>): SweepWish {
  const others = Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)));
  const faults = checkTable({}, others).map((fault) => ({ ...fault, allowed: names.join(', ') }));
  if (faults.length > 0) throw new InputError(faults);
  return options;
}

/** A map for a console: of the experiment, or a ready one, which brings its own. @throws InputError, Stopped where the signal ended it */
export async function sweepForScript(
  experiment: Experiment,
  options: Readonly<Record<string, unknown>> = {},
  { onProgress, signal }: SaveWatch = {},
): Promise<SweepTable> {
  const wish = wishOf(options);
  const base = wish.map === undefined ? experiment : readyMapOf(wish.map).experiment;
  const sweeper = new Sweeper(thePool(), wishedSweep(wish, base));
  sweeper.subscribe(() => onProgress?.(sweeper.state.done / sweeper.state.total));
  const whole = sweeper.whole();
  if (signal?.aborted) sweeper.stop();
  signal?.addEventListener('abort', () => sweeper.stop());
  return tableOf(await whole);
}
