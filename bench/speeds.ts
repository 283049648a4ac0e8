import type { Experiment } from '../src/experiment/experiment.ts';
import type { Host, Place } from './hosts/host.ts';
import { interleave, iterationsFor, type Rounds } from './measure.ts';
import type { Options } from './options.ts';
import type { SubjectName } from './subjects/subject.ts';

/** Iterations a second of one subject in one place, round by round. */
export interface Speed {
  readonly subject: SubjectName;
  readonly place: Place;
  readonly rounds: Rounds;
}

/** Something that was not measured, and why. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}

export interface Contender {
  readonly subject: SubjectName;
  readonly place: Place;
  open(): Promise<Host>;
}

/** A contender that has warmed up. */
interface Ready extends Contender {
  readonly host: Host;
  /** Iterations of one measurement. */
  readonly iterations: number;
  /** Rounds that it takes part in: fewer for the slow. */
  readonly rounds: number;
}

async function within<Value>(seconds: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not one iteration in ${seconds} s`)), 1000 * seconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const firstLine = (error: unknown) => (error as Error).message.split('\n')[0] as string;

async function warmUp(contender: Contender, experiment: Experiment, options: Options): Promise<Ready> {
  const { seconds, patience } = options;
  const host = await contender.open();
  try {
    const started = host.prepare(contender.subject, experiment).then(() => host.run(1));
    await within(patience, started);
    const iterations = await iterationsFor(seconds, (count) => host.run(count));
    const took = await host.run(iterations);
    const rounds = Math.max(1, Math.min(options.rounds, Math.floor(patience / took)));
    return { ...contender, host, iterations, rounds };
  } catch (error) {
    await host.close();
    throw error;
  }
}

/** Measures all contenders on one experiment, in interleaved rounds. */
export async function measureSpeeds(
  contenders: readonly Contender[],
  experiment: Experiment,
  options: Options,
): Promise<{ readonly speeds: readonly Speed[]; readonly leftOut: readonly LeftOut[] }> {
  const ready: Ready[] = [];
  const leftOut: LeftOut[] = [];
  for (const contender of contenders) {
    try {
      ready.push(await warmUp(contender, experiment, options));
    } catch (error) {
      leftOut.push({ what: `${contender.subject} in ${contender.place}`, why: firstLine(error) });
    }
  }
  const results = await interleave(ready, options.rounds, async ({ host, iterations, rounds }, round) =>
    round < rounds ? iterations / (await host.run(iterations)) : undefined,
  );
  for (const { host } of ready) await host.close();
  const speeds = ready.map((one) => ({ subject: one.subject, place: one.place, rounds: results.get(one) ?? [] }));
  return { speeds, leftOut };
}
