import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPulse } from './pulse.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a host that answers lives for ever', () => {
  const lost = vi.fn();
  const pulse = createPulse(() => pulse.heard(), lost);
  pulse.preparing(false);
  vi.advanceTimersByTime(600_000);
  expect(lost).not.toHaveBeenCalled();
  pulse.stop();
});

test('a silent host is lost after 15 s, and after a minute while it prepares', () => {
  const lost = vi.fn();
  const pulse = createPulse(() => {}, lost);
  vi.advanceTimersByTime(60_000);
  expect(lost).not.toHaveBeenCalled();
  pulse.heard();
  pulse.preparing(false);
  vi.advanceTimersByTime(15_000);
  expect(lost).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(lost).toHaveBeenCalled();
  pulse.stop();
});

test('a silent host whose death the platform would tell of is only busy, for a minute', () => {
  const lost = vi.fn();
  const pulse = createPulse(() => {}, lost);
  pulse.preparing(false);
  pulse.watched();
  vi.advanceTimersByTime(60_000);
  expect(lost).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(lost).toHaveBeenCalled();
  pulse.stop();
});
