import type { Measures } from '../../divergences/estimate.ts';
import { isDiscriminator } from '../../engines/objectives.ts';
import type { Objective } from '../../experiment/experiment.ts';
import type { SeriesName } from '../../files/history.ts';
import type { Colour } from '../../plots/palette.ts';

export const panelNames = ['wasserstein', 'divergences', 'losses', 'gradient'] as const;
export type PanelName = (typeof panelNames)[number];

/** A series as a panel draws it. */
export interface PanelCurve {
  readonly series: PlottedSeries;
  readonly colour: Colour;
  readonly dash?: readonly number[];
  readonly noisy?: boolean;
  /** The measure that made it, which knows its estimator, samples and floor. */
  readonly measure?: Exclude<keyof Measures, 'iteration' | 'modes'>;
  /** May leave the picture at the top: the axis follows the others. */
  readonly free?: boolean;
  /** Draws the band up to its floor. */
  readonly floor?: boolean;
  readonly shownFor?: (objective: Objective) => boolean;
}

type PlottedSeries = Exclude<SeriesName, 'modes' | 'theta' | 'batchEstimate'>;

export interface Panel {
  readonly curves: readonly PanelCurve[];
  readonly log?: boolean;
  /** The axis starts at 0 and reaches at least so high. */
  readonly atLeast?: number;
  readonly logTwo?: boolean;
}

const long = [7, 4] as const;
const dots = [1.5, 3.5] as const;

export const panels: Record<PanelName, Panel> = {
  wasserstein: {
    atLeast: 0.1,
    curves: [
      { series: 'wasserstein', colour: 'wasserstein', measure: 'wasserstein', floor: true },
      { series: 'slicedWasserstein', colour: 'wasserstein', dash: long, measure: 'slicedWasserstein' },
      {
        series: 'criticEstimate',
        colour: 'wasserstein',
        dash: dots,
        measure: 'criticEstimate',
        free: true,
        shownFor: (objective) => objective === 'wasserstein',
      },
    ],
  },
  divergences: {
    atLeast: 1,
    logTwo: true,
    curves: [
      { series: 'js', colour: 'js', measure: 'js' },
      { series: 'impliedJs', colour: 'js', dash: dots, measure: 'impliedJs', shownFor: isDiscriminator },
      { series: 'klForward', colour: 'klForward', dash: long, measure: 'klForward', free: true },
      { series: 'klReverse', colour: 'klReverse', dash: [3, 3], measure: 'klReverse', free: true },
      { series: 'tv', colour: 'tv', measure: 'tv' },
    ],
  },
  losses: {
    curves: [
      { series: 'criticLoss', colour: 'ink', noisy: true },
      { series: 'generatorLoss', colour: 'generated', noisy: true, dash: long },
      { series: 'penalty', colour: 'muted', noisy: true, dash: dots },
    ],
  },
  gradient: {
    log: true,
    curves: [{ series: 'generatorGradient', colour: 'generated', noisy: true }],
  },
};
