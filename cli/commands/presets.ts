import type { Command } from 'commander';
import { presets as all } from '../../src/experiment/presets.ts';
import { en } from '../../src/i18n/en.ts';
import { type Io, print } from '../io.ts';

/** Every preset: what it is, where its numbers come from, and the whole experiment. */
function presets() {
  return all.map(({ id, source, experiment }) => ({ id, ...en.presets[id], source, experiment }));
}

export function definePresets(program: Command, io: Io): void {
  program
    .command('presets')
    .summary('list every preset')
    .description('Prints every preset: {id, title, about, source, experiment}.')
    .action(() => print(io, presets()));
}
