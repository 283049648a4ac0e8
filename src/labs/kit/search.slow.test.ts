import { afterEach, describe, expect, it } from 'vitest';
import { inProcess, type TestHost } from '../../client/inProcess.test-kit.ts';
import { createPool, type Pool } from '../../client/pool.ts';
import { type Teaching, teaching } from '../../studies/teaching.ts';
import { lab } from './lab.ts';
import { openLab } from './open.ts';
import type { Runtime } from './runtime.ts';

const teachingLab = lab({
  study: teaching,
  opensAt: { teacher: 'noise', pretraining: 100, steps: 12 },
  words: { look: { en: 'θ', zh: 'θ' } },
  lead: { kind: 'custom', View: () => null },
  numbers: ({ theta }, found) => ({ theta, step: found?.theta.length ?? null }),
  counts: ['step'],
});

const open: { dispose(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0).reverse()) one.dispose();
});

/** A trained lab whose pictures come as soon as they can. */
function opened(wish = ''): Runtime & { readonly hosts: readonly TestHost[] } {
  const { spawn, hosts } = inProcess();
  const pool: Pool = createPool({ spawn, size: 1 });
  const soon = (work: () => void) => {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  };
  const runtime = openLab('teaching', teachingLab, wish, { pool: () => pool, soon });
  open.push(pool, runtime);
  return Object.assign(runtime, { hosts });
}

const until = (runtime: Runtime, isSo: (found: ReturnType<Runtime['found']['getState']>) => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => isSo(runtime.found.getState()) && resolve();
    runtime.found.subscribe(look);
    look();
  });

const steps = (runtime: Runtime) => (runtime.found.getState().finding as Teaching | undefined)?.theta.length ?? 0;

describe('a trained lab', () => {
  it('finds nothing before it is asked, then step by step, and tells how far it is', async () => {
    const runtime = opened();
    expect(runtime.found.getState()).toMatchObject({ status: 'idle', finding: undefined });
    expect(runtime.numbers.text('step')).toBe('—');
    const shares: number[] = [];
    runtime.found.subscribe(({ share }) => shares.push(share));
    runtime.find();
    await until(runtime, ({ status }) => status === 'done');
    expect(steps(runtime)).toBe(12);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(runtime.found.getState()).toMatchObject({ engines: ['wasm'], share: 1 });
    expect(runtime.present('teaching')).toMatchObject([{ isWhole: true, seed: 1, at: { teacher: 'noise' } }]);
  });

  it('finds the same again, and another finding with the next seed, which its link holds', async () => {
    const runtime = opened('seed=4');
    runtime.find();
    await until(runtime, ({ status }) => status === 'done');
    const first = runtime.found.getState().finding;
    runtime.find();
    expect(runtime.found.getState()).toMatchObject({ status: 'running', finding: undefined });
    await until(runtime, ({ status }) => status === 'done');
    expect(runtime.found.getState().finding).toEqual(first);
    runtime.reseed();
    expect(runtime.query()).toBe('seed=5');
    await until(runtime, ({ status }) => status === 'done');
    expect(runtime.found.getState().finding).not.toEqual(first);
  });

  it('pauses, goes on, and stops with what it has', async () => {
    const runtime = opened('steps=60');
    runtime.find();
    await until(runtime, ({ finding }) => finding !== undefined);
    runtime.drive?.pause();
    await until(runtime, ({ status }) => status === 'paused');
    runtime.drive?.goOn();
    await until(runtime, ({ status }) => status === 'running');
    runtime.drive?.stop();
    expect(runtime.found.getState().status).toBe('idle');
    expect(steps(runtime)).toBeGreaterThan(0);
    // The worker is told, and the job ends.
    await expect.poll(() => runtime.hosts[0]?.heard.map(({ type }) => type)).toContain('close');
    expect(runtime.present('teaching')).toMatchObject([{ isWhole: false }]);
  });

  it('begins anew with what the reader has set, once it has begun at all', async () => {
    const runtime = opened();
    runtime.set({ theta: 0.5 });
    expect(runtime.found.getState().status).toBe('idle');
    runtime.find();
    runtime.set({ theta: -0.5 });
    await until(runtime, ({ status }) => status === 'done');
    expect((runtime.found.getState().finding as Teaching).theta[0]).toBe(-0.5);
  });
});
