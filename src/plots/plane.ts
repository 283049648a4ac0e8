import { SIZE } from './curveLabels.ts';
import {
  ACROSS,
  acrossUnit,
  drawTicksBelow,
  drawTicksLeft,
  drawTitleAbove,
  drawTitleBelow,
  inUnits,
  ticksOf,
  upUnit,
} from './drawTicks.ts';
import { drawHandle, type Handle } from './handles.ts';
import type { Palette } from './palette.ts';
import type { Tick } from './ticks.ts';
import { type Bounds, fitViewport, type Viewport } from './viewport.ts';

/** What a mark draws with. */
export interface PlanePen {
  readonly context: CanvasRenderingContext2D;
  readonly viewport: Viewport;
  readonly palette: Palette;
  /** The term that the reader points at. */
  readonly lit: string | undefined;
}

/** Draws something of a finding on the plane. */
export type Mark<Found = void> = (pen: PlanePen, found: Found) => void;

export interface PlanePlot {
  readonly bounds: Bounds;
  /** Titles of the axes, with their units. */
  readonly xLabel: string;
  readonly yLabel: string;
  /** What they count in, where that isn't their own numbers. */
  readonly xTicks?: readonly Tick[] | undefined;
  readonly yTicks?: readonly Tick[] | undefined;
  /** In the order in which they are drawn. */
  readonly marks: readonly Mark[];
  readonly handles?: readonly Handle[];
  /** The handle that has the focus or the pointer, or another term that the reader points at. */
  readonly lit?: string | undefined;
}

const LEFT = 38;
const TOP = 20;
const RIGHT = 8;
const BOTTOM = 34;

/** Width over height of a plane's picture that is `width` CSS pixels wide, axes included. */
export function planeHeight([x0, x1, y0, y1]: Bounds, width: number): number {
  return ((width - LEFT - RIGHT) * (y1 - y0)) / (x1 - x0) + TOP + BOTTOM;
}

/** Where the plane lies in its box. */
export function planeViewport(bounds: Bounds, width: number, height: number): Viewport {
  return fitViewport(bounds, Math.max(1, width - LEFT - RIGHT), Math.max(1, height - TOP - BOTTOM), LEFT, TOP);
}

/** Draws axes, marks and handles in a box of `width` × `height` CSS pixels; returns the viewport, for pointers to ask. */
export function drawPlane(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
  plot: PlanePlot,
): Viewport {
  const viewport = planeViewport(plot.bounds, width, height);
  drawFrame(context, viewport, palette, plot);
  const [x0, x1, y0, y1] = plot.bounds;
  context.save();
  context.beginPath();
  context.rect(viewport.x(x0), viewport.y(y1), viewport.scale * (x1 - x0), viewport.scale * (y1 - y0));
  context.clip();
  for (const mark of plot.marks) {
    context.save();
    mark({ context, viewport, palette, lit: plot.lit });
    context.restore();
  }
  context.restore();
  for (const handle of plot.handles ?? []) drawHandle(context, viewport, palette, handle, handle.name === plot.lit);
  return viewport;
}

function drawFrame(context: CanvasRenderingContext2D, viewport: Viewport, palette: Palette, plot: PlanePlot): void {
  const [x0, x1, y0, y1] = plot.bounds;
  const [left, right] = [viewport.x(x0), viewport.x(x1)];
  const [top, bottom] = [viewport.y(y1), viewport.y(y0)];
  context.font = `${SIZE}px ${palette.font}`;
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.fillStyle = palette.muted;
  context.strokeRect(left - 0.5, top - 0.5, right - left + 1, bottom - top + 1);
  context.strokeStyle = palette.muted;
  const [xUnit, yUnit] = [acrossUnit([x0, x1], false), upUnit([y0, y1], false)];
  const across = plot.xTicks ?? ticksOf([x0, x1], false, right - left, ACROSS, xUnit);
  drawTicksBelow(context, across, viewport.x, [left, right], bottom);
  // As far apart as across: a unit is as long.
  const up = plot.yTicks ?? ticksOf([y0, y1], false, bottom - top, ACROSS, yUnit);
  drawTicksLeft(context, up, viewport.y, left, [bottom, top]);
  drawTitleBelow(context, inUnits(plot.xLabel, plot.xTicks ? 0 : xUnit), right, bottom);
  drawTitleAbove(context, inUnits(plot.yLabel, plot.yTicks ? 0 : yUnit), right, left - LEFT, top - TOP + 6);
}
