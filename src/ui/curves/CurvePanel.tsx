import { type PointerEvent, useCallback, useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { valueAt } from '../../plots/curve.ts';
import type { Playground } from '../../store/playground.ts';
import { createThrottle } from '../../store/throttle.ts';
import { CanvasHost, type Draw } from '../canvas/CanvasHost.tsx';
import { lens } from '../canvas/display.ts';
import { prefersStillness } from '../canvas/motion.ts';
import { useSampled } from '../canvas/useSampled.ts';
import type { Teaching } from '../teaching/fetch.ts';
import { count, significant } from '../text/format.ts';
import { themePalette } from '../theme/palette.ts';
import { useLanguage, useWords } from '../words.tsx';
import { CurveNumbers } from './CurveNumbers.tsx';
import './curves.css';
import { type PanelName, panels } from './panels.ts';
import {
  createPlotter,
  curvesFor,
  type Drawn,
  lastIteration,
  measuredNear,
  type Past,
  pastIteration,
} from './plotter.ts';
import { roomOf } from './room.ts';

/** Curves and the numbers beside them change at most every so many milliseconds. */
const REST = 250;

export interface CurvePanelProps {
  readonly playground: Playground;
  readonly panel: PanelName;
  readonly past?: Past | undefined;
  /** What lets a reader draw what comes next, once it is there, and how to ask for it. */
  readonly teaching?: Teaching | undefined;
  readonly onPredict?: () => void;
}

/** Curves of a run on common axes, with a crosshair, and with the same numbers as a table. */
export function CurvePanel({ playground, panel: name, past, teaching, onPredict }: CurvePanelProps) {
  const words = useWords();
  const { language } = useLanguage();
  const heading = useId();
  const [cursor, setCursor] = useState<number>();
  const [drawn, setDrawn] = useState<Drawn>();
  const { frames } = playground;
  const panel = panels[name];
  const objective = useStore(playground.experiment, ({ experiment }) => experiment.objective);
  const room = roomOf(frames);
  const plotter = useMemo(
    () => createPlotter(frames, name, panel, objective, room),
    [frames, name, panel, objective, room],
  );
  const subscribe = useCallback(
    (listener: () => void) => {
      const throttle = createThrottle(listener, REST);
      // A crosshair that follows the hand mustn't lag behind it.
      const news = () => (pastIteration(frames) === undefined ? throttle.soon() : listener());
      const stops = [frames.subscribe(news), throttle.stop, room.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [frames, room],
  );
  const curves = curvesFor(panel, objective);
  const last = useSampled(frames.subscribe, () => lastIteration(frames), 500);
  const title = words.curves.titles[name];

  const at = measuredNear(frames, curves, cursor ?? last) ?? 0;
  const values = curves
    .filter(({ series }) => frames.series[series].length > 0)
    .map(({ series }) => `${words.curves.names[series]} ${significant(valueAt(frames.series[series], at))}`)
    .join(', ');
  const reading = words.curves.reading({ iteration: count(at, language), values }) + (past?.said(cursor ?? last) ?? '');
  const started = last > 0;
  // Kept while nothing but the run moves on, so that the panel's own words don't make it draw.
  const draw = useCallback<Draw>(
    (context, width, height, now) =>
      plotter.draw(context, width, height, now, {
        palette: themePalette(),
        words,
        cursor: started ? cursor : undefined,
        count: (iteration) => count(iteration, language),
        still: prefersStillness(),
        past,
        drawn,
      }),
    [plotter, words, language, cursor, started, past, drawn],
  );
  const point = (event: PointerEvent<HTMLCanvasElement>) =>
    setCursor(plotter.iterationAt(event.nativeEvent.offsetX / lens.by));

  return (
    <section className="curve-panel" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <CanvasHost
        className="curve-canvas"
        label={`${title}. ${reading}`}
        subscribe={subscribe}
        draw={draw}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setCursor(undefined)}
      >
        <input
          type="range"
          className="curve-cursor"
          aria-label={words.curves.crosshair({ title })}
          aria-valuetext={reading}
          min={0}
          max={last}
          step={Math.max(1, Math.round(last / 100))}
          value={cursor ?? last}
          onFocus={() => setCursor(last)}
          onChange={(event) => setCursor(event.currentTarget.valueAsNumber)}
          onBlur={() => setCursor(undefined)}
        />
        {teaching && <teaching.Board {...{ playground, curves, plotter }} onDrawn={setDrawn} />}
      </CanvasHost>
      {teaching ? (
        <teaching.ForecastBar {...{ playground, name, curves }} />
      ) : (
        onPredict && (
          <button type="button" className="curve-predict" onClick={onPredict}>
            {words.curves.predict}
          </button>
        )
      )}
      <CurveNumbers playground={playground} name={name} curves={curves} />
    </section>
  );
}
