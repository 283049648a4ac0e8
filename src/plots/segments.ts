import type { Concept, Palette } from './palette.ts';
import type { Viewport } from './viewport.ts';

export interface Segment {
  /** Where the upright segment {x} × [from, to] stands, in data units. */
  readonly x: number;
  readonly from?: number;
  readonly to?: number;
  /** Full width in data units of the strip it is thickened to; 0 is the bare segment. */
  readonly thickness?: number;
  readonly concept: Concept;
  readonly dash?: readonly number[];
}

/** Draws a distribution on an upright segment, as in the two parallel lines of Arjovsky et al. 2017, Example 1. */
export function drawSegment(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  palette: Palette,
  { x, from = 0, to = 1, thickness = 0, concept, dash = [] }: Segment,
): void {
  const colour = palette[concept];
  const [top, bottom] = [viewport.y(to), viewport.y(from)];
  if (thickness > 0) {
    const left = viewport.x(x - thickness / 2);
    context.globalAlpha = 0.22;
    context.fillStyle = colour;
    context.fillRect(left, top, viewport.x(x + thickness / 2) - left, bottom - top);
    context.globalAlpha = 1;
  }
  context.beginPath();
  context.moveTo(viewport.x(x), top);
  context.lineTo(viewport.x(x), bottom);
  context.setLineDash([...dash]);
  context.strokeStyle = colour;
  context.lineWidth = 3;
  context.lineCap = 'round';
  context.stroke();
  context.setLineDash([]);
  context.lineCap = 'butt';
}
