import { afterEach, expect, test, vi } from 'vitest';
import { diagnosisKinds } from '../worker/findings.ts';
import { small, view } from '../worker/session.test-kit.ts';
import { loadExperiment, setField } from './experiment.ts';
import { openPlayground } from './inProcess.test-kit.ts';
import type { Playground } from './playground.ts';
import type { Findings } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

let playground: Playground;
afterEach(() => playground.dispose());

/** The findings, now or as soon as they fit. */
function found(fits: (findings: Findings) => boolean): Promise<Findings> {
  const { frames } = playground;
  return new Promise((resolve) => {
    const look = () => {
      if (!fits(frames.findings)) return;
      stop();
      resolve(frames.findings);
    };
    const stop = frames.subscribe(look);
    look();
  });
}

test('what the view asks for is found, the newest of each kind is kept, and nothing else is', async () => {
  playground = openPlayground();
  await playground.step(2);
  expect(playground.frames.findings).toEqual({});
  playground.setView({ ...view, diagnostics: diagnosisKinds });
  const all = await found((findings) => diagnosisKinds.every((kind) => findings[kind]?.iteration === 2));
  expect(all.map?.finding.norms).toHaveLength(64 ** 2);
  await playground.step(1);
  await found((findings) => diagnosisKinds.every((kind) => findings[kind]?.iteration === 3));
  playground.setView({ ...view, diagnostics: ['layers'] });
  expect(Object.keys(playground.frames.findings)).toEqual(['layers']);
});

test('a live change is looked into anew; another run starts with nothing found', async () => {
  playground = openPlayground(small, { view: { ...view, diagnostics: ['weights'] } });
  await playground.step(2);
  await found(({ weights }) => weights?.iteration === 2);
  expect(playground.frames.findings.weights?.finding.bound).toBeUndefined();
  setField(playground.experiment, 'constraint.kind', 'clip');
  await found(({ weights }) => weights?.finding.bound?.c === small.constraint.clip);
  loadExperiment(playground.experiment, { ...small, seed: 8 });
  await found((findings) => Object.keys(findings).length === 0);
  await found(({ weights }) => weights?.iteration === 0);
});
