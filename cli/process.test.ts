import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { file, folder } from './lab.test-kit.ts';

vi.setConfig({ testTimeout: 120_000 });

/** The command line in a process of its own, as a reader starts it. */
const start = (...argv: string[]) => spawn(process.execPath, ['--import', 'tsx', 'cli/lab.ts', ...argv]);

test('a process writes its result to standard output, messages to standard error, and ends with the code', async () => {
  const child = start('train', 'lsgan', '--iterations', '20', '--set', 'criticOptimizer.kind=sgd,');
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('criticOptimizer.kind');
});

test('a kill while a file is written leaves the old one whole', async () => {
  const target = file('precious.json', 'the old run');
  const wide = ['critic.width=256', 'generator.width=256', 'critic.depth=4', 'generator.depth=4', 'batchSize=1'];
  const changes = [...wide, 'criticSteps=1'].flatMap((change) => ['--set', change]);
  const child = start('train', 'wgan-gp-8gaussians', '--iterations', '0', ...changes, '--out', target);
  let seen = 0;
  const watcher = watch(folder, (_, name) => {
    // The first file beside it only tries whether one can be made.
    if (!name?.startsWith(`${basename(target)}.`)) return;
    const beside = readdirSync(folder).filter((one) => one.startsWith(`${basename(target)}.`));
    const [path] = beside;
    if (path === undefined || readFileSync(join(folder, path)).length === 0) return;
    seen++;
    child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
  watcher.close();
  expect(seen).toBeGreaterThan(0);
  expect(signal).toBe('SIGKILL');
  expect(readFileSync(target, 'utf8')).toBe('the old run');
});
