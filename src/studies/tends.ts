import type { Readings } from '../divergences/withAtoms.ts';
import { powerOf } from '../math/slope.ts';
import type { Member } from './sequences.ts';

export type Ruler = keyof Readings;

/** Falls at least as fast as 1/√n along these members; what stays anywhere, or is infinite, doesn't. */
export function tends(members: readonly Member[], ruler: Ruler): boolean {
  const values = members.map((member) => member[ruler]);
  if (!values.every((value) => value > 0 && Number.isFinite(value))) return false;
  return (
    powerOf(
      members.map(({ n }) => n),
      values,
    ) < -0.5
  );
}
