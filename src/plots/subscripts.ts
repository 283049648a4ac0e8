/** A subscript in plain words, `P_r` or `σ_ε`: one mark, an underscore, what stands lower. */
const SUBSCRIPT = /(?<=[A-Za-z\u0370-\u03ff])_([A-Za-z0-9\u0370-\u03ff]+)/u;
/** A subscript's size, and how far it is lowered, in sizes of the words. */
const SMALL = 0.75;
const LOWER = 0.25;

/** Words and subscripts by turns: `KL(P`, `r`, `‖P`, `g`, `)`. */
export const partsOf = (text: string): string[] => text.split(new RegExp(SUBSCRIPT, 'gu'));

const sizeOf = (font: string) => Number(/([\d.]+)px/.exec(font)?.[1] ?? 0);

/** Calls back for each part with its font set, and sets the old one back. */
function eachPart(context: CanvasRenderingContext2D, text: string, visit: (part: string, lower: number) => void): void {
  const { font } = context;
  const size = sizeOf(font);
  partsOf(text).forEach((part, k) => {
    context.font = k % 2 === 0 ? font : font.replace(/[\d.]+px/, `${SMALL * size}px`);
    visit(part, k % 2 === 0 ? 0 : LOWER * size);
  });
  context.font = font;
}

/** How wide words are, their subscripts small. */
export function wordsWidth(context: CanvasRenderingContext2D, text: string): number {
  if (!SUBSCRIPT.test(text)) return context.measureText(text).width;
  let width = 0;
  eachPart(context, text, (part) => {
    width += context.measureText(part).width;
  });
  return width;
}

/** Draws words where `fillText` would, their subscripts small and lowered. */
export function drawWords(context: CanvasRenderingContext2D, text: string, x: number, y: number, most?: number): void {
  if (!SUBSCRIPT.test(text)) {
    context.fillText(text, x, y, ...(most === undefined ? [] : ([most] as const)));
    return;
  }
  const { textAlign } = context;
  const share = textAlign === 'right' ? 1 : textAlign === 'center' ? 0.5 : 0;
  let at = x - share * wordsWidth(context, text);
  context.textAlign = 'left';
  eachPart(context, text, (part, lower) => {
    context.fillText(part, at, y + lower);
    at += context.measureText(part).width;
  });
  context.textAlign = textAlign;
}
