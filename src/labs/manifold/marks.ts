import { columnAndRow } from '../../math/cells.ts';
import type { PlanePen } from '../../plots/plane.ts';
import type { LatentImage } from '../../studies/latentImage.ts';

/** Shades by which pieces that lie side by side are told apart. */
const SHADES = [0.18, 0.34, 0.5, 0.66];

/** The cells of side 2⁻ᵏ that the image meets. */
export function drawCells({ context, viewport, palette }: PlanePen, { cells }: LatentImage, k: number): void {
  const octave = Math.min(k, cells.length - 1);
  const side = 2 ** -octave;
  context.beginPath();
  for (const cell of cells[octave]?.keys() ?? []) {
    const [column, row] = columnAndRow(cell);
    const [x, y, across] = [viewport.x(column * side), viewport.y((row + 1) * side), side * viewport.scale];
    context.rect(x, y, across, across);
  }
  context.fillStyle = palette.line;
  context.globalAlpha = 0.55;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = palette.muted;
  context.lineWidth = 0.6;
  context.stroke();
}

/** The squares of the latent lattice where they come to lie, a shade for each set of units that are on. */
function drawSurface({ context, viewport, palette }: PlanePen, { image, across, patterns }: LatentImage): void {
  const corner = (k: number) => [viewport.x(image[2 * k] as number), viewport.y(image[2 * k + 1] as number)] as const;
  context.fillStyle = palette.generated;
  context.strokeStyle = palette.generated;
  context.lineWidth = 0.5;
  SHADES.forEach((shade, which) => {
    context.beginPath();
    for (let square = 0; square < patterns.length; square++) {
      if ((patterns[square] as number) % SHADES.length !== which) continue;
      const k = Math.floor(square / (across - 1)) * across + (square % (across - 1));
      context.moveTo(...corner(k));
      for (const next of [k + 1, k + across + 1, k + across]) context.lineTo(...corner(next));
      context.closePath();
    }
    context.globalAlpha = shade;
    context.fill();
    context.globalAlpha = 0.7;
    context.stroke();
  });
  context.globalAlpha = 1;
}

/** Every other piece of a curve. */
function drawPieces({ context, viewport }: PlanePen, image: Float64Array, from: number): void {
  context.beginPath();
  for (let k = from; 2 * k + 3 < image.length; k += 2) {
    context.moveTo(viewport.x(image[2 * k] as number), viewport.y(image[2 * k + 1] as number));
    context.lineTo(viewport.x(image[2 * k + 2] as number), viewport.y(image[2 * k + 3] as number));
  }
  context.stroke();
}

/** g(Z): a surface, or a curve whose straight pieces take turns in two widths. */
export function drawImage(pen: PlanePen, found: LatentImage): void {
  const { context, palette } = pen;
  if (found.across > 0) {
    drawSurface(pen, found);
    return;
  }
  const isFolded = (found.folded?.pieces ?? 0) > 1;
  context.strokeStyle = palette.generated;
  context.lineCap = 'round';
  [0, 1].forEach((from) => {
    context.lineWidth = isFolded && from === 1 ? 4.5 : 2;
    drawPieces(pen, found.image, from);
  });
  context.lineCap = 'butt';
}

/** The circle around the reader's place in which branches are counted. */
export function drawProbe(
  { context, viewport, palette }: PlanePen,
  [x, y]: readonly [number, number],
  radius: number,
): void {
  context.beginPath();
  context.arc(viewport.x(x), viewport.y(y), radius * viewport.scale, 0, 2 * Math.PI);
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.4;
  context.stroke();
}
