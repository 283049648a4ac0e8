import type { Command } from 'commander';
import { allClaims, type Placed } from '../../src/claims/index.ts';
import { cite } from '../../src/claims/sources.ts';
import { allowed, defaults } from '../../src/fields/check.ts';
import type { FieldTable } from '../../src/fields/field.ts';
import { fieldsOf, valueAt } from '../../src/fields/path.ts';
import { type Io, print } from '../io.ts';

/** What a claim is, and what may be set of it. */
function summary({ chapter, claim }: Placed) {
  const table: FieldTable = claim.study.parameters;
  const usual = { ...defaults(table), ...(claim.at as object) };
  const parameters = fieldsOf(table).map(([path, field]) => [
    path,
    { default: valueAt(usual, path), range: allowed(field), unit: 'unit' in field ? (field.unit ?? '') : '' },
  ]);
  return {
    id: claim.id,
    chapter,
    kind: claim.study.kind,
    source: claim.source.map(cite),
    parameters: Object.fromEntries(parameters),
  };
}

const EXAMPLES = `
Examples:
  $ npm run --silent lab -- claims
  $ npm run --silent lab -- claim parallel-lines --set theta=0.25
`;

export function defineClaims(program: Command, io: Io): void {
  program
    .command('claims')
    .summary('list every statement that can be run')
    .description('Prints every claim: its chapter, its source, what may be set and in which range.')
    .addHelpText('after', EXAMPLES)
    .action(async () => print(io, (await allClaims()).map(summary)));
}
