import { expect, test, vi } from 'vitest';
import { awaitDeath, heartbeat } from './vigil.ts';

/** The far end of a heart's port: answers at once until told otherwise. */
function openHeart() {
  const { port1, port2 } = new MessageChannel();
  const questions = vi.fn();
  const heart = { beats: true, port: port2, questions };
  port1.onmessage = () => {
    questions();
    if (heart.beats) port1.postMessage(undefined);
  };
  return heart;
}

/** Messages travel for real, the clock's ticks are ours. */
async function pass(ticks: number): Promise<void> {
  for (let i = 0; i < ticks; i++) {
    vi.advanceTimersByTime(heartbeat.tick);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

test('a heart that stops is noticed within 3 s, once; one that beats is left alone', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const heart = openHeart();
  const died = vi.fn();
  awaitDeath({ by: 'heart', heart: heart.port }, new AbortController().signal, died);
  await pass(100);
  expect(heart.questions.mock.calls.length).toBeGreaterThan(90);
  expect(died).not.toHaveBeenCalled();
  heart.beats = false;
  await pass(Math.floor(3000 / heartbeat.tick));
  expect(died).toHaveBeenCalledTimes(1);
  await pass(100);
  expect(died).toHaveBeenCalledTimes(1);
  heart.port.close();
  vi.useRealTimers();
});

test('a heart is listened to again by who has the worker next', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const heart = openHeart();
  const [before, next] = [vi.fn(), vi.fn()];
  const end = new AbortController();
  awaitDeath({ by: 'heart', heart: heart.port }, end.signal, before);
  await pass(3);
  end.abort();
  awaitDeath({ by: 'heart', heart: heart.port }, new AbortController().signal, next);
  await pass(10);
  expect(next).not.toHaveBeenCalled();
  heart.beats = false;
  await pass(Math.floor(3000 / heartbeat.tick));
  expect(next).toHaveBeenCalledTimes(1);
  expect(before).not.toHaveBeenCalled();
  heart.port.close();
  vi.useRealTimers();
});

test('a heart that never began to beat, and one that is no longer waited for, tell of no death', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const [late, given] = [openHeart(), openHeart()];
  late.beats = false;
  const died = vi.fn();
  const end = new AbortController();
  awaitDeath({ by: 'heart', heart: late.port }, new AbortController().signal, died);
  awaitDeath({ by: 'heart', heart: given.port }, end.signal, died);
  await pass(3);
  end.abort();
  await pass(100);
  expect(died).not.toHaveBeenCalled();
  late.port.close();
  given.port.close();
  vi.useRealTimers();
});
