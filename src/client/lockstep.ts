import type { Reading, Stream } from './stream.ts';
import type { Readings } from './together.ts';

/** Several streams that go on in step, driven as one. */
export interface Lockstep<Finding>
  extends Pick<Stream<Readings<Finding>>, 'read' | 'subscribe' | 'pause' | 'goOn' | 'cancel'> {
  /** One finding of each further, and no more. */
  step(): void;
  /** At most so many rounds a second; 0 is as fast as it goes. */
  setPace(rounds: number): void;
}

const hasEnded = ({ status }: Reading<unknown>) => status === 'done' || status === 'failed' || status === 'cancelled';

/**
 * Takes several streams on in rounds: each finds one thing more, and none begins the next before all have. What it reads of
 * them is of whole rounds, so that all it shows is of one moment. A stream that has ended no longer holds the others up.
 */
export function lockstep<Finding>(streams: Readonly<Record<string, Stream<Finding>>>): Lockstep<Finding> {
  const all = Object.entries(streams);
  const listeners = new Set<() => void>();
  /** What each has found by the end of the last round, and what this round brought. */
  let shown: Readings<Finding> = Object.fromEntries(all.map(([name, stream]) => [name, stream.read()]));
  let going = true;
  let cancelled = false;
  let pace = 0;
  let began = Number.NEGATIVE_INFINITY;
  let owing = new Map<string, Finding | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const open = () => all.filter(([, stream]) => !hasEnded(stream.read()));

  function round(): void {
    clearTimeout(timer);
    timer = undefined;
    began = performance.now();
    owing = new Map(open().map(([name, stream]) => [name, stream.read().finding]));
    // A step may be answered before the next one is asked for.
    for (const [name, stream] of all) if (owing.has(name)) stream.step();
  }

  function next(): void {
    if (!going || cancelled || owing.size > 0 || timer !== undefined || open().length === 0) return;
    const rest = pace === 0 ? 0 : began + 1000 / pace - performance.now();
    if (rest > 0) timer = setTimeout(round, rest);
    else round();
  }

  function look(name: string, stream: Stream<Finding>): void {
    const reading = stream.read();
    const owes = owing.has(name) && reading.finding === owing.get(name) && !hasEnded(reading);
    if (!owes) owing.delete(name);
    if (owing.size === 0) shown = Object.fromEntries(all.map(([one, of]) => [one, of.read()]));
    tell();
    next();
  }

  const forget = all.map(([name, stream]) => {
    stream.pause();
    return stream.subscribe(() => look(name, stream));
  });
  queueMicrotask(next);

  const resting = () => {
    clearTimeout(timer);
    timer = undefined;
  };

  return {
    read() {
      const now = all.map(([, stream]) => stream.read());
      const ended = now.every(hasEnded);
      const has = (status: Reading<unknown>['status']) => now.some((one) => one.status === status);
      const outcome = has('done') ? 'done' : has('failed') ? 'failed' : 'cancelled';
      const status = cancelled ? 'cancelled' : ended ? outcome : going || owing.size > 0 ? 'running' : 'paused';
      const sum = (of: 'share' | 'seconds') => now.reduce((before, one) => before + one[of], 0);
      return {
        status,
        share: sum('share') / now.length,
        finding: ended ? Object.fromEntries(all.map(([name, stream]) => [name, stream.read()])) : shown,
        engines: [...new Set(now.flatMap(({ engines }) => engines))],
        seconds: sum('seconds'),
        error: outcome === 'failed' ? now.find(({ error }) => error)?.error : undefined,
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pause() {
      going = false;
      resting();
      tell();
    },
    goOn() {
      going = true;
      next();
      tell();
    },
    step() {
      going = false;
      resting();
      if (owing.size === 0 && !cancelled) round();
      tell();
    },
    setPace(rounds) {
      pace = rounds;
      resting();
      next();
    },
    cancel() {
      cancelled = true;
      resting();
      for (const stop of forget) stop();
      for (const [, stream] of all) stream.cancel();
      tell();
    },
  };
}
