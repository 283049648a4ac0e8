import { actions } from '../../../actions/index.ts';
import { choice, integer, type ValueOf } from '../../../fields/field.ts';
import { svgDocument } from '../../../plots/svg/document.ts';
import type { Playground } from '../../../store/playground.ts';
import { panelNames } from '../../curves/panels.ts';
import { catalogues } from '../../words.tsx';
import { canvasOf } from '../canvas.ts';
import { curveSheet } from '../curveSheet.ts';
import { format, type Source } from '../format.ts';
import { linkTo } from '../link.ts';
import { colourField, paletteFor } from '../sheetFields.ts';
import { WIDTH } from '../sheetOf.ts';
import { svgContext } from '../svg.ts';
import { savingWords } from '../words.ts';

const curveFields = { panel: choice(['all', ...panelNames], 'all'), colours: colourField };
type Options = ValueOf<typeof curveFields>;

const lack = (playground: Playground) => (actions.saveHistory.enabled(playground) ? undefined : 'iterations');

function sheetFor(ruler: CanvasRenderingContext2D, { panel, colours }: Options, { playground, language }: Source) {
  const names = panel === 'all' ? panelNames : [panel];
  const words = catalogues[language];
  return curveSheet(ruler, playground, names, paletteFor(colours), words, savingWords[language], language, WIDTH);
}

/** The curves in pixels. */
export const curvesPng = format({
  group: 'picture',
  file: 'curves.png',
  type: 'image/png',
  options: { scale: integer(1, 4, 2), ...curveFields },
  lack,
  async make({ scale, ...options }, source) {
    const { height, draw } = sheetFor(canvasOf(1, 1).context, options, source);
    const { canvas, context } = canvasOf(scale * WIDTH, scale * height);
    context.scale(scale, scale);
    draw(context);
    return canvas.convertToBlob();
  },
});

/** The curves in lines and words. */
export const curvesSvg = format({
  group: 'picture',
  file: 'curves.svg',
  type: 'image/svg+xml',
  options: curveFields,
  lack,
  async make(options, source) {
    const { svg, context } = svgContext();
    const { height, draw } = sheetFor(svgContext().context, options, source);
    draw(context);
    const { playground, look, language } = source;
    const title = catalogues[language].play.tabs.curves;
    return new Blob([
      svgDocument({ width: WIDTH, height, title, content: svg.content, link: linkTo(playground, look) }),
    ]);
  },
});
