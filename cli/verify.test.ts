import { expect, it } from 'vitest';
import { measureTrainer } from '../src/engines/measure.ts';
import { defaultExperiment } from '../src/experiment/experiment.ts';
import { type Assignment, encodeAssignment, fingerprint } from '../src/teaching/assignment.ts';
import { writeCode } from '../src/teaching/code.ts';
import type { Result } from '../src/teaching/result.ts';
import { createTrainer } from './engines.ts';
import { lab } from './lab.test-kit.ts';

const start = { ...defaultExperiment, criticSteps: 1, batchSize: 32, seed: 5 };
const assignment: Assignment = { start, from: 0, task: 'Clip.', limits: {}, until: 60 };
const link = `https://a.example/#/play?${encodeAssignment(assignment)}`;

async function handedIn(): Promise<Result> {
  const trainer = await createTrainer('wasm', start);
  await trainer.step(60);
  const { wasserstein, js, modes } = await measureTrainer(trainer, 60, undefined);
  trainer.dispose();
  return {
    assignment: fingerprint(assignment),
    engine: 'wasm',
    iteration: 60,
    isReached: true,
    wasserstein: Math.fround(wasserstein.value as number),
    floor: Number.NaN,
    js: Math.fround(js.value as number),
    ...(modes && { modes: { reached: modes.reached, total: modes.total } }),
    settings: [],
    isIncomplete: false,
  };
}

it('verify does a run again: the same numbers end with 0, others with 1', async () => {
  const result = await handedIn();
  const same = await lab('verify', writeCode(result), link);
  expect(same).toMatchObject({ code: 0, output: { verdict: 'same', measures: { iteration: 60 } } });
  const forged = await lab('verify', writeCode({ ...result, js: Math.fround(result.js / 2) }), link);
  expect(forged).toMatchObject({ code: 1, output: { verdict: 'different' } });
  const other = await lab('verify', writeCode({ ...result, engine: 'webgpu', js: 0 }), link);
  expect(other).toMatchObject({ code: 1, output: { verdict: 'elsewhere', engine: 'wasm' } });
  expect(await lab('verify', writeCode(result), link.replace('Clip', 'Flip'))).toMatchObject({
    code: 1,
    output: { verdict: 'foreign' },
  });
  const slip = writeCode(result).replace(/.$/, (last) => (last === '7' ? '8' : '7'));
  expect(await lab('verify', slip, link)).toMatchObject({ code: 2, errors: expect.stringContaining('checksum') });
  expect(await lab('verify', writeCode(result), '#/play?v=1')).toMatchObject({ code: 2 });
});
