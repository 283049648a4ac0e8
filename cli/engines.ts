import type { EngineChoice } from '../src/engines/report.ts';
import { engineSelector } from '../src/engines/select.ts';
import { wasmDirectory } from '../src/engines/tfjs/node.ts';
import { engineNames, type Trainer } from '../src/engines/trainer.ts';
import { nodeHost } from '../src/engines/wasm/node.ts';
import type { Experiment } from '../src/experiment/experiment.ts';
import { show } from '../src/fields/check.ts';
import { InputError } from '../src/fields/fault.ts';

const select = engineSelector({ tfjsWasm: wasmDirectory, fusedHost: nodeHost });

function parseEngine(name: string | undefined): EngineChoice {
  const names = ['auto', ...engineNames] as const;
  const known = names.find((candidate) => candidate === (name ?? 'auto'));
  if (known) return known;
  throw new InputError([{ code: 'choice', field: '--engine', value: show(name), allowed: names.join(', ') }]);
}

/** A trainer on the engine of that name; unlike the page, the command line takes no other one in its place. */
export async function createTrainer(name: string | undefined, experiment: Experiment): Promise<Trainer> {
  const choice = parseEngine(name);
  const { trainer, report } = await select(choice, experiment);
  if (choice === 'auto' || trainer.engine === choice) return trainer;
  trainer.dispose();
  const why = report.trials.find(({ engine }) => engine === choice)?.detail ?? '';
  throw new InputError([{ code: 'unsupported', field: '--engine', value: choice, allowed: why }]);
}
