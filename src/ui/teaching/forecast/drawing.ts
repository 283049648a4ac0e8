import type { Curve } from '../../../plots/curve.ts';
import { type Domain, logDomain, roundDomain, roundUp } from '../../../plots/domain.ts';
import { drawnLine, type Forecast } from '../../../store/forecast.ts';
import { panels } from '../../curves/panels.ts';
import type { Drawn } from '../../curves/plotter.ts';

const isLog = (series: Forecast['series']) =>
  Object.values(panels).some(({ log, curves }) => log && curves.some((curve) => curve.series === series));

/** The axis with what was drawn on it, and room to draw more as long as that goes on. */
function stretched([low, high]: Domain, values: readonly number[], log: boolean, isOpen: boolean): Domain {
  const drawn = values.filter((value) => Number.isFinite(value) && (!log || value > 0));
  const places = log ? drawn.map(Math.log10) : drawn;
  const room = isOpen ? (log ? 1 : 0.25 * (high - low)) : 0;
  const least = Math.min(low, ...places.map((place) => place - room / 2));
  const most = Math.max(high, ...places.map((place) => place + room / 2));
  if (log) return logDomain(10 ** (least - room / 2), 10 ** (most + room / 2));
  // What can't be negative begins at 0.
  if (low === 0 && least >= 0) return [0, roundUp(most + room)];
  return roundDomain(least - room, most + room);
}

/** A forecast as a panel draws it beside its own curves. */
export function drawingOf(forecast: Forecast, label: string, held: number | undefined): Drawn {
  const line = drawnLine(forecast);
  const { at, values, phase, series } = forecast;
  const value = held === undefined ? Number.NaN : (values[held] as number);
  const curve: Curve = {
    label,
    colour: 'ink',
    dash: [2, 3],
    ...line,
    points: Number.isFinite(value) ? [{ x: at[held as number] as number, y: value, style: 'open' }] : [],
  };
  const log = isLog(series);
  return {
    curve,
    to: at.at(-1) as number,
    stretch: (wanted) => stretched(wanted, values, log, phase === 'drawing'),
  };
}
