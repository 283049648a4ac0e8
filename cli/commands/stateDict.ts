import type { Command } from 'commander';
import { InputError } from '../../src/fields/fault.ts';
import { stateDictOf } from '../../src/files/stateDict/write.ts';
import { readRun } from '../experiment.ts';
import { type Io, print } from '../io.ts';

const EXAMPLES = `
Example:
  $ npm run --silent lab -- state-dict run.json > state.json

In PyTorch: critic.load_state_dict({name: torch.tensor(value) for name, value in state["critic"].items()})
`;

export function defineStateDict(program: Command, io: Io): void {
  program
    .command('state-dict')
    .summary('the parameters of a run by PyTorch’s names')
    .description(
      'Prints {"generator": {…}, "critic": {…}}: the tensors of an nn.Sequential named net, weights out × in.',
    )
    .argument('<run.json>', 'a run that --out or the page saved')
    .addHelpText('after', EXAMPLES)
    .action((name: string) => {
      const { experiment, snapshot } = readRun(name, 'run.json');
      if (!snapshot) {
        throw new InputError([
          { code: 'missing', field: 'run.json', value: name, allowed: 'a run with its parameters' },
        ]);
      }
      print(io, stateDictOf(snapshot, experiment));
    });
}
