import type { Colour } from './palette.ts';
import type { Mark } from './plane.ts';
import { drawSamples } from './scatter.ts';

/** Real samples as dots and generated ones as rings, n × 2 each. */
export function samples<Found>(
  of: (found: Found) => { readonly real?: ArrayLike<number>; readonly generated?: ArrayLike<number> },
): Mark<Found> {
  return ({ context, viewport, palette }, found) => {
    const { real, generated } = of(found);
    drawSamples(context, viewport, palette, real, generated);
  };
}

/** What a transport plan carries: row k of `from` to row k of `to` (n × 2 each), `mass` of it; equal masses where absent. */
export interface Plan {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly mass?: ArrayLike<number>;
}

/** A line a pair of a transport plan, the more opaque the more it carries. */
export function plan<Found>(of: (found: Found) => Plan, colour: Colour = 'wasserstein'): Mark<Found> {
  return ({ context, viewport, palette, lit }, found) => {
    const { from, to, mass } = of(found);
    const count = Math.min(from.length, to.length) >>> 1;
    let most = 0;
    for (let k = 0; k < count; k++) most = Math.max(most, mass?.[k] ?? 1);
    context.strokeStyle = palette[colour];
    context.lineWidth = lit === colour ? 2 : 1.2;
    // One path a shade: a stroke each would cost as much as all of them.
    const shades: number[][] = Array.from({ length: SHADES }, () => []);
    for (let k = 0; k < count; k++) {
      const share = (mass?.[k] ?? 1) / most;
      if (!(share > 0)) continue;
      (shades[Math.min(SHADES - 1, Math.floor(share * SHADES))] as number[]).push(k);
    }
    shades.forEach((pairs, shade) => {
      if (pairs.length === 0) return;
      context.globalAlpha = 0.15 + (0.7 * (shade + 1)) / SHADES;
      context.beginPath();
      for (const k of pairs) {
        const [x0, y0] = [viewport.x(from[2 * k] as number), viewport.y(from[2 * k + 1] as number)];
        const [x1, y1] = [viewport.x(to[2 * k] as number), viewport.y(to[2 * k + 1] as number)];
        if (!Number.isFinite(x0 + y0 + x1 + y1)) continue;
        context.moveTo(x0, y0);
        context.lineTo(x1, y1);
      }
      context.stroke();
    });
  };
}

const SHADES = 4;
