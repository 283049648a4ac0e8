import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { file, folder, lab } from './lab.test-kit.ts';
import { themePalette } from './palette.ts';

vi.setConfig({ testTimeout: 60_000 });

const small = ['--set', 'critic.width=5', '--set', 'generator.width=6', '--set', 'batchSize=16'];
const train = (source: string, ...more: string[]) => lab('train', source, '--iterations', '3', ...small, ...more);
const run = join(folder, 'kept.json');

beforeAll(() => train('wgan-gp-8gaussians', '--out', run));

test('the parameters of a run go out by PyTorch’s names and come back as they were', async () => {
  const { parameters } = JSON.parse(readFileSync(run, 'utf8'));
  const { output } = await lab<{ critic: object }>('state-dict', run);
  const state = file('state.json', output);
  const back = await lab('train', 'wgan-gp-8gaussians', '--iterations', '0', ...small, '--parameters', state);
  expect(back.output).toMatchObject({ iteration: 0, parameters });

  const wide = await lab('train', 'wgan-gp-8gaussians', '--iterations', '0', '--parameters', state);
  expect(wide.code).toBe(2);
  expect(wide.errors).toContain('critic.net.2.weight has the wrong shape: got [5, 5]; allowed: [32, 32]');
  expect((await lab('state-dict', 'lsgan')).errors).toContain('a run with its parameters');
});

test('the stage of a run is drawn without a browser', async () => {
  const path = join(folder, 'kept.svg');
  const { output } = await lab('picture', run, path, '--theme', 'dark', '--language', 'zh');
  expect(output).toMatchObject({ width: 640, iteration: 3 });
  const svg = readFileSync(path, 'utf8');
  const { real, paper } = themePalette('dark');
  expect(svg).toContain(`fill="${real}"`);
  expect(svg).toContain(`fill="${paper}"`);
  expect(svg).toContain('>真实样本</text>');
  expect(svg).not.toMatch(/NaN|undefined/);
  const bare = await lab('picture', run, path, '--no-words');
  expect(bare.output).toMatchObject({ height: 640 });
  expect((await lab('picture', run, path, '--theme', 'blue')).errors).toContain('theme');
});

test('the page’s colours are read off its style sheet', () => {
  expect(themePalette('light')).toMatchObject({ real: 'rgb(0, 114, 178)', field: { low: [247, 220, 205] } });
  expect(themePalette('dark')).toMatchObject({ real: 'rgb(58, 148, 214)', wasserstein: 'rgb(204, 121, 167)' });
});
