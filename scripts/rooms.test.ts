import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { roomFaults } from './rooms/faults.ts';
import { readTable } from './rooms/table.ts';

const here = fileURLToPath(new URL('..', import.meta.url));
const written = readFileSync(join(here, 'CONTRIBUTING.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The faults of a house with our table, an empty file in every room, and these files besides. */
function faultsOf(files: Record<string, string>, table = written): readonly string[] {
  const root = mkdtempSync(join(folder, 'house-'));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  put('CONTRIBUTING.md', table);
  for (const name of readTable(table).keys()) put(`src/${name}/index.ts`, '');
  for (const [path, text] of Object.entries(files)) put(path, text);
  return roomFaults(root);
}

const upwards = 'src/plots/x.ts:1 imports src/ui/y.ts, but `plots` may import `math`.';

describe('the rooms', () => {
  test('a house whose imports point down has no faults', () => {
    expect(
      faultsOf({
        'src/plots/a.ts': "import { b } from '../math/b.ts'; import { max } from 'd3-array'; export * from './c.ts';",
        'src/labs/a.tsx': "import '../ui/a.css'; import { useState } from 'react'; const a = import('../ui/y.ts');",
        'src/engines/tfjs/a.ts':
          "import * as tf from '@tensorflow/tfjs-core'; import '@tensorflow/tfjs-backend-cpu/b';",
        'src/math/a.test.ts': "import { a } from '../app/a.ts'; import 'react';",
        'src/math/a.test-kit.ts': "import { test } from 'vitest';",
        'src/client/a.ts': "new Worker(new URL('../worker/index.ts', import.meta.url));",
        'src/plots/note.md': "import '../ui/y.ts'",
      }),
    ).toEqual([]);
  });

  test.each([
    ["import { y } from '../ui/y.ts';"],
    ["import '../ui/y.ts';"],
    ["import type { Y } from '../ui/y.ts';"],
    ["import { type Y } from '../ui/y.ts';"],
    ["export { y } from '../ui/y.ts';"],
    ["export type { Y } from '../ui/y.ts';"],
    ["export * from '../ui/y.ts';"],
    ["export const y = () => import('../ui/y.ts');"],
    ["export type Y = import('../ui/y.ts').Y;"],
    ["import y from '../ui/y.ts?raw';"],
    ["import y from '../ui/y.ts?worker&inline';"],
    ["new Worker(new URL('../ui/y.ts', import.meta.url), { type: 'module' });"],
    ["export const all = import.meta.glob('../ui/y.ts');"],
    ['export const y = import(`../ui/y.ts`);'],
  ])('%s is refused in plots', (source) => {
    expect(faultsOf({ 'src/plots/x.ts': source })).toEqual([upwards]);
  });

  test.each([
    ['src/ui/x.css', "@import '../labs/y.css';", 'labs/y.css'],
    ['src/ui/x.css', 'a { background: url(../labs/y.svg); }', 'labs/y.svg'],
    ['src/ui/x.module.css', ".a { composes: b from '../labs/y.css'; }", 'labs/y.css'],
    ['src/ui/x.js', "import '../labs/y.js';", 'labs/y.js'],
    ['src/ui/x.ts', "import y from '../labs/y.wgsl?raw';", 'labs/y.wgsl'],
    ['src/ui/x.tsx', "const y = <a>{import('../labs/y.tsx')}</a>;", 'labs/y.tsx'],
    ['src/ui/x.test-kit.ts', "import '../labs/y.ts';", 'labs/y.ts'],
  ])('so is it in %s: %s', (path, source, target) => {
    const allowed = readTable(written).get('ui')?.says.rooms;
    expect(faultsOf({ [path]: source })).toEqual([
      `${path}:1 imports src/${target}, but \`ui\` may import ${allowed}.`,
    ]);
  });

  test('lessons import nothing, in prose either', () => {
    const prose =
      "# Title\n\nimport is a word.\n\nimport { Y } from '../../labs/y.tsx'\n\nexport { Z } from '../../math/z.ts'";
    expect(faultsOf({ 'src/lessons/one/en.mdx': prose })).toEqual([
      'src/lessons/one/en.mdx:5 imports src/labs/y.tsx, but `lessons` may import nothing.',
      'src/lessons/one/en.mdx:7 imports src/math/z.ts, but `lessons` may import nothing.',
    ]);
  });

  test('packages keep to their rooms: tfjs to engines/tfjs, React to ui and above', () => {
    const packages = {
      'src/engines/a.ts': "import '@tensorflow/tfjs-core';",
      'src/store/a.ts': "import 'react/jsx-runtime';",
    };
    expect(faultsOf({ ...packages, 'src/math/a.ts': "import 'node:fs';\n\nimport 'd3-array';" })).toEqual([
      'src/engines/a.ts:1 imports @tensorflow/tfjs-core, but `engines` may use `node:`, `fast-check`, `@tensorflow/*` in `tfjs/`.',
      'src/math/a.ts:1 imports node:, but `math` may use no package.',
      'src/math/a.ts:3 imports d3-array, but `math` may use no package.',
      'src/store/a.ts:1 imports react, but `store` may use `zustand`.',
    ]);
  });

  test('AssemblyScript, which no parser of TypeScript reads, is read too', () => {
    const source =
      "export { a } from './a';\nimport {\n  b,\n} from '../../../ui/b';\n@inline export function c(): i32 { return 'd'; }";
    expect(faultsOf({ 'src/engines/wasm/assembly/x.ts': source })).toEqual([
      'src/engines/wasm/assembly/x.ts:4 imports src/ui/b, but `engines` may import `fields`, `math`, `datasets`, `divergences`, `experiment`.',
    ]);
  });

  test('the folders of a room with a kit share through it alone', () => {
    const allowed = "import '../kit/a.ts'; import '../b.ts'; import './c.ts';";
    expect(
      faultsOf({
        'src/workbench/one/a.ts': allowed,
        'src/workbench/b.ts': "import './one/a.ts';",
        'src/labs/one/a.ts': "import '../two/a.ts';",
      }),
    ).toEqual([]);
    const shared = 'src/workbench/one/a.ts, but what the folders of `workbench` share is in `kit`.';
    expect(
      faultsOf({
        'src/workbench/two/a.ts': "import '../one/a.ts';",
        'src/workbench/kit/a.ts': "import '../one/a.ts';",
      }),
    ).toEqual([`src/workbench/kit/a.ts:1 imports ${shared}`, `src/workbench/two/a.ts:1 imports ${shared}`]);
  });

  test('nothing is imported from outside the house, nor from what can’t be told', () => {
    expect(
      faultsOf({ 'src/app/a.ts': "import '../../bench/a.ts';\nexport const a = (b: string) => import(b);" }),
    ).toEqual([
      'src/app/a.ts:1 imports bench/a.ts, but `app` may import all above.',
      'src/app/a.ts:2 imports what is not a literal, so that nobody can tell the room.',
    ]);
  });

  test('a room that the table does not know is an error; one line adds it', () => {
    const files = { 'src/attic/a.ts': "import '../engines/a.ts';", 'src/worker/b.ts': "import '../attic/a.ts';" };
    const refused = readTable(written).get('worker')?.says.rooms;
    expect(faultsOf(files)).toEqual([
      'src/attic/a.ts lies in no room.',
      `src/worker/b.ts:1 imports src/attic/a.ts, but \`worker\` may import ${refused}.`,
    ]);
    const line = '| `attic` | what nobody needs | `fields`, `experiment`, `engines` | |';
    expect(faultsOf(files, written.replace(/^\| `claims`/m, `${line}\n$&`))).toEqual([]);
  });

  test('a row without its room is an error', () => {
    cpSync(join(here, 'CONTRIBUTING.md'), join(folder, 'CONTRIBUTING.md'));
    mkdirSync(join(folder, 'src/math'), { recursive: true });
    expect(roomFaults(folder)).toContain('src/datasets is not there.');
  });

  test.each([
    ['a name that stands below', '| `a` | | `b` | |\n| `b` | | nothing | |', /`a` names b, which does not stand above/],
    ['a cell that says something else', '| `a` | | most things | |', /`a` says “most things”/],
    ['a room that stands twice', '| `a` | | nothing | |\n| `a` | | nothing | |', /`a` stands there twice/],
  ])('a table with %s is refused', (_, rows, message) => {
    expect(() => readTable(`## The rooms\n\n${rows}\n`)).toThrow(message);
  });
});
