import { afterEach, expect, it } from 'vitest';
import { inProcess } from '../../client/inProcess.test-kit.ts';
import { createPool } from '../../client/pool.ts';
import type { Readings } from '../../client/together.ts';
import { fieldsOf } from '../../fields/path.ts';
import { languages } from '../../i18n/catalogue.ts';
import { benchInNode } from '../../studies/inNode.test-kit.ts';
import { type Run, systemNames, systems } from '../../studies/systems.ts';
import { fieldsOfLab, openLab } from '../kit/open.ts';
import { labelOf } from '../kit/symbols.ts';
import { seven } from './lab.ts';
import { sentences } from './sentences.ts';

const open: { dispose(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0).reverse()) one.dispose();
});

it('a link sets all systems at once, and each is found as it is alone', async () => {
  const pool = createPool({ spawn: inProcess().spawn, size: 2 });
  const soon = (work: () => void) => {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  };
  const runtime = openLab('seven', seven, 'data=moons&width=8&steps=16&seed=3', { pool: () => pool, soon });
  open.push(pool, runtime);
  expect(runtime.parameters.getState().faults).toEqual([]);
  expect(runtime.query()).toBe('data=moons&width=8&steps=16&seed=3');
  runtime.find();
  await new Promise<void>((resolve) => {
    runtime.found.subscribe(({ status }) => status === 'done' && resolve());
  });
  const readings = runtime.found.getState().finding as Readings<Run>;
  expect(Object.keys(readings)).toEqual(systemNames);
  // What was found of several is nothing that a claim could judge.
  expect(runtime.present('systems')).toEqual([]);
  for (const system of ['noisy', 'spectral-norm'] as const) {
    const bench = benchInNode(3);
    let last: Run | undefined;
    for await (last of systems.find({ system, data: 'moons', width: 8, steps: 16 }, bench));
    bench.dispose();
    expect(readings[system]?.finding, system).toEqual(last);
  }
});

it('no address picks one system', () => {
  expect(fieldsOf(fieldsOfLab(seven)).map(([path]) => path)).toEqual(['data', 'width', 'steps', 'seed']);
});

it('every system has a name and a sentence on what to look for, in both languages', () => {
  for (const language of languages) {
    const said = systemNames
      .flatMap((system) => [system, `${system}Look`])
      .map((name) => labelOf(seven.words, name, language));
    expect(said.filter((text) => !text?.trim())).toEqual([]);
    expect(new Set(said).size).toBe(14);
  }
});

it('says modes where the data has some', () => {
  const run = { step: 40, wasserstein: 0.25, floor: 0.125, covered: 3 } as Run;
  expect(sentences.en.stands(run, 8)).toBe('Step 40: W₁ 0.250, floor 0.125; 3 of 8 modes');
  expect(sentences.zh.stands(run, 8)).toBe('第 40 步：W₁ 0.250，基线 0.125；模式 3/8');
  expect(sentences.en.stands(run, 0)).toBe('Step 40: W₁ 0.250, floor 0.125');
});
