import type { Colour, Palette } from './palette.ts';
import type { Mapping } from './viewport.ts';

/** One direction in which a handle moves. */
export interface HandleAxis {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** What one press of an arrow key moves it by, and what it's rounded to. */
  readonly step: number;
}

/** Something on the plane that pointer and keys move. */
export interface Handle {
  readonly name: string;
  readonly label: string;
  readonly colour: Colour;
  readonly at: readonly [x: number, y: number];
  /** Where it may move; absent: not in this direction. */
  readonly x?: HandleAxis | undefined;
  readonly y?: HandleAxis | undefined;
}

/** Half the side of what a finger hits, in CSS pixels. */
export const REACH = 22;
/** Size of a letter beside a grip. */
const LETTER = 14;
/** How many steps Shift and the page keys move by. */
const MANY = 10;

/** The handle next to a pixel, none of them further than a finger's width. */
export function hitHandle(handles: readonly Handle[], picture: Mapping, px: number, py: number): Handle | undefined {
  let best: Handle | undefined;
  let least = REACH;
  for (const handle of handles) {
    const away = Math.max(Math.abs(picture.x(handle.at[0]) - px), Math.abs(picture.y(handle.at[1]) - py));
    if (away <= least) [best, least] = [handle, away];
  }
  return best;
}

/** The value nearest to a wish that the axis has. */
export function settle({ min, max, step }: HandleAxis, wish: number): number {
  const decimals = Math.max(0, Math.ceil(-Math.log10(step)) + 1);
  const rounded = Number((Math.round(wish / step) * step).toFixed(Math.min(20, decimals)));
  return Math.min(max, Math.max(min, rounded));
}

/** Where a handle comes to lie when it's dragged to (x, y). */
export function dragged({ at, x, y }: Handle, to: readonly [number, number]): readonly [number, number] {
  return [x ? settle(x, to[0]) : at[0], y ? settle(y, to[1]) : at[1]];
}

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** Arrow keys move in their own direction, or along the handle's only axis; the rest of the keys along the axis that has the focus. */
const arrows: Readonly<Record<string, readonly ['x' | 'y', 1 | -1]>> = {
  ArrowLeft: ['x', -1],
  ArrowRight: ['x', 1],
  ArrowDown: ['y', -1],
  ArrowUp: ['y', 1],
};

/** Where a key moves a handle whose `focus` axis has the focus; undefined for a key that moves nothing. */
export function keyed(handle: Handle, focus: 'x' | 'y', press: Press): readonly [number, number] | undefined {
  const arrow = arrows[press.key];
  const along = arrow && handle[arrow[0]] ? arrow[0] : focus;
  const axis = handle[along];
  if (!axis) return undefined;
  const present = handle.at[along === 'x' ? 0 : 1];
  const wish = keyedValue(axis, present, press, arrow?.[1]);
  if (wish === undefined) return undefined;
  return along === 'x' ? [wish, handle.at[1]] : [handle.at[0], wish];
}

function keyedValue(axis: HandleAxis, present: number, { key, shiftKey }: Press, sign?: 1 | -1): number | undefined {
  if (sign) return settle(axis, present + sign * axis.step * (shiftKey ? MANY : 1));
  if (key === 'PageUp') return settle(axis, present + MANY * axis.step);
  if (key === 'PageDown') return settle(axis, present - MANY * axis.step);
  if (key === 'Home') return axis.min;
  if (key === 'End') return axis.max;
  return undefined;
}

/** A grip on the handle's point: a ring of paper tells it from what lies beneath. */
export function drawHandle(
  context: CanvasRenderingContext2D,
  picture: Mapping,
  palette: Palette,
  { at, colour, label }: Handle,
  lit: boolean,
): void {
  const [x, y] = [picture.x(at[0]), picture.y(at[1])];
  if (!Number.isFinite(x + y)) return;
  if (lit) {
    context.beginPath();
    context.arc(x, y, 15, 0, 2 * Math.PI);
    context.globalAlpha = 0.22;
    context.fillStyle = palette[colour];
    context.fill();
    context.globalAlpha = 1;
  }
  context.beginPath();
  context.arc(x, y, 7, 0, 2 * Math.PI);
  context.fillStyle = palette[colour];
  context.fill();
  context.lineWidth = 2.5;
  context.strokeStyle = palette.paper;
  context.stroke();
  // A letter names its point as on a blackboard; longer names have the focus to be read at.
  if (label.length > 1) return;
  context.font = `italic ${LETTER}px ${palette.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.strokeText(label, x + 11, y);
  context.fillText(label, x + 11, y);
}
