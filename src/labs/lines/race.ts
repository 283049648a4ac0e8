import type { Stream } from '../../client/stream.ts';
import { type Teacher, type Teaching, teachers, teaching } from '../../studies/teaching.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { askedOf, SEED, type Setting, STEPS } from './setting.ts';

/** θ over the generator's steps: x counts them from the end of the critic's training before. */
export interface Trace {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** θ before the first step and after each. */
export function traceOf({ theta, gradient }: Teaching, from: number, rate: number): Trace {
  const last = theta.length - 1;
  const y = last < 0 ? [from] : [...theta, (theta[last] as number) - rate * (gradient[last] as number)];
  return { x: y.map((_, step) => step), y };
}

export interface Race {
  /** How much of all runs together is done, in [0, 1]. */
  readonly share: number;
  /** Those that no longer run, and those of them that failed. */
  readonly home: number;
  readonly failed: number;
}

/**
 * Every trained teacher from one start, each in a worker of the pool as soon as one is free.
 * @param hear what is known now, at most once a picture
 * @returns how to call the race off
 */
export function startRace(
  { pool, soon }: Surroundings,
  setting: Setting,
  hear: (race: Race, traces: Readonly<Record<Teacher, Trace>>) => void,
): () => void {
  const runs = teachers.map((teacher): readonly [Teacher, Stream<Teaching>] => {
    const at = { ...askedOf(teacher, setting), steps: STEPS };
    return [teacher, pool().find(teaching, at, { seed: SEED })];
  });
  let callOff: (() => void) | undefined;

  function tell(): void {
    callOff = undefined;
    const readings = runs.map(([teacher, stream]) => [teacher, stream.read()] as const);
    const empty: Teaching = { theta: [], gradient: [] };
    const { theta: from, rate } = askedOf(teachers[0], setting);
    const traces = readings.map(([teacher, { finding = empty }]) => [teacher, traceOf(finding, from, rate)] as const);
    const isOver = (status: string) => status === 'done' || status === 'failed' || status === 'cancelled';
    const race = {
      share: readings.reduce((sum, [, { share }]) => sum + share, 0) / runs.length,
      home: readings.filter(([, { status }]) => isOver(status)).length,
      failed: readings.filter(([, { status }]) => status === 'failed').length,
    };
    hear(race, Object.fromEntries(traces) as Record<Teacher, Trace>);
  }

  const leave = runs.map(([, stream]) =>
    stream.subscribe(() => {
      callOff ??= soon(tell);
    }),
  );
  tell();
  return () => {
    for (const forget of leave) forget();
    callOff?.();
    for (const [, stream] of runs) stream.cancel();
  };
}
