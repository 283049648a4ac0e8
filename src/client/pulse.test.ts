import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPulse } from './pulse.ts';

const rhythm = { tick: 100, patience: 3 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a far end that answers lives for ever', () => {
  const lost = vi.fn();
  const pulse = createPulse(rhythm, () => pulse.heard(), lost);
  vi.advanceTimersByTime(600_000);
  expect(lost).not.toHaveBeenCalled();
  pulse.stop();
});

test('a silent one is lost once its patience is over, counted from its last word', () => {
  const lost = vi.fn();
  const pulse = createPulse(rhythm, () => {}, lost);
  vi.advanceTimersByTime(300);
  pulse.heard();
  vi.advanceTimersByTime(300);
  expect(lost).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(lost).toHaveBeenCalled();
  pulse.stop();
});
