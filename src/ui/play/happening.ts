import type { Catalogue } from '../../i18n/catalogue.ts';
import { significant } from '../text/format.ts';
import type { Headline } from './headline.ts';

/** Where Learn says what is wrong with clipping. */
export const WHY = '#/learn/wgan-gp#clipping';

/** What the run shows now, in one sentence made from its measures. */
export function happening(words: Catalogue, headline: Headline | undefined, started: boolean): string {
  const { happening: say } = words.play;
  if (!headline) return started ? say.first : say.starting;
  const { modes, near, measures } = headline;
  const { value, floor } = measures.wasserstein;
  const parts = modes ? [say.modes(modes)] : [];
  const w = significant(value ?? Number.NaN);
  if (floor === undefined) parts.push(say.distance({ w }));
  else parts.push(say[near ? 'nearFloor' : 'aboveFloor']({ w, floor: significant(floor) }));
  return say.together(parts);
}
