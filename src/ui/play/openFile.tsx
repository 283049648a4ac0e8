import { actions } from '../../actions/index.ts';
import { checkParametersOpen, openState } from '../../actions/openState.ts';
import { readFile } from '../../client/readFile.ts';
import { criticLayout, generatorLayout, type NetworkLayout } from '../../engines/layout.ts';
import type { RunFile } from '../../files/run.ts';
import { type StateFile, withNetworks } from '../../files/stateDict/read.ts';
import { considerPoints, type Desk } from '../data/consider.tsx';
import { count } from '../text/format.ts';
import { catalogues } from '../words.tsx';
import { openingWords } from './openingWords.ts';
import { type Differing, StateDialog } from './StateDialog.tsx';

async function takeRun({ playground, language, tell }: Desk, run: RunFile): Promise<void> {
  const { controls } = catalogues[language].play;
  await actions.openRun.perform(playground, run);
  const at = run.snapshot && count(run.snapshot.iteration, language);
  tell(at === undefined ? controls.imported : controls.resumed({ iteration: at }));
}

const chain = ({ layers }: NetworkLayout) =>
  layers.length === 0 ? 'θ' : [layers[0]?.inputs, ...layers.map(({ outputs }) => outputs)].join(' → ');

/** The networks of a file whose layers are others than the experiment's. */
function differingOf({ playground }: Desk, state: StateFile): Differing[] {
  const { experiment } = playground.experiment.getState();
  const taken = withNetworks(experiment, state);
  const both = [
    { network: 'critic', file: chain(criticLayout(taken)), here: chain(criticLayout(experiment)) },
    { network: 'generator', file: chain(generatorLayout(taken)), here: chain(generatorLayout(experiment)) },
  ] as const;
  return both.filter(({ file, here }) => file !== here);
}

async function takeState(desk: Desk, name: string, state: StateFile): Promise<void> {
  const { playground, language, tell, ask } = desk;
  const words = openingWords[language];
  const put = async (networks: 'keep' | 'take') => {
    await openState.perform(playground, state, networks);
    const kept = state.generator ? (state.critic ? [] : [words.generatorOnly]) : [words.criticOnly];
    tell(catalogues[language].faults.together([words.taken({ name }), ...kept]));
  };
  checkParametersOpen(playground);
  const differing = differingOf(desk, state);
  if (differing.length === 0) return put('keep');
  ask(
    <StateDialog
      name={name}
      words={words}
      differing={differing}
      onTake={() => void put('take')}
      onClose={() => ask(undefined)}
    />,
  );
}

/** Takes what is in a file, or asks how; what is no such file is refused. @throws InputError; nothing has changed then */
export async function openFile(file: File, desk: Desk): Promise<void> {
  const opened = await readFile(file);
  if (opened.kind === 'run') return takeRun(desk, opened.run);
  if (opened.kind === 'state') return takeState(desk, file.name, opened.state);
  considerPoints(file.name, opened.table, opened.text, desk);
}
