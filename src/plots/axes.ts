import { scaleLinear } from 'd3-scale';
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
  const across = scaleLinear([x0, x1], [left, right]);
  const format = across.tickFormat(ticks);
  for (const tick of across.ticks(ticks)) {
    const x = across(tick);
    if (x < left + 24 * times || x > right - 8 * times) continue;
    context.moveTo(x, bottom);
    context.lineTo(x, bottom - 4 * times);
    write(format(tick), x, bottom - 6 * times);
  }
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const up = scaleLinear([y0, y1], [bottom, top]);
  for (const tick of up.ticks(ticks)) {
    const y = up(tick);
    if (y > bottom - 20 * times || y < top + 8 * times) continue;
    context.moveTo(left, y);
    context.lineTo(left + 4 * times, y);
    write(up.tickFormat(ticks)(tick), left + 7 * times, y);
  }
  context.stroke();
  context.globalAlpha = 1;
}
