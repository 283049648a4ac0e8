import { parseArgs } from 'node:util';
import { show } from '../src/fields/check.ts';
import { InputError } from '../src/fields/fault.ts';
import { datasets } from './commands/datasets.ts';
import { divergences, divergencesOptions } from './commands/divergences.ts';
import { gradients, gradientsOptions } from './commands/gradients.ts';
import { parallelLines, parallelLinesOptions } from './commands/parallelLines.ts';
import { presets } from './commands/presets.ts';
import { train, trainOptions } from './commands/train.ts';
import { faultLine } from './faults.ts';
import { print } from './output.ts';

type Run = (options: never, positionals: readonly string[]) => unknown;

interface Command {
  readonly options: NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;
  readonly positionals?: number;
  readonly run: Run;
}

const commands: Record<string, Command> = {
  presets: { options: {}, run: presets },
  datasets: { options: {}, run: datasets },
  train: { options: trainOptions, positionals: 1, run: train },
  gradients: { options: gradientsOptions, run: gradients },
  divergences: { options: divergencesOptions, run: divergences },
  'parallel-lines': { options: parallelLinesOptions, run: parallelLines },
};

/** "--theta -0.5" reads as two options to parseArgs; "--theta=-0.5" does not. */
function joinNegativeNumbers(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const last = joined.at(-1);
    if (/^-[.\d]/.test(arg) && last?.startsWith('--') && !last.includes('=')) {
      joined[joined.length - 1] = `${last}=${arg}`;
    } else joined.push(arg);
  }
  return joined;
}

function parseOptions(name: string, { options, positionals: most = 0 }: Command, args: readonly string[]) {
  try {
    const parsed = parseArgs({ args: joinNegativeNumbers(args), options, allowPositionals: true });
    if (parsed.positionals.length <= most) return parsed;
    const extra = parsed.positionals[most];
    throw new InputError([{ code: 'unknown', field: name, value: show(extra), allowed: `${most}` }]);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const allowed = Object.keys(options).map((option) => `--${option}`);
    const value = (error as Error).message.split('. ')[0] ?? '';
    throw new InputError([{ code: 'unknown', field: name, value, allowed: allowed.join(', ') }]);
  }
}

async function main([name, ...args]: readonly string[]): Promise<void> {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (name === undefined || command === undefined) {
    const allowed = Object.keys(commands).join(', ');
    throw new InputError([
      { code: name === undefined ? 'missing' : 'choice', field: 'command', value: show(name), allowed },
    ]);
  }
  const { values, positionals } = parseOptions(name, command, args);
  print(await command.run(values as never, positionals));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  for (const fault of error.faults) process.stderr.write(`${faultLine(fault)}\n`);
  process.exitCode = 2;
}
