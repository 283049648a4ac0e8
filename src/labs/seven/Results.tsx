import { modesOf } from '../../datasets/index.ts';
import { iterationFlops } from '../../engines/flops.ts';
import { COUNT, FRESH } from '../../studies/standing.ts';
import { type System, systemNames } from '../../studies/systems.ts';
import { percent, significant } from '../../ui/text/format.ts';
import { useLabel } from '../kit/context.ts';
import { useSentences } from './sentences.ts';
import styles from './seven.module.css';
import { useExperiment, useRun } from './useRun.ts';

const columns = ['found', 'near', 'w', 'floor', 'criticLoss', 'generatorLoss', 'criticSteps', 'work', 'time'] as const;
type Cells = Readonly<Record<(typeof columns)[number], string>>;

/** The same numbers of every system, and what a step costs it. */
export function Results() {
  const label = useLabel();
  const sentences = useSentences();
  return (
    <div className={styles.results}>
      <h3>{label('results')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone scrolls by the keyboard too */}
      <section className={styles.scroller} tabIndex={0} aria-label={label('results')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{label('system')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {label(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {systemNames.map((system) => (
              <Row key={system} system={system} />
            ))}
          </tbody>
        </table>
      </section>
      <p>{sentences.how(COUNT, FRESH)}</p>
    </div>
  );
}

function Row({ system }: { readonly system: System }) {
  const label = useLabel();
  const cells = useCells(system);
  return (
    <tr>
      <th scope="row">{label(system)}</th>
      {columns.map((column) => (
        <td key={column}>{cells[column]}</td>
      ))}
    </tr>
  );
}

const NOTHING = '—';

function useCells(system: System): Cells {
  const experiment = useExperiment(system);
  const reading = useRun(system);
  const run = reading?.finding;
  const modes = modesOf(experiment.dataset)?.length ?? 0;
  const measured = (value: number | undefined) => (value === undefined ? NOTHING : significant(value));
  const milliseconds = run && reading?.status === 'done' ? (1000 * reading.seconds) / run.step : undefined;
  return {
    found: run && modes > 0 ? `${run.covered}/${modes}` : NOTHING,
    near: run && modes > 0 ? percent(run.near) : NOTHING,
    w: measured(run?.wasserstein),
    floor: measured(run?.floor),
    criticLoss: measured(run?.criticLoss),
    generatorLoss: measured(run?.generatorLoss),
    criticSteps: String(experiment.criticSteps),
    work: significant(iterationFlops(experiment) / 1e6),
    time: measured(milliseconds),
  };
}
