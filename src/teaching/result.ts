import { type EngineName, engineNames } from '../engines/trainer.ts';
import { createReader, createWriter, type Reader, Unreadable, type Writer } from './bytes.ts';
import { markOf, nameOf } from './names.ts';

/** A setting that was changed: the iterations after `iteration` are done with the new value. */
export interface Setting {
  readonly iteration: number;
  readonly field: string;
  readonly value: number | string;
}

/** What a student hands in. */
export interface Result {
  /** The fingerprint of the assignment. */
  readonly assignment: number;
  readonly engine: EngineName;
  readonly iteration: number;
  /** Whether the run was where the assignment stops it. */
  readonly isReached: boolean;
  /** Float32; NaN where a measure has no value. */
  readonly wasserstein: number;
  readonly floor: number;
  readonly js: number;
  readonly modes?: { readonly reached: number; readonly total: number } | undefined;
  /** In the order in which they took effect; 0 is from the start on. */
  readonly settings: readonly Setting[];
  /** Some setting couldn't be put into so few letters, such as points: the run can't be done again from this. */
  readonly isIncomplete: boolean;
  /** The mean difference of the drawn curve from the run's. */
  readonly prediction?: number | undefined;
}

export const VERSION = 1;
const [REACHED, MODES, INCOMPLETE, PREDICTION] = [1, 2, 4, 8];
const DIGITS = '0123456789.-e+';
const END = 15;
/** Longer than any number in its shortest form. */
const LONGEST = 26;

/** A number by its own digits, two a byte, so that it comes back exactly. */
function writeNumber(writer: Writer, value: number): void {
  const nibbles = [...[...String(value)].map((digit) => DIGITS.indexOf(digit)), END];
  if (nibbles.length % 2 === 1) nibbles.push(END);
  for (let k = 0; k < nibbles.length; k += 2) writer.byte(16 * (nibbles[k] as number) + (nibbles[k + 1] as number));
}

function readNumber(reader: Reader): number {
  let text = '';
  while (text.length < LONGEST) {
    const byte = reader.byte();
    for (const nibble of [byte >> 4, byte & 15]) {
      if (nibble === END) {
        const value = Number(text);
        if (text === '' || !Number.isFinite(value)) throw new Unreadable('a number is none');
        return value;
      }
      text += DIGITS[nibble] ?? '?';
    }
  }
  throw new Unreadable('a number is too long');
}

function writeSetting(writer: Writer, { iteration, field, value }: Setting): void {
  writer.fixed(markOf(field), 2);
  writer.count(iteration);
  writer.byte(typeof value === 'number' ? 0 : 1);
  if (typeof value === 'number') writeNumber(writer, value);
  else writer.fixed(markOf(value), 2);
}

function nameIn(reader: Reader): string {
  const name = nameOf(reader.fixed(2));
  if (name === undefined) throw new Unreadable('a setting is not known here');
  return name;
}

function readSetting(reader: Reader): Setting {
  const field = nameIn(reader);
  const iteration = reader.count();
  return { iteration, field, value: reader.byte() === 0 ? readNumber(reader) : nameIn(reader) };
}

/** A result as bytes, without a checksum. */
export function packResult(result: Result): Uint8Array {
  const writer = createWriter();
  const { modes, prediction, settings } = result;
  writer.fixed(result.assignment, 4);
  writer.byte(engineNames.indexOf(result.engine));
  const flags = [
    result.isReached && REACHED,
    modes && MODES,
    result.isIncomplete && INCOMPLETE,
    prediction !== undefined && PREDICTION,
  ];
  writer.byte(flags.reduce<number>((sum, flag) => sum + (flag || 0), 0));
  writer.count(result.iteration);
  for (const value of [result.wasserstein, result.floor, result.js]) writer.real(value);
  for (const count of modes ? [modes.reached, modes.total] : []) writer.count(count);
  if (prediction !== undefined) writer.real(prediction);
  writer.count(settings.length);
  for (const setting of settings) writeSetting(writer, setting);
  return writer.bytes();
}

/** @throws Unreadable */
export function unpackResult(bytes: Uint8Array): Result {
  const reader = createReader(bytes);
  const assignment = reader.fixed(4);
  const engine = engineNames[reader.byte()];
  if (!engine) throw new Unreadable('an engine is not known here');
  const flags = reader.byte();
  const has = (flag: number | undefined) => (flags & (flag as number)) !== 0;
  const result: Result = {
    assignment,
    engine,
    iteration: reader.count(),
    isReached: has(REACHED),
    wasserstein: reader.real(),
    floor: reader.real(),
    js: reader.real(),
    ...(has(MODES) && { modes: { reached: reader.count(), total: reader.count() } }),
    ...(has(PREDICTION) && { prediction: reader.real() }),
    isIncomplete: has(INCOMPLETE),
    settings: Array.from({ length: reader.count() }, () => readSetting(reader)),
  };
  if (!reader.isAtEnd()) throw new Unreadable('there is more of it than there should be');
  return result;
}
