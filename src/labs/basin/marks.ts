import { heatColour } from '../../plots/heatColour.ts';
import { tickLabel } from '../../plots/numerals.ts';
import type { PlanePen } from '../../plots/plane.ts';
import { type Collapsing, LEFT, RIGHT } from '../../studies/collapsing.ts';

/** How far the line goes to either side. */
export const REACH = 2;
/** Depths from no fake on a real point to one on each: what the colours span. */
const scale = { kind: 'sequential', domain: [0, Math.LN2], label: '' } as const;

/** Where D's sight changes along the line, from end to end. */
const edgesOf = (reach: number) => [-REACH, LEFT - reach, LEFT + reach, RIGHT - reach, RIGHT + reach, REACH];

/** A loss over the places of both fakes: flat but where one meets a real point, with each height written in it where it fits. */
export const landscape =
  (loss: 'js' | 'relative') =>
  ({ context, viewport, palette }: PlanePen, { heightAt }: Collapsing, { reach }: { readonly reach: number }): void => {
    const edges = edgesOf(reach);
    const between = (k: number) => [edges[k] as number, edges[k + 1] as number] as const;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.lineWidth = 4;
    context.lineJoin = 'round';
    for (let column = 0; column < edges.length - 1; column++) {
      for (let row = 0; row < edges.length - 1; row++) {
        const [[x0, x1], [y0, y1]] = [between(column), between(row)];
        const height = heightAt(loss, (x0 + x1) / 2, (y0 + y1) / 2);
        const [left, right] = [Math.round(viewport.x(x0)), Math.round(viewport.x(x1))];
        const [top, bottom] = [Math.round(viewport.y(y1)), Math.round(viewport.y(y0))];
        context.fillStyle = heatColour(palette, scale, -height) as string;
        context.fillRect(left, top, right - left, bottom - top);
        const text = height === 0 ? '0' : tickLabel(height, 0.01);
        if (context.measureText(text).width + 4 > right - left) continue;
        context.strokeStyle = palette.paper;
        context.fillStyle = palette.ink;
        context.strokeText(text, (left + right) / 2, top + 5);
        context.fillText(text, (left + right) / 2, top + 5);
      }
    }
  };

/** How far each real point reaches: within its band D takes a fake for it. */
export function bands({ context, viewport, palette }: PlanePen, _: Collapsing, at: { readonly reach: number }): void {
  const [top, bottom] = [viewport.y(viewport.bounds[3]), viewport.y(viewport.bounds[2])];
  context.fillStyle = palette.real;
  context.globalAlpha = 0.14;
  for (const real of [LEFT, RIGHT]) {
    context.fillRect(viewport.x(real - at.reach), top, 2 * at.reach * viewport.scale, bottom - top);
  }
}
