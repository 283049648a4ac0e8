import type { FieldTable } from '../fields/field.ts';
import { fieldsOf, valueAt } from '../fields/path.ts';
import type { EngineChoice } from '../worker/protocol.ts';
import type { Outcome } from './poolState.ts';

export type Done = Extract<Outcome, { status: 'done' }>;

/** An order's address: alike for orders with alike outcomes, and for no others. `at` is one value for every field of the table. */
export function keyOf(of: string, table: FieldTable, at: object, seed: number, engine: EngineChoice): string {
  const values = fieldsOf(table).map(([path]) => valueAt(at, path));
  // JSON knows no −0, and a formula may.
  return JSON.stringify([of, seed, engine, ...values], (_, value) => (Object.is(value, -0) ? '-0' : value));
}

const WORD = 8;

/** About how many bytes plain data takes. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length + WORD;
  if (typeof value !== 'object' || value === null) return WORD;
  if (ArrayBuffer.isView(value)) return value.byteLength + WORD;
  return Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), WORD * Object.keys(value).length);
}

/** The outcomes that were wanted last, as many as find room. */
export class Findings {
  readonly #most: number;
  readonly #kept = new Map<string, { readonly outcome: Done; readonly bytes: number }>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Done | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.outcome;
  }

  put(key: string, outcome: Done): void {
    this.#drop(key);
    const bytes = bytesOf(key) + bytesOf(outcome);
    if (bytes > this.#most) return;
    this.#kept.set(key, { outcome, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#most) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}
