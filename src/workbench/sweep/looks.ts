import type { Colour } from '../../plots/palette.ts';
import type { Outcome } from '../../trials/sweep/outcome.ts';

/** A colour and a sign an outcome; either tells it. */
export const looks: Readonly<Record<Outcome, { readonly colour: Colour | 'line'; readonly sign: string }>> = {
  diverges: { colour: 'generated', sign: '↗' },
  converges: { colour: 'js', sign: '●' },
  oscillates: { colour: 'klReverse', sign: '∿' },
  collapses: { colour: 'wasserstein', sign: '▾' },
  stalls: { colour: 'tv', sign: '–' },
  undecided: { colour: 'line', sign: '?' },
};
