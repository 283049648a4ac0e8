import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Ask, DrawnSeries } from '../teaching/assignment.ts';
import { type Difference, type Line, meanDifference } from '../teaching/difference.ts';
import type { Playground } from './playground.ts';

/** A curve that a reader draws before the run shows it. */
export interface Forecast {
  readonly series: DrawnSeries;
  /** The iterations at which it is drawn, the first where the run stands; straight in between. */
  readonly at: readonly number[];
  /** One value each, NaN where nothing is drawn. */
  readonly values: readonly number[];
  readonly phase: 'drawing' | 'running' | 'told';
  /** How far the run's own curve lies from it, once that is told. */
  readonly difference?: Difference | undefined;
}

export type ForecastStore = StoreApi<Forecast | undefined>;

/** Places that a curve is drawn by: a hand has no more to say. */
export const KNOTS = 25;

const stores = new WeakMap<Playground, ForecastStore>();

/** The one forecast of a playground. */
export function forecastOf(playground: Playground): ForecastStore {
  const store = stores.get(playground) ?? createStore<Forecast | undefined>(() => undefined);
  stores.set(playground, store);
  return store;
}

/** Whole iterations, evenly from one to the other. */
export function knotsBetween(from: number, to: number): readonly number[] {
  const count = Math.min(KNOTS, to - from + 1);
  return Array.from({ length: count }, (_, k) => Math.round(from + ((to - from) * k) / (count - 1)));
}

/** The run stands while the curve of its next iterations is drawn. */
export function beginForecast(playground: Playground, { series, iterations }: Ask): void {
  playground.pause();
  const { iteration } = playground.run.getState();
  const at = knotsBetween(iteration, iteration + iterations);
  forecastOf(playground).setState({ series, at, values: at.map(() => Number.NaN), phase: 'drawing' }, true);
}

/** Draws a straight stroke, cut to the places that there are. */
export function stroke(forecast: Forecast, from: readonly [number, number], to: readonly [number, number]): Forecast {
  const [[x0, y0], [x1, y1]] = from[0] <= to[0] ? [from, to] : [to, from];
  const half = ((forecast.at[1] as number) - (forecast.at[0] as number)) / 2;
  const values = forecast.values.map((value, k) => {
    const x = forecast.at[k] as number;
    if (x < x0 - half || x > x1 + half) return value;
    const share = x1 > x0 ? Math.min(1, Math.max(0, (x - x0) / (x1 - x0))) : 1;
    return y0 * (1 - share) + y1 * share;
  });
  return { ...forecast, values };
}

/** Sets the value at one place. */
export const setKnot = (forecast: Forecast, knot: number, value: number): Forecast => ({
  ...forecast,
  values: forecast.values.map((old, k) => (k === knot ? value : old)),
});

/** The drawn curve; places without a value are passed over. */
export function drawnLine({ at, values }: Forecast): Line {
  const kept = values.map((_, k) => k).filter((k) => Number.isFinite(values[k]));
  return { x: kept.map((k) => at[k] as number), y: kept.map((k) => values[k] as number), length: kept.length };
}

/** The run is at an iteration, and what is measured there is in the curves. */
function settled({ frames, run }: Playground, iteration: number): Promise<boolean> {
  return new Promise((resolve) => {
    const stops: (() => void)[] = [];
    const look = () => {
      const { newest } = frames;
      const isHere = newest?.iteration === iteration;
      const isThere = isHere && newest.measures?.iteration === iteration;
      if (isHere && !isThere && run.getState().status === 'paused') return;
      for (const stop of stops) stop();
      resolve(isThere);
    };
    stops.push(frames.subscribe(look), run.subscribe(look));
    look();
  });
}

/** Curves that every iteration reports; the others are measured. */
const reported: readonly DrawnSeries[] = ['criticLoss', 'generatorLoss', 'penalty', 'generatorGradient'];

/** The run's own curve; a measured one only where the other was drawn: elsewhere it is measured by the clock, when there is time. */
function ownLine({ frames }: Playground, { series, at }: Forecast): Line {
  const { x, y, length } = frames.series[series];
  if (reported.includes(series)) return { x, y, length };
  const kept = Array.from({ length }, (_, k) => k).filter((k) => at.includes(x[k] as number));
  return { x: kept.map((k) => x[k] as number), y: kept.map((k) => y[k] as number), length: kept.length };
}

/**
 * Lets the run show its own curve, measured at every place that was drawn, and tells how far the two are apart: the same on
 * every machine. Where the run ends or is changed under way, or the forecast is another by then, nothing is told.
 */
export async function reveal(playground: Playground): Promise<Difference | undefined> {
  const store = forecastOf(playground);
  const drawn = store.getState();
  if (!drawn || drawn.phase === 'running') return undefined;
  const running: Forecast = { ...drawn, phase: 'running', difference: undefined };
  store.setState(running, true);
  const { experiment } = playground.experiment.getState();
  const isOurs = () => store.getState() === running;
  const isSame = () => isOurs() && playground.experiment.getState().experiment === experiment;
  const stops = reported.includes(drawn.series) ? drawn.at.slice(-1) : drawn.at;
  try {
    for (const to of stops) {
      const { iteration } = playground.run.getState();
      if (to > iteration) await playground.step(to - iteration);
      if (!isSame() || !(await settled(playground, to)) || !isSame()) break;
    }
  } catch {
    // The run ended or refused; it is the page's to say why.
  }
  if (!isOurs()) return undefined;
  const difference = meanDifference(drawnLine(drawn), ownLine(playground, drawn));
  const isTold = difference !== undefined && isSame() && playground.run.getState().iteration === drawn.at.at(-1);
  store.setState(isTold ? { ...running, phase: 'told', difference } : { ...running, phase: 'drawing' }, true);
  return isTold ? difference : undefined;
}
