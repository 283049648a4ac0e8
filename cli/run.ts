import { type Command, CommanderError } from 'commander';
import { show } from '../src/fields/check.ts';
import { type Fault, InputError } from '../src/fields/fault.ts';
import { faultLines } from './faults.ts';
import type { ExitCode, Io } from './io.ts';
import { createProgram } from './program.ts';

/** What the library found wrong with the words: its message quotes the one that it means. */
function faultOf({ code, message }: CommanderError, program: Command, name: string): Fault {
  const [, quoted = ''] = /'([^']*)'/.exec(message) ?? [];
  const command = program.commands.find((one) => one.name() === name) ?? program;
  switch (code) {
    case 'commander.unknownCommand': {
      const allowed = program.commands.map((one) => one.name()).join(', ');
      return { code: 'choice', field: 'command', value: show(quoted), allowed };
    }
    case 'commander.unknownOption': {
      const allowed = command.options.map(({ long }) => long).join(', ');
      return { code: 'unknown', field: quoted, value: quoted, allowed };
    }
    case 'commander.excessArguments': {
      const [, most = '', given = ''] = /Expected (\d+) .* got (\d+)/.exec(message) ?? [];
      return { code: 'count', field: name, value: given, allowed: most };
    }
    default: {
      const option = command.options.find(({ flags }) => flags === quoted);
      const argument = command.registeredArguments.find((one) => one.name() === quoted);
      return { code: 'missing', field: quoted, value: 'nothing', allowed: (option ?? argument)?.description ?? '' };
    }
  }
}

/**
 * The command line: runs one command and says what its process should end with.
 *
 * @param argv the words after the program's name
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const program = createProgram(io);
  try {
    await program.parseAsync(argv.length > 0 ? argv : ['--help'], { from: 'user' });
  } catch (error) {
    // Help that was asked for ends a command too.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const known = error instanceof CommanderError ? new InputError([faultOf(error, program, argv[0] ?? '')]) : error;
    if (!(known instanceof InputError)) throw error;
    io.err(faultLines(known.faults));
    return 2;
  }
  return io.exitCode;
}
