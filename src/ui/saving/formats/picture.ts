import { isDiscriminator } from '../../../engines/objectives.ts';
import { integer, type ValueOf } from '../../../fields/field.ts';
import { createBandPainter } from '../../../plots/bands.ts';
import { createFieldPainter, type FieldPainter } from '../../../plots/field.ts';
import { type LaidOut, layOut } from '../../../plots/sheet.ts';
import { drawStage } from '../../../plots/stage.ts';
import { svgDocument } from '../../../plots/svg/document.ts';
import type { Viewport } from '../../../plots/viewport.ts';
import type { Playground } from '../../../store/playground.ts';
import { createOverlay } from '../../diagnostics/overlay.ts';
import { countOn, readSwitches } from '../../diagnostics/switches.ts';
import { readLayers } from '../../stage/layers.ts';
import { pictured } from '../../stage/pictured.ts';
import { catalogues } from '../../words.tsx';
import { canvasOf } from '../canvas.ts';
import { format, type Source } from '../format.ts';
import { linkTo } from '../link.ts';
import { paletteFor, sheetFields } from '../sheetFields.ts';
import { sheetOf, WIDTH } from '../sheetOf.ts';
import { svgContext } from '../svg.ts';
import { savingWords } from '../words.ts';

type Options = ValueOf<typeof sheetFields>;

interface Drawing extends LaidOut {
  readonly stage: (context: CanvasRenderingContext2D, viewport: Viewport) => void;
  readonly title: string;
  readonly link: string;
}

/** The present picture on its sheet, laid out in the context's type. */
function drawingOf(
  context: CanvasRenderingContext2D,
  painter: FieldPainter,
  { colours, ...options }: Options,
  { playground, look, language }: Source,
): Drawing {
  const frame = playground.frames.newest;
  if (!frame) throw new Error('no picture yet');
  const palette = paletteFor(colours);
  const shown = pictured(frame);
  const layers = readLayers(look.layers);
  const switches = readSwitches(look);
  const overlay = countOn(switches) > 0 ? createOverlay(playground, switches, painter) : undefined;
  const link = linkTo(playground, look);
  const facts = {
    picture: frame,
    shown,
    layers,
    coloured: layers.field && !overlay?.fill,
    iteration: frame.iteration,
    measures: playground.run.getState().measures,
    link,
  };
  const { stage } = catalogues[language];
  const sheet = sheetOf(stage, savingWords[language], language, facts, options);
  return {
    ...layOut(context, palette, sheet),
    stage: (on, viewport) => drawStage(on, viewport, painter, shown, { layers, palette, overlay }),
    title: isDiscriminator(frame.objective) ? stage.pictureOfD : stage.pictureOfF,
    link,
  };
}

const lack = ({ frames }: Playground) => (frames.newest ? undefined : 'frame');

/** The stage in pixels. */
export const picturePng = format({
  group: 'picture',
  file: 'picture.png',
  type: 'image/png',
  options: { scale: integer(1, 4, 2), ...sheetFields },
  lack,
  async make({ scale, ...options }, source) {
    const painter = createFieldPainter(scale * WIDTH);
    const { height, stage, draw } = drawingOf(canvasOf(1, 1).context, painter, options, source);
    const { canvas, context } = canvasOf(scale * WIDTH, scale * height);
    context.scale(scale, scale);
    draw(context, (viewport) => stage(context, viewport));
    return canvas.convertToBlob();
  },
});

/** The stage in lines, areas and words. */
export const pictureSvg = format({
  group: 'picture',
  file: 'picture.svg',
  type: 'image/svg+xml',
  options: sheetFields,
  lack,
  async make(options, source) {
    const { svg, context } = svgContext();
    const { height, stage, draw, title, link } = drawingOf(context, createBandPainter(), options, source);
    draw(context, (viewport) => stage(context, viewport));
    const linked = options.caption === 'with' ? link : undefined;
    return new Blob([svgDocument({ width: WIDTH, height, title, content: svg.content, link: linked })]);
  },
});
