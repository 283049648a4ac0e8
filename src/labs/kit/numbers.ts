import { createThrottle } from '../../store/throttle.ts';
import { significant } from '../../ui/text/format.ts';

/** Numbers in formulas change at most four times a second. */
const MILLISECONDS = 250;

/** The numbers that formulas and readouts show, as text; subscribers hear of them at most four times a second. */
export interface Numbers {
  /** @throws Error for a name nobody knows */
  text(name: string): string;
  /** What it is now, whatever the page still shows; nothing where there is none. */
  value(name: string): number | null | undefined;
  subscribe(listener: () => void): () => void;
}

export interface LiveNumbers extends Numbers {
  changed(): void;
  stop(): void;
}

/** @param read what the numbers are now; `counts` are written without decimals */
export function createNumbers(
  read: () => Readonly<Record<string, number | null | undefined>>,
  counts: readonly string[] = [],
): LiveNumbers {
  const listeners = new Set<() => void>();
  const whole = new Set(counts);
  let texts: Record<string, string> | undefined;
  const throttle = createThrottle(() => {
    texts = undefined;
    for (const listener of listeners) listener();
  }, MILLISECONDS);
  const write = () =>
    Object.fromEntries(
      Object.entries(read()).map(([name, value]) => [
        name,
        value === null || value === undefined ? '—' : whole.has(name) ? String(value) : significant(value),
      ]),
    );
  return {
    text(name) {
      texts ??= write();
      const text = texts[name];
      if (text === undefined) throw new Error(`no number called ${name}`);
      return text;
    },
    value: (name) => read()[name],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: throttle.soon,
    stop: throttle.stop,
  };
}
