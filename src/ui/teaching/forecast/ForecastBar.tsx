import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { beginForecast, drawnLine, type Forecast, forecastOf, reveal } from '../../../store/forecast.ts';
import { lessonOf } from '../../../store/lesson.ts';
import type { Playground } from '../../../store/playground.ts';
import type { DrawnSeries } from '../../../teaching/assignment.ts';
import type { PanelCurve, PanelName } from '../../curves/panels.ts';
import { Outcome } from '../../predict/Outcome.tsx';
import { count, percent, significant } from '../../text/format.ts';
import { useLanguage, useWords } from '../../words.tsx';
import { useTeachingWords } from '../words.ts';
import styles from './forecast.module.css';

/** Over how many iterations to come one may draw. */
const spans = [100, 200, 500, 1000, 2000, 5000];
const USUAL = 500;

interface ForecastBarProps {
  readonly playground: Playground;
  readonly name: PanelName;
  readonly curves: readonly PanelCurve[];
}

/** Under a panel: begins a forecast of one of its curves, has the run reveal its own, and says how far they are apart. */
export function ForecastBar({ playground, name, curves }: ForecastBarProps) {
  const words = useTeachingWords();
  const any = useStore(forecastOf(playground));
  const forecast = curves.some(({ series }) => series === any?.series) ? any : undefined;
  const first = curves[0]?.series;
  const begin = (series: DrawnSeries, iterations: number) => beginForecast(playground, { series, iterations });
  if (!forecast) {
    return (
      <button type="button" className="curve-predict" onClick={() => first && begin(first, USUAL)}>
        {words.forecast.start}
      </button>
    );
  }
  return <Under {...{ playground, name, curves, forecast, begin }} />;
}

interface UnderProps extends ForecastBarProps {
  readonly forecast: Forecast;
  readonly begin: (series: DrawnSeries, iterations: number) => void;
}

function Under({ playground, name, curves, forecast, begin }: UnderProps) {
  const { forecast: words, predict } = useTeachingWords();
  const page = useWords().curves;
  const { language } = useLanguage();
  const id = useId();
  const store = forecastOf(playground);
  const asked = useStore(lessonOf(playground), (lesson) => lesson?.assignment.predict);
  const { phase, series, at } = forecast;
  const [from, to] = [at[0] as number, at.at(-1) as number];
  const [span, setSpan] = useState(to - from);
  const isReady = drawnLine(forecast).length > 1;
  const isFree = phase === 'drawing' && asked?.series !== series;
  const close = () => store.setState(undefined, true);
  return (
    <div className={styles.under}>
      {isFree && (
        <p className={styles.row}>
          {curves.length > 1 && (
            <label>
              {words.curve}{' '}
              <select value={series} onChange={(event) => begin(event.target.value as DrawnSeries, span)}>
                {curves.map((curve) => (
                  <option key={curve.series} value={curve.series}>
                    {page.names[curve.series]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label>
            {words.over}{' '}
            <select
              value={span}
              onChange={(event) => {
                setSpan(Number(event.target.value));
                begin(series, Number(event.target.value));
              }}
            >
              {[...new Set([...spans, span])]
                .sort((a, b) => a - b)
                .map((many) => (
                  <option key={many} value={many}>
                    {words.iterations({ count: count(many, language) })}
                  </option>
                ))}
            </select>
          </label>
        </p>
      )}
      {phase === 'drawing' && <p className={styles.hint}>{words.hint}</p>}
      <p className={styles.row}>
        {phase === 'drawing' && (
          <button type="button" disabled={!isReady} aria-describedby={id} onClick={() => void reveal(playground)}>
            {predict.run}
          </button>
        )}
        {phase === 'drawing' && !isReady && <span id={id}>{predict.first}</span>}
        {phase === 'running' && (
          <button type="button" onClick={() => store.setState({ ...forecast, phase: 'drawing' }, true)}>
            {words.cancel}
          </button>
        )}
        {phase === 'told' && (
          <button type="button" onClick={() => begin(series, to - from)}>
            {predict.again}
          </button>
        )}
        <button type="button" onClick={close}>
          {words.close}
        </button>
      </p>
      <div role="status">
        {phase === 'running' && words.running}
        {forecast.difference && (
          <>
            <Outcome
              rows={[
                [
                  words.difference,
                  words.inUnit({ value: significant(forecast.difference.mean), unit: page.units[name] }),
                ],
              ]}
            />
            <p className={styles.hint}>
              {words.how({
                from: count(from, language),
                to: count(to, language),
                share: percent(forecast.difference.share),
              })}
            </p>
          </>
        )}
      </div>
    </div>
  );
}
