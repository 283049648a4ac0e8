import { createFieldPainter, type FieldPainter } from '../../plots/field.ts';
import type { HeatScale } from '../../plots/heat.ts';
import { heatColour } from '../../plots/heatColour.ts';
import type { Levels } from '../../plots/levels.ts';
import { plan } from '../../plots/marks.ts';
import type { Palette, Rgb } from '../../plots/palette.ts';
import type { Drawn, Overlay } from '../../plots/stage.ts';
import type { Viewport } from '../../plots/viewport.ts';
import type { Playground } from '../../store/playground.ts';
import { excessOf, slopeMark } from './slopeMark.ts';
import { slopeScale } from './slopeScale.ts';
import type { Switches } from './switches.ts';

/** Bands of one colour over the map. */
const BANDS = 24;
/** How much of a heat colour is left where samples lie on it: `--slope-strength` of diagnostics.css says the same. */
const STRENGTH = 0.55;
const SIZE = 3.4;

const soften = (colour: Rgb, base: Rgb): Rgb =>
  [0, 1, 2].map(
    (k) => (base[k] as number) + STRENGTH * ((colour[k] as number) - (base[k] as number)),
  ) as unknown as Rgb;

/** The three colours that a field is painted with, for slopes. */
function fieldColours({ heat }: Palette, { kind }: HeatScale): Palette['field'] {
  const { low, mid, high, ramp } = heat;
  if (kind === 'diverging') return { low: soften(low, mid), mid, high: soften(high, mid) };
  const [first, , third, last] = ramp as readonly [Rgb, Rgb, Rgb, Rgb];
  return { low: first, mid: soften(third, first), high: soften(last, first) };
}

function levelsOf({ domain: [low, high] }: HeatScale): Levels {
  const step = (high - low) / BANDS;
  return { low, high, step, previous: step, fade: 1 };
}

/** What the colours of the points x̂ span: no less than what can be told apart from 0. */
export function excessScale(values: ArrayLike<number>): HeatScale {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] as number);
  return { kind: 'sequential', domain: [0, Math.max(most, 1e-3)], label: '' };
}

type Point = readonly [number, number];

/** A diamond, which is neither a dot nor a ring. */
function diamond(context: CanvasRenderingContext2D, [x, y]: Point, fill: string, palette: Palette): void {
  context.beginPath();
  context.moveTo(x, y - SIZE);
  context.lineTo(x + SIZE, y);
  context.lineTo(x, y + SIZE);
  context.lineTo(x - SIZE, y);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = palette.ink;
  context.lineWidth = 0.6;
  context.stroke();
}

/** Adds a line to the path; what isn't a number leaves a gap. */
function drawLine(context: CanvasRenderingContext2D, viewport: Viewport, points: Float32Array): void {
  let pen = false;
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [viewport.x(points[i] as number), viewport.y(points[i + 1] as number)];
    const sound = Number.isFinite(x + y);
    if (sound && pen) context.lineTo(x, y);
    else if (sound) context.moveTo(x, y);
    pen = sound;
  }
}

/** What is switched on of the diagnostics, over the stage of this playground. */
export function createOverlay(
  { frames, experiment }: Playground,
  switches: Switches,
  painter: FieldPainter = createFieldPainter(),
): Overlay {
  const pairs = plan<{ from: ArrayLike<number>; to: Float32Array }>((found) => found);
  let ends = new Float32Array(0);

  function drawMap(context: CanvasRenderingContext2D, viewport: Viewport, palette: Palette): void {
    const map = frames.findings.map?.finding;
    if (!map) return;
    const scale = slopeScale(map.norms, slopeMark(experiment.getState().experiment));
    const colours = { ...palette, field: fieldColours(palette, scale) };
    painter.fill(context, viewport, colours, map.norms, map.resolution, levelsOf(scale));
  }

  /** The lines follow the dots: the plan is of a moment ago, its pairs are still the same samples. */
  function drawCoupling(context: CanvasRenderingContext2D, viewport: Viewport, palette: Palette, drawn: Drawn): void {
    const partners = frames.findings.coupling?.finding.partners;
    if (!partners || 2 * partners.length > Math.min(drawn.real.length, drawn.generated.length)) return;
    if (ends.length !== 2 * partners.length) ends = new Float32Array(2 * partners.length);
    partners.forEach((partner, k) => {
      ends[2 * k] = drawn.generated[2 * partner] as number;
      ends[2 * k + 1] = drawn.generated[2 * partner + 1] as number;
    });
    pairs({ context, viewport, palette, lit: undefined }, { from: drawn.real, to: ends });
    context.globalAlpha = 1;
  }

  function drawPoints(context: CanvasRenderingContext2D, viewport: Viewport, palette: Palette): void {
    const found = frames.findings.slopes?.finding;
    if (!found) return;
    const { points, norms } = found;
    const present = experiment.getState().experiment;
    const excess = norms.map((norm) => excessOf(present, norm));
    const scale = excessScale(excess);
    excess.forEach((value, k) => {
      const at = [viewport.x(points[2 * k] as number), viewport.y(points[2 * k + 1] as number)] as const;
      const colour = heatColour(palette, scale, value);
      if (colour && Number.isFinite(at[0] + at[1])) diamond(context, at, colour, palette);
    });
  }

  /** Lines along the first latent coordinate are whole, those along the second dashed. */
  function drawLatent(context: CanvasRenderingContext2D, viewport: Viewport, palette: Palette): void {
    const found = frames.findings.latent?.finding;
    if (!found) return;
    const { points, nodes } = found;
    const lines = points.length / 2 / nodes;
    context.strokeStyle = palette.generated;
    context.lineWidth = 1;
    context.globalAlpha = 0.7;
    for (const second of [false, true]) {
      context.setLineDash(second ? [4, 3] : []);
      context.beginPath();
      for (let line = second ? lines / 2 : 0; line < (second || lines === 1 ? lines : lines / 2); line++) {
        if (lines === 1 && second) break;
        drawLine(context, viewport, points.subarray(2 * line * nodes, 2 * (line + 1) * nodes));
      }
      context.stroke();
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  return {
    fill: switches.map ? drawMap : undefined,
    belowSamples(context, viewport, palette, drawn) {
      if (switches.latent) drawLatent(context, viewport, palette);
      if (switches.coupling) drawCoupling(context, viewport, palette, drawn);
    },
    aboveSamples(context, viewport, palette) {
      if (switches.points) drawPoints(context, viewport, palette);
    },
  };
}
