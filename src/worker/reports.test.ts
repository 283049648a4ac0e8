import { expect, test } from 'vitest';
import { reportColumns } from './protocol.ts';
import { ReportLog } from './reports.ts';
import { buffersOf } from './transfer.ts';

const report = (iteration: number) => ({
  iteration,
  criticLoss: iteration + 0.1,
  penalty: iteration + 0.2,
  generatorLoss: iteration + 0.3,
  realMean: iteration + 0.4,
  generatedMean: iteration + 0.5,
  generatorGradient: iteration + 0.6,
});
const COLUMNS = reportColumns.length;
const iterations = (rows: Float64Array) => Array.from(rows).filter((_, i) => i % COLUMNS === 0);

test('rows stand in the order of the columns, and are taken once', () => {
  const log = new ReportLog();
  log.add(report(3));
  log.add(report(4));
  expect(Array.from(log.take())).toEqual([3, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 4, 4.1, 4.2, 4.3, 4.4, 4.5, 4.6]);
  expect(log.take()).toHaveLength(0);
});

test('a full log drops every other report and keeps the newest', () => {
  const log = new ReportLog(6);
  for (let i = 1; i <= 8; i++) log.add(report(i));
  expect(iterations(log.take())).toEqual([2, 4, 6, 7, 8]);
});

test('the buffers of a message are found once each, at any depth', () => {
  const [a, b] = [new Float32Array(3), new Float64Array(2)];
  const message = { type: 'answer', value: { deep: [a, { b }], again: a, none: undefined, text: 'x' } };
  expect(buffersOf(message)).toEqual([a.buffer, b.buffer]);
});
