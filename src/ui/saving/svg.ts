import { type Measure, SvgContext } from '../../plots/svg/context.ts';
import { canvasOf } from './canvas.ts';

/** Type as this browser measures it. */
function createMeasure(): Measure {
  const { context } = canvasOf(1, 1);
  return (text, font) => {
    context.font = font;
    const reach = (line: CanvasTextBaseline) => {
      context.textBaseline = line;
      return context.measureText(text).fontBoundingBoxAscent;
    };
    const above = reach('alphabetic');
    const [top, middle, bottom] = [above - reach('top'), above - reach('middle'), above - reach('bottom')];
    return { width: context.measureText(text).width, top, middle, bottom };
  };
}

/** A context that writes SVG; drawings take it for one of a canvas. */
export function svgContext() {
  const svg = new SvgContext(createMeasure());
  return { svg, context: svg as unknown as CanvasRenderingContext2D };
}
