import { useStore } from 'zustand';
import { mean } from '../../math/mean.ts';
import type { Playground } from '../../store/playground.ts';
import { count, percent, setting, significant } from '../text/format.ts';
import { useLanguage } from '../words.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { excessName, excessOf, slopeMark } from './slopeMark.ts';
import { useFinding } from './useFinding.ts';
import { useDiagnosticsWords } from './words.ts';

interface NumbersProps {
  readonly playground: Playground;
}

const median = (values: Float32Array) => values.slice().sort()[values.length >>> 1] as number;

/** How steep the critic is over the window. */
export function MapNumbers({ playground }: NumbersProps) {
  const words = useDiagnosticsWords();
  const { language } = useLanguage();
  const found = useFinding(playground, 'map');
  const mark = useStore(playground.experiment, ({ experiment }) => slopeMark(experiment)?.value);
  const rows = found && [
    {
      name: words.largest,
      made: words.onGrid({ nodes: count(found.finding.norms.length, language) }),
      value: significant(found.finding.largest),
    },
    { name: words.median, value: significant(median(found.finding.norms)) },
    ...(mark === undefined
      ? []
      : [
          {
            name: words.steeper({ value: setting(mark) }),
            value: percent(mean(found.finding.norms.map((norm) => Number(norm > mark)))),
          },
        ]),
  ];
  return <NumbersTable name={words.names.map} iteration={found?.iteration} rows={rows} />;
}

/** What the penalty makes of the slopes at its points. */
export function PointNumbers({ playground }: NumbersProps) {
  const words = useDiagnosticsWords();
  const found = useFinding(playground, 'slopes');
  const experiment = useStore(playground.experiment, (state) => state.experiment);
  const name = excessName(experiment);
  const rows = found && [
    {
      name: words.meanExcess({ name }),
      made: words.ofPoints({ count: String(found.finding.norms.length) }),
      value: significant(mean(found.finding.norms.map((norm) => excessOf(experiment, norm)))),
    },
  ];
  return <NumbersTable name={words.names.points} iteration={found?.iteration} rows={rows} />;
}

/** The distance from both sides: the plan's own length, and what the critic says of the same samples. */
export function CouplingNumbers({ playground }: NumbersProps) {
  const words = useDiagnosticsWords();
  const found = useFinding(playground, 'coupling');
  const map = useFinding(playground, 'map');
  // Only figures of one moment can be held against each other.
  const largest = map && map.iteration === found?.iteration ? map.finding.largest : undefined;
  const rows = found && [
    {
      name: words.primal,
      made: words.primalMade({ count: String(found.finding.partners.length) }),
      value: significant(found.finding.distance),
    },
    { name: words.dual, made: words.dualMade, value: significant(found.finding.criticEstimate) },
    ...(largest === undefined
      ? []
      : [
          {
            name: words.efficiency,
            made: words.efficiencyMade,
            value: significant(found.finding.criticEstimate / (largest * found.finding.distance)),
          },
        ]),
  ];
  return <NumbersTable name={words.names.coupling} iteration={found?.iteration} rows={rows} />;
}

/** How the generator lays the latent grid out. */
export function LatentNumbers({ playground }: NumbersProps) {
  const words = useDiagnosticsWords();
  const found = useFinding(playground, 'latent');
  const rows = found &&
    found.finding.points.length > 0 && [
      { name: words.mostStretched, made: words.stretchMade, value: significant(found.finding.most) },
      { name: words.leastStretched, made: words.stretchMade, value: significant(found.finding.least) },
    ];
  return <NumbersTable name={words.names.latent} iteration={found?.iteration} rows={rows || undefined} />;
}
