import type { Palette } from '../../plots/palette.ts';
import type { Outcome } from '../../trials/sweep/outcome.ts';

const signs: Readonly<Record<Outcome, string>> = {
  diverges: '↗',
  converges: '●',
  oscillates: '∿',
  collapses: '▾',
  stalls: '–',
  undecided: '?',
};

/** An outcome's colour and its sign; either tells it. */
export const outcomeLook = (palette: Palette, outcome: Outcome) => ({
  colour: outcome === 'undecided' ? palette.line : palette.endings[outcome],
  sign: signs[outcome],
});
