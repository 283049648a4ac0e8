import { Fragment } from 'react';
import type { Experiment } from '../../../experiment/experiment.ts';
import { EVERYTHING, type Limit } from '../../../experiment/limits.ts';
import { fieldName } from '../../controls/fieldWords.ts';
import { sectionNames, sectionPaths } from '../../controls/sections.ts';
import { useWords } from '../../words.tsx';
import { useTeachingWords } from '../words.ts';
import assign from './assign.module.css';

type Chosen = Readonly<Record<string, Limit>>;

interface LimitRowsProps {
  readonly experiment: Experiment;
  readonly limits: Chosen;
  readonly onLimits: (limits: Chosen) => void;
}

const all = ['open', 'lock', 'hide'] as const;

/** Which settings a student may change, see, or neither: all of them at once, then one by one. */
export function LimitRows({ experiment, limits, onLimits }: LimitRowsProps) {
  const page = useWords();
  const words = useTeachingWords().assign;
  const { kind } = experiment.dataset;
  const paths = ['dataset.kind', ...sectionNames.flatMap((section) => sectionPaths(experiment, section))];

  function choose(name: string, limit: string): void {
    const { [name]: _, ...others } = limits;
    onLimits(limit === '' ? others : { ...others, [name]: limit as Limit });
  }

  return (
    <>
      <label>
        {words.rest}{' '}
        <select
          value={limits[EVERYTHING] ?? 'open'}
          onChange={(event) => choose(EVERYTHING, event.target.value === 'open' ? '' : event.target.value)}
        >
          {all.map((limit) => (
            <option key={limit} value={limit}>
              {words.limits[limit]}
            </option>
          ))}
        </select>
      </label>
      <details>
        <summary>{words.fields}</summary>
        <div className={assign.rows}>
          {paths.map((path) => (
            <Fragment key={path}>
              <label htmlFor={`limit-${path}`}>{fieldName(page, kind, path)}</label>
              <select
                id={`limit-${path}`}
                value={limits[path] ?? ''}
                onChange={(event) => choose(path, event.target.value)}
              >
                <option value="">{words.asRest}</option>
                {all.map((limit) => (
                  <option key={limit} value={limit}>
                    {words.limits[limit]}
                  </option>
                ))}
              </select>
            </Fragment>
          ))}
        </div>
      </details>
    </>
  );
}
