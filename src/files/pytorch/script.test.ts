import { describe, expect, test } from 'vitest';
import { readParts } from '../../../cli/pytorchParts.ts';
import { datasets } from '../../datasets/index.ts';
import { defaultExperiment } from '../../experiment/experiment.ts';
import { presets } from '../../experiment/presets.ts';
import { table } from '../../experiment/table.ts';
import { type FieldTable, isField } from '../../fields/field.ts';
import { notebook as en } from '../../i18n/en/notebook.ts';
import { notebook as zh } from '../../i18n/zh/notebook.ts';
import { streams } from '../../math/draws.ts';
import { pytorchNotebook } from './notebook.ts';
import { importsOf, partNames, partOf } from './parts.ts';
import type { ProofRow } from './proof.ts';
import { pytorchScript } from './script.ts';

const parts = readParts();
const proof: readonly ProofRow[] = [
  { iteration: 1, criticLoss: 0.1 + 0.2, generatorLoss: null, sensitivity: 1 },
  { iteration: 4, criticLoss: -1.5e-17, generatorLoss: 2 / 3, sensitivity: 1234.5 },
];

/** The value of a name at the margin, which ends where the next paragraph begins. */
function assigned(script: string, name: string): string {
  const [, value = ''] = new RegExp(`^${name} = ([\\s\\S]*?)\\n\\n`, 'm').exec(script) ?? [];
  return value;
}

test.each(presets)('$id is written the same each time, whole, and with its proof', ({ experiment }) => {
  const script = pytorchScript(parts, experiment, proof);
  expect(pytorchScript(parts, structuredClone(experiment), proof)).toBe(script);
  expect(JSON.parse(assigned(script, 'EXPERIMENT'))).toEqual(experiment);
  const rows = assigned(script, 'PAGE').replaceAll('(', '[').replaceAll(')', ']').replaceAll('None', 'null');
  expect(JSON.parse(rows.replace(/,\n]/, ']'))).toEqual([
    [1, 0.1 + 0.2, null, 1],
    [4, -1.5e-17, 2 / 3, 1200],
  ]);
  expect(script.split('\n').filter((line) => line.length > 120 && !line.includes('#/play?'))).toEqual([]);
});

test('points are a list of pairs', () => {
  const points = Array.from({ length: 4096 }, (_, i) => [Math.sin(i), -1 / (i + 3)] as const);
  const script = pytorchScript(parts, { ...defaultExperiment, dataset: { kind: 'points', points, jitter: 0 } }, proof);
  expect(JSON.parse(assigned(script, 'EXPERIMENT'))).toMatchObject({ dataset: { points } });
});

test('a script stands alone: its parts import nothing of each other any more, and each thing once', () => {
  const imports = importsOf(partNames.map((name) => partOf(parts[name]))).split('\n');
  expect(imports).toEqual([...new Set(imports)]);
  expect(
    imports.filter((line) => !/^$|\btorch\b|^(import|from) (argparse|json|math|os|sys|typing)\b/.test(line)),
  ).toEqual([]);
  const script = pytorchScript(parts, defaultExperiment, proof);
  expect(script.match(/^(import|from) .*$/gm)).toEqual(imports.filter((line) => line !== ''));
});

/** The choices of a table that the script has to know by name. */
function choicesOf(fields: FieldTable): string[] {
  return Object.values(fields).flatMap((entry) => {
    if (!isField(entry)) return choicesOf(entry);
    return entry.type === 'choice' ? entry.options : [];
  });
}

/** What is meant where none of the others is. */
const otherwise = ['adam', 'none', 'two', 'uniform', 'affine', 'open'];

test.each([
  ...Object.keys(datasets),
  ...choicesOf(table),
  ...Object.values(datasets).flatMap(({ parameters }) => choicesOf(parameters)),
])('the script knows %s', (choice) => {
  const known = Object.values(parts).some((part) => part.includes(`"${choice}"`));
  expect(known !== otherwise.includes(choice)).toBe(true);
});

test('its streams are ours', () => {
  const [, body = ''] = /STREAMS = \{([^}]*)\}/.exec(parts.draws) ?? [];
  const theirs = JSON.parse(`{${body.replace(/,\s*$/, '')}}`) as Record<string, number>;
  expect(streams).toMatchObject(theirs);
});

describe('the notebook', () => {
  const written = (words: typeof zh) => JSON.parse(pytorchNotebook(parts, defaultExperiment, proof, words));

  test.each([en, zh])('is nbformat 4.5', (words) => {
    const { nbformat, nbformat_minor, metadata, cells } = written(words);
    expect({ nbformat, nbformat_minor }).toEqual({ nbformat: 4, nbformat_minor: 5 });
    expect(metadata.kernelspec).toEqual({ display_name: 'Python 3', language: 'python', name: 'python3' });
    const ids = cells.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(cells.length);
    for (const { id, cell_type, source, ...cell } of cells) {
      expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
      expect(source.slice(0, -1).every((line: string) => line.endsWith('\n'))).toBe(true);
      expect(source.join('').trim()).not.toBe('');
      const code = { metadata: {}, execution_count: null, outputs: [] };
      expect(cell).toEqual(cell_type === 'code' ? code : { metadata: {} });
    }
  });

  test('has the same code in both languages, and every part of the script but the command line', () => {
    const code = (words: typeof zh) =>
      written(words)
        .cells.filter(({ cell_type }: { cell_type: string }) => cell_type === 'code')
        .map(({ source }: { source: string[] }) => source.join(''));
    expect(code(en)).toEqual(code(zh));
    const all = code(en).join('\n\n');
    for (const name of partNames) {
      const { body } = partOf(parts[name]);
      expect(all.includes(body), name).toBe(name !== 'main');
    }
  });
});
