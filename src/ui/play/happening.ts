import type { Measures } from '../../divergences/estimate.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { significant } from '../text/format.ts';

/** How many times its floor a distance may be and still count as near it. */
const NEAR = 1.5;

/** What the run shows now, in one sentence made from its measures. */
export function happening(words: Catalogue, measures: Measures | undefined, started: boolean): string {
  const { happening: say } = words.play;
  if (!measures) return started ? say.first : say.starting;
  const { wasserstein, modes } = measures;
  const parts = modes ? [say.modes(modes)] : [];
  if (wasserstein.value === null) return say.together(parts);
  const w = significant(wasserstein.value);
  if (wasserstein.floor === undefined) parts.push(say.distance({ w }));
  else {
    const near = wasserstein.value <= NEAR * wasserstein.floor;
    parts.push(say[near ? 'nearFloor' : 'aboveFloor']({ w, floor: significant(wasserstein.floor) }));
  }
  return say.together(parts);
}
