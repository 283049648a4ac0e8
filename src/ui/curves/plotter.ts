import type { Objective } from '../../experiment/experiment.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { extentOf } from '../../plots/axis.ts';
import type { Chart } from '../../plots/chart.ts';
import { type Curve, type CurvePlot, nearestSample } from '../../plots/curve.ts';
import { labelRoom } from '../../plots/curveLabels.ts';
import { drawCurves } from '../../plots/curves.ts';
import { type Domain, easeDomain, holdDomain, logDomain, roundDomain, roundUp } from '../../plots/domain.ts';
import type { Palette } from '../../plots/palette.ts';
import type { Frames } from '../../store/run.ts';
import type { Series } from '../../store/series.ts';
import { significant } from '../text/format.ts';
import type { Panel, PanelCurve, PanelName } from './panels.ts';
import type { Room } from './room.ts';

const LONGEST_STEP = 50;
/** A curve that may leave the picture widens the axis by at most this factor. */
const FREE = 1.6;

interface Pen {
  readonly palette: Palette;
  readonly words: Catalogue;
  readonly cursor: number | undefined;
  readonly count: (iteration: number) => string;
  readonly still: boolean;
  readonly past?: Past | undefined;
  /** What a reader has drawn on it. */
  readonly drawn?: Drawn | undefined;
}

/** What a panel shows of what was before, which arrives once there is any. */
export interface Past {
  /** The ordinates that `wanted` and the curves before ask for, up to an iteration. */
  domain(panel: Panel, curves: readonly PanelCurve[], upTo: number, wanted: Domain): Domain;
  draw(
    context: CanvasRenderingContext2D,
    chart: Chart,
    palette: Palette,
    curves: readonly PanelCurve[],
    cursor: number | undefined,
  ): void;
  /** What was changed near an iteration, in words. */
  said(iteration: number): string;
}

/** A curve that isn't the run's, and the axes that it needs. */
export interface Drawn {
  readonly curve: Curve;
  readonly to: number;
  stretch(wanted: Domain): Domain;
}

/** Keeps a panel's axes from one frame to the next. */
export interface Plotter {
  /** Returns true while the axes still move. */
  draw(context: CanvasRenderingContext2D, width: number, height: number, now: number, pen: Pen): boolean;
  /** Where everything lies, once it has been drawn. */
  chart(): Chart | undefined;
  /** The iteration under a pixel, within the run so far. */
  iterationAt(pixel: number): number | undefined;
}

/** The curves of a panel that the objective has. */
export function curvesFor({ curves }: Panel, objective: Objective): readonly PanelCurve[] {
  return curves.filter(({ shownFor }) => shownFor?.(objective) ?? true);
}

/** The newest value of each curve, in words. */
export function newestReadings(frames: Frames, curves: readonly PanelCurve[]): string[] {
  return curves.map(({ series }) => {
    const { y, length } = frames.series[series];
    return significant(length > 0 ? (y[length - 1] as number) : Number.NaN);
  });
}

/** The iteration nearest to the one given at which one of the curves was measured: a reading belongs to no other. */
export function measuredNear(frames: Frames, curves: readonly PanelCurve[], iteration: number): number | undefined {
  return nearestSample(
    curves.map(({ series }) => frames.series[series]),
    iteration,
  );
}

/** How far the run is: all panels share their abscissae. */
export function lastIteration(frames: Frames): number {
  return frames.newest?.reach ?? 0;
}

/** The iteration that is shown, where that is in the past. */
export function pastIteration({ newest }: Frames): number | undefined {
  return newest && newest.iteration < newest.reach ? newest.iteration : undefined;
}

/** The ordinates that a panel's curves ask for. */
export function wantedDomain(panel: Panel, curves: readonly PanelCurve[], frames: Pick<Frames, 'series'>): Domain {
  const log = panel.log ?? false;
  const of = (some: readonly PanelCurve[]): [number, number] => {
    const each = some.map(({ series }) => {
      const { y, length } = frames.series[series];
      return extentOf(y, log, length);
    });
    return [Math.min(...each.map(([least]) => least)), Math.max(...each.map(([, most]) => most))];
  };
  const [low, bound] = of(curves.filter(({ free }) => !free));
  const [, freely] = of(curves.filter(({ free }) => free));
  const high = Math.max(bound, Math.min(freely, FREE * bound));
  if (panel.atLeast !== undefined) return [0, roundUp(Math.max(panel.atLeast, high))];
  if (!(low <= high)) return [0, 1];
  return log ? logDomain(low, high) : roundDomain(low, high);
}

export function createPlotter(
  frames: Frames,
  name: PanelName,
  panel: Panel,
  objective: Objective,
  room: Room,
): Plotter {
  const curves = curvesFor(panel, objective);
  let held: { x: Domain; y: Domain } | undefined;
  let shown: { x: Domain; y: Domain } | undefined;
  let drawnAt = 0;
  let chart: Chart | undefined;
  let run = frames.newest?.run;

  function toCurve(curve: PanelCurve, words: Catalogue, reading: string | undefined): Curve {
    const { x, y, length } = frames.series[curve.series];
    const measure = curve.measure && frames.newest?.measures?.[curve.measure];
    return {
      label: words.curves.names[curve.series],
      colour: curve.colour,
      x,
      y,
      length,
      noisy: curve.noisy ?? false,
      reading,
      ...(curve.dash && { dash: curve.dash }),
      ...(curve.floor && { floor: measure?.floor }),
    };
  }

  return {
    chart: () => chart,
    iterationAt(pixel) {
      if (!chart) return undefined;
      return Math.round(Math.min(lastIteration(frames), Math.max(0, chart.dataX(pixel))));
    },
    draw(context, width, height, now, { palette, words, cursor, count, still, past, drawn }) {
      const last = lastIteration(frames);
      const at = cursor ?? pastIteration(frames);
      const readings = newestReadings(frames, curves);
      const alone = wantedDomain(panel, curves, frames);
      const y = past?.domain(panel, curves, last, alone) ?? alone;
      const wanted = {
        x: [0, roundUp(Math.max(50, last, drawn?.to ?? 0))] as Domain,
        y: drawn?.stretch(y) ?? y,
      };
      // A run that starts afresh starts with fresh axes.
      if (frames.newest?.run !== run) held = undefined;
      run = frames.newest?.run;
      held = { x: holdDomain(held?.x, wanted.x), y: holdDomain(held?.y, wanted.y) };
      const elapsed = still ? Number.POSITIVE_INFINITY : Math.min(now - drawnAt, LONGEST_STEP);
      drawnAt = now;
      shown = { x: easeDomain(shown?.x, held.x, elapsed), y: easeDomain(shown?.y, held.y, elapsed) };
      const plot: CurvePlot = {
        ...shown,
        curves: [...curves.map((curve, k) => toCurve(curve, words, readings[k])), ...(drawn ? [drawn.curve] : [])],
        log: panel.log ?? false,
        infinite: curves.some(({ series }) => holdsInfinity(frames.series[series])),
        xLabel: words.curves.iteration,
        yLabel: words.curves.units[name],
        references: panel.logTwo ? [{ value: Math.LN2, label: words.curves.logTwo }] : [],
        cursor: at === undefined ? undefined : measuredNear(frames, curves, at),
        format: significant,
        formatX: count,
      };
      room.need(labelRoom(context, palette, plot));
      chart = drawCurves(context, width, height, palette, plot, room.width);
      past?.draw(context, chart, palette, curves, cursor);
      return shown.x !== held.x || shown.y !== held.y;
    },
  };
}

function holdsInfinity({ y, length }: Series): boolean {
  return y.subarray(0, length).includes(Number.POSITIVE_INFINITY);
}
