import { densityAt } from '../../divergences/onLine.ts';
import { arrow } from '../../plots/arrows.ts';
import type { Colour } from '../../plots/palette.ts';
import type { PlanePen } from '../../plots/plane.ts';
import type { GeneratorGradients, generatorGradients, Objective } from '../../studies/generatorGradients.ts';
import type { ParametersOf } from '../../studies/study.ts';

type At = ParametersOf<typeof generatorGradients>;

/** Units of the plane that a density of 1 is high, and a lane of arrows. */
const DENSITY = 2;
const LANE = 1.05;
export const WINDOW = [-5, 5] as const;
/** Above 0 the densities, below it a lane for each objective. */
export const BOUNDS = [...WINDOW, -4 * LANE - 0.1, 2.7] as const;
export const densityTicks = [0, 0.5, 1].map((density) => ({ value: DENSITY * density, label: String(density) }));

/** From one arrow to the next, and the longest. */
const PITCH = 0.5;
const LONGEST = 0.9 * PITCH;
/** A gradient of this size is drawn at 76 % of that. */
const USUAL = 2;
/** Where the generator puts less than this share of its largest density, there is hardly a sample to move. */
const FEW = 0.02;

export const lanes: readonly { readonly of: Objective; readonly label: string; readonly colour: Colour }[] = [
  { of: 'saturating', label: 'log(1 − D)', colour: 'js' },
  { of: 'nonSaturating', label: '−log D', colour: 'ink' },
  { of: 'klReverse', label: 'KL(P_g‖P_r)', colour: 'klReverse' },
  { of: 'klForward', label: 'KL(P_r‖P_g)', colour: 'klForward' },
];

const generatedAt = ({ theta, spread }: At, x: number) => densityAt('bells', { centre: theta, apart: 0, spread }, x);

/** Both densities over the line on which the samples lie. */
export function drawDensities({ context, viewport, palette, lit }: PlanePen, _: unknown, at: At): void {
  const outline = (of: (x: number) => number, colour: 'real' | 'generated', dash: number[]) => {
    context.beginPath();
    for (let k = 0; k <= 400; k++) {
      const x = WINDOW[0] + ((WINDOW[1] - WINDOW[0]) * k) / 400;
      context.lineTo(viewport.x(x), viewport.y(DENSITY * of(x)));
    }
    context.strokeStyle = palette[colour];
    context.lineWidth = lit === colour ? 2.8 : 1.8;
    context.setLineDash(dash);
    context.stroke();
    context.setLineDash([]);
  };
  const real = { centre: 0, apart: at.modesAt, spread: at.modeWidth };
  outline((x) => densityAt('bells', real, x), 'real', []);
  outline((x) => generatedAt(at, x), 'generated', [7, 4]);
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  for (let lane = 0; lane <= lanes.length; lane++) {
    context.beginPath();
    context.moveTo(viewport.x(WINDOW[0]), viewport.y(-lane * LANE));
    context.lineTo(viewport.x(WINDOW[1]), viewport.y(-lane * LANE));
    context.stroke();
  }
}

/** A step down each objective from even places, faint where hardly a generated sample lies. */
export function drawSteps({ context, viewport, palette }: PlanePen, found: GeneratorGradients, at: At): void {
  const peak = generatedAt(at, at.theta);
  lanes.forEach(({ of, label, colour }, lane) => {
    const y = viewport.y(-(lane + 0.76) * LANE);
    context.fillStyle = palette[colour];
    context.strokeStyle = palette[colour];
    context.font = `11px ${palette.font}`;
    context.textBaseline = 'top';
    context.fillText(label, viewport.x(WINDOW[0]) + 4, viewport.y(-lane * LANE) + 2);
    context.lineWidth = 1.8;
    context.lineCap = 'round';
    for (const faint of [true, false]) {
      context.beginPath();
      for (let x = WINDOW[0] + PITCH / 2; x < WINDOW[1]; x += PITCH) {
        if (generatedAt(at, x) < FEW * peak !== faint) continue;
        const step = -found.weights[of](x) * found.pull(x);
        const long = LONGEST * viewport.scale * Math.tanh(Math.abs(step) / USUAL);
        arrow(context, viewport.x(x), y, Math.sign(step), 0, long, 5);
      }
      context.globalAlpha = faint ? 0.3 : 1;
      context.stroke();
    }
    context.globalAlpha = 1;
  });
}
