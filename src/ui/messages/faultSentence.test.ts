import { expect, it } from 'vitest';
import { checkExperiment, defaultExperiment } from '../../experiment/experiment.ts';
import type { Fault } from '../../fields/fault.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { faultsSentence, refusal } from './faultSentence.ts';

const faultOf = (change: object) => checkExperiment({ ...defaultExperiment, ...change })[0] as Fault;

it('says what, where, what is allowed and what was kept', () => {
  const fault = faultOf({ batchSize: 4096 });
  expect(refusal(en, fault, 'ring', '256')).toBe(
    'Batch size 4096 is over 1024, the most this page trains with. Kept 256.',
  );
  expect(refusal(zh, fault, 'ring', '256')).toBe('批大小 4096 超过上限 1024，已保留 256。');
});

it('writes its numbers with a true minus sign', () => {
  const fault = faultOf({ batchSize: -4 });
  expect(faultsSentence(en, [fault], 'ring')).toMatch(/^Batch size −4 is under 1,/);
  expect(refusal(en, { code: 'syntax', field: '', value: 'x=-4', allowed: 'x, y' }, 'ring', '−1')).toBe(
    'This can’t be read: x=-4 (x, y). Kept −1.',
  );
});

it('names the optimiser that a field belongs to', () => {
  const fault = faultOf({ criticOptimizer: { ...defaultExperiment.criticOptimizer, rate: 0 } });
  expect(faultsSentence(en, [fault], 'ring')).toBe(
    'The critic’s learning rate 0 is under 0.000001, the least this page trains with.',
  );
});

it('has a sentence for every kind of fault', () => {
  const changes = [
    { batchSize: '1' },
    { batchSize: 1.5 },
    { batchSize: Number.NaN },
    { batchSize: undefined },
    { objective: 'magic' },
    { surprise: 1 },
    { generator: { ...defaultExperiment.generator, kind: 'translation' } },
  ];
  const sentences = changes.map((change) => faultsSentence(en, [faultOf(change)], 'ring'));
  expect(new Set(sentences).size).toBe(changes.length);
  for (const sentence of sentences) expect(sentence).not.toMatch(/undefined /);
});

it('counts the faults that it leaves out', () => {
  const fault = faultOf({ batchSize: 4096 });
  expect(faultsSentence(en, [fault, fault, fault], 'ring')).toMatch(/2 more things were wrong\.$/);
});
