import { describe, expect, test } from 'vitest';
import { small } from './conformance/cases.ts';
import { declines } from './declines.ts';
import { patience, UnansweredError } from './patience.ts';
import { ReferenceTrainer } from './reference/trainer.ts';
import { engineSelector } from './select.ts';
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
  expect(await selfTestError((experiment) => new ReferenceTrainer(experiment), patience.answer)).toBe(0);
  expect(passes(await selfTestError((experiment) => new Wrong(experiment, 1.01), patience.answer))).toBe(false);
  expect(passes(await selfTestError((experiment) => new Wrong(experiment, Number.NaN), patience.answer))).toBe(false);
});

const never = <T>() => new Promise<T>(() => {});

/** An adapter that is no software, and what it does when it is asked for a device. */
function adapterWith(requestDevice: () => Promise<GPUDevice>): GPUAdapter {
  const info = { vendor: 'acme', architecture: '', device: '', description: '' };
  return { info, limits: {}, features: new Set(), requestDevice } as unknown as GPUAdapter;
}

const gpuWith = (requestAdapter: () => Promise<GPUAdapter>) => ({ requestAdapter }) as unknown as GPU;

test('what trains without a GPU gets ready while the GPU is waited for', async () => {
  let refuse: () => void = () => {};
  const adapter = new Promise<GPUAdapter>((_, reject) => {
    refuse = () => reject(new Error('lost'));
  });
  let fetched: () => void = () => {};
  const binary = new Promise<void>((resolve) => {
    fetched = resolve;
  });
  const fusedHost: typeof nodeHost = {
    ...nodeHost,
    fetchBinary(...which) {
      fetched();
      return nodeHost.fetchBinary(...which);
    },
  };
  const selected = engineSelector({ ...platform, fusedHost, gpu: gpuWith(() => adapter) })('auto', small);
  await binary;
  refuse();
  const { trainer, report } = await selected;
  trainer.dispose();
  expect(report.trials.slice(0, 3)).toMatchObject([
    { verdict: 'unavailable', detail: 'lost' },
    { verdict: 'unavailable', detail: 'lost' },
    { engine: 'wasm', verdict: 'passed' },
  ]);
});

// Side by side: each waits for as long as the page would.
describe.concurrent('a step that never ends gives way to the next engine', { timeout: 30_000 }, () => {
  test('an adapter, asked for once', async () => {
    let asked = 0;
    const gpu = gpuWith(() => {
      asked++;
      return never();
    });
    const { trainer, report } = await engineSelector({ ...platform, gpu })('auto', small);
    trainer.dispose();
    expect(report).toMatchObject({ engine: 'wasm', reason: 'unanswered' });
    expect(report.trials[0]).toMatchObject({ verdict: 'unanswered', detail: 'requestAdapter: no answer within 2 s' });
    expect(report.trials[1]).toMatchObject({ verdict: 'unanswered' });
    expect(asked).toBe(1);
  });

  test('an adapter for an engine that the reader chose, who may choose it again', async () => {
    let adapter: Promise<GPUAdapter> = never();
    const select = engineSelector({ ...platform, gpu: gpuWith(() => adapter) });
    const first = await select('tfjs-webgpu', small);
    first.trainer.dispose();
    expect(first.report).toMatchObject({ engine: 'wasm', reason: 'unanswered' });
    adapter = Promise.resolve(adapterWith(() => Promise.reject(new Error('out of memory'))));
    const second = await select('tfjs-webgpu', small);
    second.trainer.dispose();
    expect(second.report.trials[1]).toMatchObject({ verdict: 'unavailable', detail: 'out of memory' });
  });

  test('a device, which is destroyed when it comes after all', async () => {
    const destroyed: string[] = [];
    let answer: (device: GPUDevice) => void = () => {};
    const device = new Promise<GPUDevice>((resolve) => {
      answer = resolve;
    });
    const gpu = gpuWith(async () => adapterWith(() => device));
    const { trainer, report } = await engineSelector({ ...platform, gpu })('tfjs-webgpu', small);
    trainer.dispose();
    expect(report.engine).toBe('wasm');
    expect(report.trials[1]).toMatchObject({ verdict: 'unanswered', detail: 'requestDevice: no answer within 2 s' });
    answer({ destroy: () => destroyed.push('device') } as unknown as GPUDevice);
    await device;
    expect(destroyed).toEqual(['device']);
  });

  test('a self-test, whose trainer is disposed of', async () => {
    let disposed = 0;
    class Hanging extends ReferenceTrainer {
      override step(): Promise<never> {
        return never();
      }
      override dispose() {
        disposed++;
      }
    }
    await expect(selfTestError((experiment) => new Hanging(experiment), 1)).rejects.toBeInstanceOf(UnansweredError);
    expect(disposed).toBe(1);
  });
});
