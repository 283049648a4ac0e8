import { expect, test } from 'vitest';
import { small } from './conformance/cases.ts';
import { ReferenceTrainer } from './reference/trainer.ts';
import { declines, engineSelector } from './select.ts';
import { passes, selfTestError } from './selftest.ts';
import { wasmDirectory } from './tfjs/node.ts';
import { engineNames } from './trainer.ts';
import { nodeHost } from './wasm/node.ts';

const platform = { tfjsWasm: wasmDirectory, fusedHost: nodeHost };

test('without WebGPU the default is WebAssembly, and the report says why', async () => {
  const { trainer, report } = await engineSelector(platform)('auto', small);
  expect(trainer.engine).toBe('wasm');
  expect(trainer.experiment).toEqual(small);
  trainer.dispose();
  expect(report).toMatchObject({ engine: 'wasm', reason: 'no-webgpu' });
  expect(report.adapter).toMatch(/WebAssembly.*SIMD/);
  expect(report.trials.map(({ engine, verdict }) => [engine, verdict])).toEqual([
    ['webgpu', 'unavailable'],
    ['tfjs-webgpu', 'unavailable'],
    ['wasm', 'passed'],
    ['wasm-threads', 'untried'],
    ['tfjs-wasm', 'untried'],
    ['tfjs-cpu', 'untried'],
    ['reference', 'passed'],
  ]);
  expect(report.trials[0]?.detail).toContain('gpu');
});

test('an engine chosen by name is taken', async () => {
  const select = engineSelector(platform);
  for (const choice of ['reference', 'tfjs-cpu', 'tfjs-wasm', 'wasm'] as const) {
    const { trainer, report } = await select(choice, small);
    trainer.dispose();
    expect(report).toMatchObject({ engine: choice, reason: 'chosen' });
  }
});

test('a chosen engine that the platform lacks gives way to the best that it has', async () => {
  const { trainer, report } = await engineSelector(platform)('tfjs-webgpu', small);
  trainer.dispose();
  expect(report).toMatchObject({ engine: 'wasm', reason: 'no-webgpu' });
});

test('no engine declines an experiment of the table', () => {
  for (const engine of engineNames) expect(declines(engine, small)).toBeUndefined();
});

test('the self-test sees a wrong gradient and a NaN', async () => {
  class Wrong extends ReferenceTrainer {
    readonly factor: number;
    constructor(experiment: typeof small, factor: number) {
      super(experiment);
      this.factor = factor;
    }
    override async gradients(batch: Parameters<ReferenceTrainer['gradients']>[0]) {
      const gradients = await super.gradients(batch);
      return { ...gradients, criticGradient: gradients.criticGradient.map((entry) => this.factor * entry) };
    }
  }
  expect(await selfTestError((experiment) => new ReferenceTrainer(experiment))).toBe(0);
  expect(passes(await selfTestError((experiment) => new Wrong(experiment, 1.01)))).toBe(false);
  expect(passes(await selfTestError((experiment) => new Wrong(experiment, Number.NaN)))).toBe(false);
});
