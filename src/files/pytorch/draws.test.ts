import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readParts } from '../../../cli/pytorchParts.ts';
import { datasets, sampleDataset } from '../../datasets/index.ts';
import { defaultDataset, defaultExperiment } from '../../experiment/experiment.ts';
import { presets } from '../../experiment/presets.ts';
import { fillNormal, fillUniform } from '../../math/draws.ts';
import { python, ran } from './inPython.test-kit.ts';
import { pytorchScript } from './script.ts';

const parts = readParts();
const COUNT = 200;
const address = { seed: 4_000_000_007, stream: 'realNoise', iteration: 70_001, substep: 13 } as const;
const kinds = Object.keys(datasets) as (keyof typeof datasets)[];

/** Other parameters than the defaults, which coincide here and there. */
const others = [
  { kind: 'ring', modes: 7, radius: 1.7, sigma: 0.02, seam: 'closed' },
  { kind: 'ring', modes: 1, radius: 1.7, sigma: 0.02, seam: 'closed' },
  { kind: 'checkerboard', cells: 5, extent: 1.3 },
  { kind: 'segment', theta: -0.4, thickness: 0.3 },
  { kind: 'segments', gap: 1.1, angle: 77, sigma: 0.1 },
  { kind: 'grid', side: 4, spacing: 0.6, sigma: 0.1 },
] as const;
const choices = [...kinds.map(defaultDataset), ...others];

/** The draws on plain numbers: what the script runs on tensors, without PyTorch. */
const DRIVER = `
import json, math, sys, types
arrays = types.ModuleType("arrays")
arrays.xp, arrays.pick = math, lambda table, index: table[int(index)]
sys.modules["arrays"] = arrays
order = json.load(sys.stdin)
for name in ("draws", "datasets"):
    module = sys.modules[name] = types.ModuleType(name)
    exec(order["parts"][name], module.__dict__)
draws, datasets = sys.modules["draws"], sys.modules["datasets"]
at = order["address"]
blocks = [draws.uniforms(at["seed"], at["stream"], at["iteration"], at["substep"], i) for i in range(order["count"])]
print(json.dumps({
    "known": [draws.philox(*case) for case in order["cases"]],
    "uniforms": [u for block in blocks for u in block],
    "normals": [z for block in blocks for z in draws.normals(block)],
    "points": [[c for block in blocks for c in datasets.place(choice, block)] for choice in order["choices"]],
}))
`;

interface Drawn {
  readonly known: readonly number[][];
  readonly uniforms: readonly number[];
  readonly normals: readonly number[];
  readonly points: readonly (readonly number[])[];
}

/** Random123's known answers. */
const known = [
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [Array(4).fill(0xffffffff), Array(2).fill(0xffffffff), [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
];

function expectNear(drawn: readonly number[], expected: Float64Array): void {
  expect(drawn).toHaveLength(expected.length);
  expect(Math.max(...drawn.map((value, i) => Math.abs(value - (expected[i] as number))))).toBeLessThan(4e-15);
}

if (!python) console.warn('No python3 here: that the PyTorch script draws our numbers is not tested.');

describe.skipIf(!python)('in Python, without PyTorch', () => {
  let drawn: Drawn;

  beforeAll(async () => {
    const cases = known.map(([counter, key]) => [counter, key]);
    const input = JSON.stringify({ parts, address, count: COUNT, cases, choices });
    const { code, output } = await ran(python as string, ['-c', DRIVER], { input });
    expect(code, output).toBe(0);
    drawn = JSON.parse(output);
  });

  test('Philox gives the known answers', () => {
    expect(drawn.known).toEqual(known.map(([, , answer]) => answer));
  });

  test('uniforms are ours to the last bit, normals to rounding', () => {
    const expected = new Float64Array(4 * COUNT);
    fillUniform(address, expected);
    expect(drawn.uniforms).toEqual(Array.from(expected));
    fillNormal(address, expected);
    expectNear(drawn.normals, expected);
  });

  test.each(choices.map((choice, i) => [choice.kind, i] as const))('%s: every point is ours', (_, i) => {
    const expected = new Float64Array(2 * COUNT);
    sampleDataset(choices[i] as (typeof choices)[number], address, expected);
    expectNear(drawn.points[i] as number[], expected);
  });

  test('every script and every part compiles', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pytorch-'));
    const files = Object.entries(parts).map(([name, text]) => [name, text] as const);
    const proof = [{ iteration: 1, criticLoss: 1, generatorLoss: null, sensitivity: 1 }];
    const scripts = presets.map(({ id, experiment }) => [id, pytorchScript(parts, experiment, proof)] as const);
    const points = pytorchScript(parts, { ...defaultExperiment, dataset: defaultDataset('points') }, proof);
    const paths = [...files, ...scripts, ['points', points] as const].map(([name, text]) => {
      const path = join(folder, `${name}.py`);
      writeFileSync(path, text);
      return path;
    });
    expect(await ran(python as string, ['-W', 'error', '-m', 'py_compile', ...paths])).toEqual({ code: 0, output: '' });
  });
});
