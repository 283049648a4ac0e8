import type { StoreApi } from 'zustand/vanilla';
import type { Pool } from '../../client/pool.ts';
import type { Reading, Stream } from '../../client/stream.ts';
import { together } from '../../client/together.ts';
import type { ChoiceField } from '../../fields/field.ts';
import type { AnyStudy } from '../../studies/study.ts';
import type { Drive, Found } from './found.ts';

export interface Search extends Drive {
  /** Finds anew; what was being found is given up. @throws InputError */
  begin(at: object, asked: never, seed: number): void;
}

const statusOf = ({ status }: Reading<unknown>): Found['status'] =>
  status === 'waiting' ? 'running' : status === 'cancelled' ? 'idle' : status;

/**
 * A trained study in the pool, as the page shows it: one finding at a time, the newest once a picture.
 * @param soon calls on the next picture; returns how to call it off
 * @param each the parameter for each of whose options it is found, side by side: what is found are then their readings
 */
export function createSearch(
  study: AnyStudy,
  pool: Pick<Pool, 'find'>,
  found: StoreApi<Found>,
  soon: (work: () => void) => () => void,
  each?: string,
): Search {
  let stream: Pick<Stream<unknown>, 'pause' | 'goOn' | 'cancel'> | undefined;
  let leave = () => {};

  function find(asked: object, seed: number) {
    const one = (at: object) => pool.find(study, at as never, { seed, fresh: true });
    if (each === undefined) return one(asked);
    const { options } = study.parameters[each] as ChoiceField;
    return together(Object.fromEntries(options.map((option) => [option, one({ ...asked, [each]: option })])));
  }

  function stop(): void {
    leave();
    stream?.cancel();
    stream = undefined;
    if (found.getState().status !== 'done') found.setState({ status: 'idle' });
  }

  return {
    begin(at, asked, seed) {
      stop();
      const mine = find(asked, seed);
      let callOff: (() => void) | undefined;
      const show = () => {
        callOff = undefined;
        const { finding, share, engines, error } = mine.read();
        found.setState({ status: statusOf(mine.read()), finding, share, engines, error });
      };
      const forget = mine.subscribe(() => {
        callOff ??= soon(show);
      });
      stream = mine;
      leave = () => {
        forget();
        callOff?.();
      };
      found.setState({ at });
      show();
    },
    pause: () => stream?.pause(),
    goOn: () => stream?.goOn(),
    stop,
  };
}
