import type { Reading, Stream } from './stream.ts';

/** What is known of each of several streams, by its name. */
export type Readings<Finding> = Readonly<Record<string, Reading<Finding>>>;

const isOpen = ({ status }: Reading<unknown>) => status === 'waiting' || status === 'running' || status === 'paused';

function statusOf(all: readonly Reading<unknown>[]): Reading<unknown>['status'] {
  const open = all.filter(isOpen);
  if (open.length > 0) return open.every(({ status }) => status === 'paused') ? 'paused' : 'running';
  return (['done', 'failed'] as const).find((wanted) => all.some(({ status }) => status === wanted)) ?? 'cancelled';
}

/** More than any stream finds: those of a later turn wait for all of an earlier one. */
const TURN = 1e6;

/**
 * Several streams as one that finds what is known of each. Who has found less comes first, so that all move on side by side
 * however few workers there are. One that fails leaves the others alone.
 *
 * @param abreast how many move on side by side, in their order; the others come after. All unless said
 */
export function together<Finding>(
  streams: Readonly<Record<string, Stream<Finding>>>,
  abreast = Number.POSITIVE_INFINITY,
): Pick<Stream<Readings<Finding>>, 'read' | 'subscribe' | 'pause' | 'goOn' | 'cancel'> {
  const all = Object.entries(streams);
  const each = (act: (stream: Stream<Finding>) => void) => () => {
    for (const [, stream] of all) act(stream);
  };
  for (const [place, [, stream]] of all.entries()) {
    const turn = TURN * Math.floor(place / abreast);
    if (turn > 0) stream.prioritise(-turn);
    let found: Finding | undefined;
    let count = 0;
    stream.subscribe(() => {
      const { finding } = stream.read();
      if (finding === found) return;
      found = finding;
      count++;
      stream.prioritise(-turn - count);
    });
  }
  return {
    read() {
      const finding = Object.fromEntries(all.map(([name, stream]) => [name, stream.read()]));
      const readings = Object.values(finding);
      const sum = (of: 'share' | 'seconds') => readings.reduce((before, one) => before + one[of], 0);
      const engines = [...new Set(readings.flatMap((one) => one.engines))];
      const status = statusOf(readings);
      const error = status === 'failed' ? readings.find((one) => one.error)?.error : undefined;
      return { status, share: sum('share') / readings.length, finding, engines, seconds: sum('seconds'), error };
    },
    subscribe(listener) {
      const forget = all.map(([, stream]) => stream.subscribe(listener));
      return () => {
        for (const one of forget) one();
      };
    },
    pause: each((stream) => stream.pause()),
    goOn: each((stream) => stream.goOn()),
    cancel: each((stream) => stream.cancel()),
  };
}
