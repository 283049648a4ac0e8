import type { LinesDivergences } from '../../divergences/lines.ts';
import type { Chart } from '../../plots/chart.ts';
import type { Curve } from '../../plots/curve.ts';
import { drawCurveChart } from '../../plots/curveChart.ts';
import type { Palette } from '../../plots/palette.ts';
import { significant } from '../../ui/text/format.ts';
import { type Ruler, type RulerCurves, rulers } from './rulers.ts';

/** Highest value on the finite part of the axis: W's at the ends of the slider, and a little air. */
const TOP = 2.2;

const dashes: Readonly<Partial<Record<Ruler, readonly number[]>>> = { klReverse: [6, 6], tv: [2, 3] };

export interface RulerPicture {
  readonly curves: RulerCurves;
  readonly theta: number;
  readonly readings: LinesDivergences;
  readonly lit: string | undefined;
  readonly labels: Readonly<Record<Ruler, string>>;
}

/** The rulers over θ, with the present point and its tangent on each; returns the chart, for pointers to ask. */
export function drawRulers(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
  picture: RulerPicture,
): Chart {
  const { curves, theta, readings, lit, labels } = picture;
  const colours = dimmed(palette, lit);
  const plot = rulers.map((ruler): Curve => {
    const y = curves.y[ruler];
    const jump = curves.jumps[ruler];
    const dash = dashes[ruler];
    return {
      label: labels[ruler],
      colour: ruler,
      x: curves.x,
      y: y.map((value) => (value > TOP && value !== Number.POSITIVE_INFINITY ? Number.NaN : value)),
      length: y.length,
      reading: significant(readings[ruler].value),
      ...(dash && { dash }),
      points:
        jump === undefined
          ? []
          : [
              { x: 0, y: jump, style: 'open' },
              { x: 0, y: 0, style: 'closed' },
            ],
    };
  });
  const chart = drawCurveChart(context, width, height, colours, {
    curves: plot,
    x: [curves.x[0] as number, curves.x[curves.x.length - 1] as number],
    y: [0, TOP],
    infinite: true,
    xLabel: 'θ',
    yLabel: '',
    format: significant,
    formatX: significant,
    references: [{ value: Math.LN2, label: 'log 2' }],
  });
  drawPresent(context, chart, colours, theta, readings);
  return chart;
}

/** With one ruler lit the others step back. */
function dimmed(palette: Palette, lit: string | undefined): Palette {
  if (!rulers.some((ruler) => ruler === lit)) return palette;
  const faint = (colour: string) => `color-mix(in srgb, ${colour} 22%, transparent)`;
  const others = rulers.filter((ruler) => ruler !== lit);
  return { ...palette, ...Object.fromEntries(others.map((ruler) => [ruler, faint(palette[ruler])])) };
}

/** Half the length of a tangent, in pixels. */
const TANGENT = 17;

function drawPresent(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  theta: number,
  readings: LinesDivergences,
): void {
  const x = chart.x(theta);
  context.strokeStyle = palette.muted;
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  context.beginPath();
  context.moveTo(x, chart.infinity);
  context.lineTo(x, chart.bottom);
  context.stroke();
  context.setLineDash([]);
  const perTheta = chart.x(1) - chart.x(0);
  const perValue = chart.y(0) - chart.y(1);
  for (const ruler of rulers) {
    const { value, derivative } = readings[ruler];
    context.fillStyle = palette[ruler];
    context.strokeStyle = palette[ruler];
    if (value > TOP && Number.isFinite(value)) {
      mark(context, x, chart.top);
      continue;
    }
    const y = chart.y(value);
    if (derivative !== null && Number.isFinite(derivative)) {
      const length = Math.hypot(perTheta, derivative * perValue);
      const [dx, dy] = [(TANGENT * perTheta) / length, (TANGENT * derivative * perValue) / length];
      context.lineWidth = 3;
      context.beginPath();
      context.moveTo(x - dx, y + dy);
      context.lineTo(x + dx, y - dy);
      context.stroke();
    }
    context.beginPath();
    context.arc(x, y, 4.2, 0, 2 * Math.PI);
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = palette.paper;
    context.stroke();
  }
}

/** A value that is finite but off the scale: it points upwards out of the picture. */
function mark(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.beginPath();
  context.moveTo(x, y - 3);
  context.lineTo(x + 5, y + 5);
  context.lineTo(x - 5, y + 5);
  context.fill();
}
