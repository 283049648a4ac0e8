import type { Lockstep } from './lockstep.ts';
import type { Readings } from './together.ts';

/** What streams in step come to, and the seconds of work it took; hears the share that is done. @throws what the first that failed was thrown */
export function outcomeOf<Finding>(
  running: Pick<Lockstep<Finding>, 'read' | 'subscribe'>,
  heard: (share: number) => void = () => {},
): Promise<{ readonly readings: Readings<Finding>; readonly seconds: number }> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { status, share, seconds, finding = {} } = running.read();
      heard(share);
      const error = Object.values(finding).find((one) => one.error)?.error;
      if (error) reject(error);
      else if (status === 'done') resolve({ readings: finding, seconds });
    };
    running.subscribe(look);
    look();
  });
}
