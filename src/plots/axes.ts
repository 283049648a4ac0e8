import { tickStep, ticks as ticksOn } from 'd3-array';
import { tickLabel } from './numerals.ts';
import type { Palette } from './palette.ts';
import { emphasis, type Viewport } from './viewport.ts';

/** Thin ticks with their values on the lower and left border, inside the picture. */
export function drawAxes(context: CanvasRenderingContext2D, viewport: Viewport, palette: Palette, ticks = 5): void {
  const [x0, x1, y0, y1] = viewport.bounds;
  const [left, bottom] = [viewport.x(x0), viewport.y(y0)];
  const [right, top] = [viewport.x(x1), viewport.y(y1)];
  const times = emphasis(viewport);
  context.font = `${10 * times}px ${palette.font}`;
  context.fillStyle = palette.muted;
  context.strokeStyle = palette.muted;
  context.lineWidth = times;
  context.globalAlpha = 0.8;
  context.beginPath();
  const write = (text: string, x: number, y: number) => {
    context.save();
    context.strokeStyle = palette.paper;
    context.globalAlpha = 0.7;
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeText(text, x, y);
    context.restore();
    context.fillText(text, x, y);
  };

  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  for (const tick of ticksOn(x0, x1, ticks)) {
    const x = viewport.x(tick);
    if (x < left + 24 * times || x > right - 8 * times) continue;
    context.moveTo(x, bottom);
    context.lineTo(x, bottom - 4 * times);
    write(tickLabel(tick, tickStep(x0, x1, ticks)), x, bottom - 6 * times);
  }
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const tick of ticksOn(y0, y1, ticks)) {
    const y = viewport.y(tick);
    if (y > bottom - 20 * times || y < top + 8 * times) continue;
    context.moveTo(left, y);
    context.lineTo(left + 4 * times, y);
    write(tickLabel(tick, tickStep(y0, y1, ticks)), left + 7 * times, y);
  }
  context.stroke();
  context.globalAlpha = 1;
}
