import { actions } from '../../../actions/index.ts';
import { choice, integer, type ValueOf } from '../../../fields/field.ts';
import { createFieldPainter, type FieldPainter } from '../../../plots/field.ts';
import type { Palette } from '../../../plots/palette.ts';
import { type LaidOut, layOut } from '../../../plots/sheet.ts';
import { drawStage } from '../../../plots/stage.ts';
import type { Viewport } from '../../../plots/viewport.ts';
import { createOverlay } from '../../diagnostics/overlay.ts';
import { countOn, readSwitches } from '../../diagnostics/switches.ts';
import { readLayers } from '../../stage/layers.ts';
import { pictured } from '../../stage/pictured.ts';
import { paletteOf, themePalette } from '../../theme/palette.ts';
import { catalogues } from '../../words.tsx';
import { canvasOf } from '../canvas.ts';
import { format, type Source } from '../format.ts';
import { sheetOf, WIDTH } from '../sheetOf.ts';
import { savingWords } from '../words.ts';

const sheetOptions = {
  legend: choice(['with', 'without'], 'with'),
  caption: choice(['with', 'without'], 'with'),
  colours: choice(['page', 'light', 'dark'], 'page'),
};
type Options = ValueOf<typeof sheetOptions>;

export const paletteFor = (colours: Options['colours']) => (colours === 'page' ? themePalette() : paletteOf(colours));

interface Drawing extends LaidOut {
  readonly stage: (context: CanvasRenderingContext2D, viewport: Viewport) => void;
}

/** The present picture on its sheet. */
function drawingOf(
  context: CanvasRenderingContext2D,
  palette: Palette,
  painter: FieldPainter,
  options: Options,
  { playground, look, language }: Source,
): Drawing {
  const frame = playground.frames.newest;
  if (!frame) throw new Error('no picture yet');
  const shown = pictured(frame);
  const layers = readLayers(look.layers);
  const switches = readSwitches(look);
  const overlay = countOn(switches) > 0 ? createOverlay(playground, switches, painter) : undefined;
  const link = new URL(`#/play?${actions.copyLink.perform(playground, look)}`, location.href).href;
  const facts = {
    picture: frame,
    shown,
    layers,
    coloured: layers.field && !overlay?.fill,
    iteration: frame.iteration,
    measures: playground.run.getState().measures,
    link,
  };
  const sheet = sheetOf(catalogues[language].stage, savingWords[language], language, facts, options);
  return {
    ...layOut(context, palette, sheet),
    stage: (on, viewport) => drawStage(on, viewport, painter, shown, { layers, palette, overlay }),
  };
}

/** The stage in pixels. */
export const picturePng = format({
  group: 'picture',
  file: 'picture.png',
  type: 'image/png',
  options: { scale: integer(1, 4, 2), ...sheetOptions },
  lack: ({ frames }) => (frames.newest ? undefined : 'frame'),
  async make({ scale, ...options }, source) {
    const palette = paletteFor(options.colours);
    const painter = createFieldPainter(scale * WIDTH);
    const { height, stage, draw } = drawingOf(canvasOf(1, 1).context, palette, painter, options, source);
    const { canvas, context } = canvasOf(scale * WIDTH, scale * height);
    context.scale(scale, scale);
    draw(context, (viewport) => stage(context, viewport));
    return canvas.convertToBlob();
  },
});
