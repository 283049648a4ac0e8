import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Chart } from '../../../plots/chart.ts';
import { type Forecast, forecastOf, setKnot, stroke } from '../../../store/forecast.ts';
import type { Playground } from '../../../store/playground.ts';
import { lens } from '../../canvas/display.ts';
import type { PanelCurve } from '../../curves/panels.ts';
import type { Drawn, Plotter } from '../../curves/plotter.ts';
import { count, significant } from '../../text/format.ts';
import { useLanguage, useWords } from '../../words.tsx';
import { useTeachingWords } from '../words.ts';
import { drawingOf } from './drawing.ts';
import styles from './forecast.module.css';

interface BoardProps {
  readonly playground: Playground;
  readonly curves: readonly PanelCurve[];
  readonly plotter: Plotter;
  readonly onDrawn: (drawn: Drawn | undefined) => void;
}

/** What pointer, finger and keys draw on, over a panel, as long as a forecast of one of its curves is drawn; shown until it is put away. */
export function Board({ playground, curves, plotter, onDrawn }: BoardProps) {
  const words = useTeachingWords().forecast;
  const store = forecastOf(playground);
  const any = useStore(store);
  const forecast = curves.some(({ series }) => series === any?.series) ? any : undefined;
  const [held, setHeld] = useState(0);
  const [isFocused, setFocused] = useState(false);
  useEffect(() => {
    onDrawn(forecast && drawingOf(forecast, words.yours, isFocused ? held : undefined));
  }, [forecast, words, held, isFocused, onDrawn]);
  if (forecast?.phase !== 'drawing') return null;
  const change = (next: Forecast) => store.setState(next, true);
  return <Surface {...{ playground, forecast, plotter, held, setHeld, setFocused, change }} />;
}

interface SurfaceProps extends Pick<BoardProps, 'playground' | 'plotter'> {
  readonly forecast: Forecast;
  readonly held: number;
  readonly setHeld: (knot: number) => void;
  readonly setFocused: (isFocused: boolean) => void;
  readonly change: (forecast: Forecast) => void;
}

/** Pixels that an arrow key moves the curve by, and that with Shift. */
const [STEP, LEAP] = [2, 12];

/** Where the keys begin: at the drawn value, that of the place before, or what the run shows now. */
function valueNear({ frames }: Playground, { values, series }: Forecast, knot: number): number {
  const before = values.slice(0, knot + 1).findLast(Number.isFinite);
  const { y, length } = frames.series[series];
  const present = y.subarray(0, length).findLast(Number.isFinite);
  return before ?? present ?? 1;
}

function Surface({ playground, forecast, plotter, held, setHeld, setFocused, change }: SurfaceProps) {
  const words = useTeachingWords().forecast;
  const { curves: curveWords } = useWords();
  const { language } = useLanguage();
  const last = useRef<readonly [number, number]>(undefined);
  const board = useRef<HTMLDivElement>(null);
  // The keys draw at once, and on a phone the picture comes into view.
  useEffect(() => board.current?.focus(), []);
  const { at, values, series } = forecast;
  const most = at.length - 1;
  const knot = Math.min(held, most);
  const value = values[knot] as number;

  const placed = (event: PointerEvent, chart: Chart): readonly [number, number] => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [px, py] = [(event.clientX - left) / lens.by, (event.clientY - top) / lens.by];
    const x = Math.min(at[most] as number, Math.max(at[0] as number, chart.dataX(px)));
    return [x, chart.dataY(Math.min(chart.bottom, Math.max(chart.top, py)))];
  };

  function draw(event: PointerEvent): void {
    const chart = plotter.chart();
    if (!chart || (event.type === 'pointermove' && !last.current)) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    const here = placed(event, chart);
    change(stroke(forecast, last.current ?? here, here));
    last.current = here;
  }

  function key(event: KeyboardEvent): void {
    const chart = plotter.chart();
    const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, Home: -most, End: most };
    const rises: Readonly<Record<string, number>> = { ArrowUp: -STEP, ArrowDown: STEP, PageUp: -LEAP, PageDown: LEAP };
    const [move, rise] = [moves[event.key], rises[event.key]];
    if (event.ctrlKey || event.altKey || event.metaKey || !chart) return;
    if (move !== undefined) setHeld(Math.min(most, Math.max(0, knot + move)));
    else if (rise !== undefined) {
      const from = chart.y(Number.isFinite(value) ? value : valueNear(playground, forecast, knot));
      change(setKnot(forecast, knot, chart.dataY(from + (event.shiftKey ? LEAP * Math.sign(rise) : rise))));
    } else if (event.key === 'Delete' || event.key === 'Backspace') change(setKnot(forecast, knot, Number.NaN));
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={board}
      className={styles.surface}
      role="slider"
      tabIndex={0}
      aria-label={words.board({ curve: curveWords.names[series] })}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={knot}
      aria-valuetext={words.at({
        iteration: count(at[knot] as number, language),
        value: Number.isFinite(value) ? significant(value) : words.nothing,
      })}
      onPointerDown={draw}
      onPointerMove={draw}
      onPointerUp={() => (last.current = undefined)}
      onPointerCancel={() => (last.current = undefined)}
      onKeyDown={key}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    />
  );
}
