import { drawCellMap } from '../../plots/cellMap.ts';
import type { SweepState } from '../../trials/sweep/sweeper.ts';
import { sweepCsv, tableOf } from '../../trials/sweep/table.ts';
import { canvasOf } from '../../ui/saving/canvas.ts';
import { download } from '../../ui/saving/download.ts';
import { themePalette } from '../../ui/theme/palette.ts';
import { mapOf } from './mapOf.ts';
import type { Speech } from './names.ts';

/** The picture's size in CSS pixels, and how many of its own each of them has. */
const [WIDTH, HEIGHT, DENSITY] = [760, 640, 2];
const EDGE = 16;

/** A line a run. */
export function saveCsv(state: SweepState): void {
  download(new Blob([sweepCsv(tableOf(state))], { type: 'text/csv' }), 'sweep.csv');
}

/** The map with its axes and its legend, in the theme on screen. */
export async function savePicture(speech: Speech, state: SweepState): Promise<void> {
  const { canvas, context } = canvasOf(DENSITY * (WIDTH + 2 * EDGE), DENSITY * (HEIGHT + 2 * EDGE));
  const palette = themePalette();
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(DENSITY, DENSITY);
  context.translate(EDGE, EDGE);
  drawCellMap(context, WIDTH, HEIGHT, palette, mapOf(palette, speech, state));
  download(await canvas.convertToBlob({ type: 'image/png' }), 'sweep.png');
}
