import { points } from '../../plots/marks.ts';
import type { PlanePen } from '../../plots/plane.ts';
import type { Repeating, Runs } from '../../studies/repeating.ts';

/** The runs side by side: a cell each, so large that eight fill the picture; more than that are half as large. */
export const GRID = [0, 8, 0, 4] as const;
/** So much of the data's plane a cell shows to either side. */
const REACH = 2.2;

/** Where a run's cell puts a point of the plane. */
function cellOf(run: number, runs: number): (x: number, y: number) => readonly [number, number] {
  const side = runs > 8 ? 1 : 2;
  const columns = GRID[1] / side;
  const [left, top] = [(run % columns) * side, GRID[3] - Math.floor(run / columns) * side];
  return (x, y) => [left + (side / 2) * (1 + x / REACH), top - (side / 2) * (1 - y / REACH)];
}

const placed = (flat: ArrayLike<number>, to: ReturnType<typeof cellOf>) =>
  Array.from({ length: flat.length / 2 }, (_, i) => to(flat[2 * i] as number, flat[2 * i + 1] as number)).flat();

/** Every run's points over the modes that they are to cover. */
export function drawRuns(pen: PlanePen, { modes }: Repeating, runs: Runs): void {
  const all = runs.points.length;
  runs.points.forEach((made, run) => {
    const to = cellOf(run, all);
    const { context, viewport, palette } = pen;
    const [left, top] = to(-REACH, REACH);
    const [right, bottom] = to(REACH, -REACH);
    context.save();
    context.beginPath();
    context.rect(viewport.x(left), viewport.y(top), viewport.scale * (right - left), viewport.scale * (top - bottom));
    context.strokeStyle = palette.line;
    context.stroke();
    context.clip();
    context.fillStyle = palette.generated;
    for (const [x, y] of chunks(placed(made, to))) context.fillRect(viewport.x(x) - 0.8, viewport.y(y) - 0.8, 1.6, 1.6);
    const centres = modes.flatMap(({ x, y }) => [...to(x, y)]);
    points(() => centres, { colour: 'real', style: 'cross' })(pen, undefined);
    context.restore();
  });
}

function* chunks(flat: readonly number[]): Generator<readonly [number, number]> {
  for (let i = 0; i < flat.length; i += 2) yield [flat[i] as number, flat[i + 1] as number];
}
