import type { Colour } from '../../plots/palette.ts';
import type { TrialName } from '../../trials/series.ts';

export interface Panel {
  readonly name: TrialName;
  /** What the axis counts in; a word of the page. */
  readonly unit: 'distance' | 'nats' | 'share' | 'probability' | 'modes' | 'output' | 'loss' | 'norm' | 'place';
  readonly colour: Colour;
  readonly log?: boolean;
  /** The axis begins at 0. */
  readonly least?: number;
  readonly most?: number;
}

/** The curves that are drawn over the runs, each in a chart of its own, where it has numbers. W₁ leads. */
export const panels: readonly Panel[] = [
  { name: 'wasserstein', unit: 'distance', colour: 'wasserstein', least: 0 },
  { name: 'reached', unit: 'modes', colour: 'real', least: 0 },
  { name: 'modes', unit: 'modes', colour: 'real', least: 0 },
  { name: 'quality', unit: 'share', colour: 'real', least: 0, most: 1 },
  { name: 'criticEstimate', unit: 'output', colour: 'wasserstein' },
  { name: 'slicedWasserstein', unit: 'distance', colour: 'wasserstein', least: 0 },
  { name: 'js', unit: 'nats', colour: 'js', least: 0 },
  { name: 'impliedJs', unit: 'nats', colour: 'js' },
  { name: 'klForward', unit: 'nats', colour: 'klForward', least: 0 },
  { name: 'klReverse', unit: 'nats', colour: 'klReverse', least: 0 },
  { name: 'tv', unit: 'probability', colour: 'tv', least: 0, most: 1 },
  { name: 'criticLoss', unit: 'loss', colour: 'ink' },
  { name: 'generatorLoss', unit: 'loss', colour: 'generated' },
  { name: 'penalty', unit: 'loss', colour: 'muted', least: 0 },
  { name: 'generatorGradient', unit: 'norm', colour: 'generated', log: true },
  { name: 'theta', unit: 'place', colour: 'generated' },
];
