import { line } from './drawTicks.ts';
import { bandColour } from './field.ts';
import { css, type Palette, textColour } from './palette.ts';
import { type Bounds, fitViewport, type Viewport } from './viewport.ts';

/** An entry of the legend: a mark and what it means, or the ends of the field's colours. */
export type Key =
  | { readonly mark: 'dot' | 'ring' | 'lines' | 'arrow'; readonly text: string }
  | { readonly mark: 'ramp'; readonly low: string; readonly high: string };

/** A stage as a page of its own: the square, and what is said below it. */
export interface Sheet {
  /** CSS pixels across. */
  readonly width: number;
  readonly bounds: Bounds;
  readonly keys: readonly Key[];
  /** Said in one row where it fits. */
  readonly caption: readonly string[];
  /** Broken where it must be, and cut after LINK_ROWS rows. */
  readonly link: string;
}

/** A sheet whose rows are known. */
export interface LaidOut {
  readonly height: number;
  /** Draws the sheet's paper and words, and the stage in its square. */
  draw(context: CanvasRenderingContext2D, stage: (viewport: Viewport) => void): void;
}

const PAD = 14;
const ROW = 21;
const SIZE = 13;
const SMALL = 11;
const SMALL_ROW = 16;
const APART = 22;
const MARK = 16;
const RAMP = 72;
const BLOCKS = 12;
const LINK_ROWS = 3;

/** A row of text or of keys, and where each stands in it. */
interface Placed<Item> {
  readonly item: Item;
  readonly x: number;
  readonly row: number;
}

/** Items one after another, in as many rows as they need. */
function flow<Item>(items: readonly Item[], widthOf: (item: Item) => number, room: number): Placed<Item>[] {
  let [x, row] = [0, 0];
  return items.map((item) => {
    const wide = widthOf(item);
    if (x > 0 && x + wide > room) [x, row] = [0, row + 1];
    const placed = { item, x, row };
    x += wide + APART;
    return placed;
  });
}

const rowsOf = (placed: readonly Placed<unknown>[]) => (placed.length === 0 ? 0 : 1 + (placed.at(-1)?.row ?? 0));

/** Cuts a text without spaces into rows; what is left over is told by an ellipsis. */
function broken(text: string, room: number, widthOf: (text: string) => number): string[] {
  const rows: string[] = [];
  let rest = text;
  while (rest !== '' && rows.length < LINK_ROWS) {
    let length = rest.length;
    while (length > 1 && widthOf(rest.slice(0, length)) > room) {
      length = Math.min(length - 1, Math.ceil((length * room) / widthOf(rest.slice(0, length))));
    }
    rows.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  const last = rows.at(-1);
  if (rest !== '' && last) rows[rows.length - 1] = `${last.slice(0, -1)}…`;
  return rows;
}

function drawRamp(context: CanvasRenderingContext2D, palette: Palette, x: number, y: number): void {
  const wide = RAMP / BLOCKS;
  const colour = bandColour(1, { low: 0, high: BLOCKS }, palette);
  for (let k = 0; k < BLOCKS; k++) {
    context.fillStyle = css(colour(k));
    context.fillRect(x + k * wide, y - 5, wide, 10);
  }
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.strokeRect(x, y - 5, RAMP, 10);
}

function drawMark(context: CanvasRenderingContext2D, palette: Palette, mark: Key['mark'], x: number, y: number): void {
  context.beginPath();
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  if (mark === 'dot') {
    context.arc(x + 5, y, 4, 0, 2 * Math.PI);
    context.fillStyle = palette.real;
    context.fill();
  } else if (mark === 'ring') {
    context.arc(x + 5, y, 4, 0, 2 * Math.PI);
    context.strokeStyle = palette.generated;
    context.lineWidth = 1.8;
    context.stroke();
  } else if (mark === 'lines') {
    context.globalAlpha = 0.6;
    for (const dy of [-3, 3]) line(context, x, y + dy, x + 11, y + dy);
    context.globalAlpha = 1;
  } else {
    for (const dy of [-3, 3]) {
      context.moveTo(x + 7, y + dy);
      context.lineTo(x + 11, y);
    }
    context.stroke();
    line(context, x, y, x + 11, y);
  }
}

/** Finds the rows of a sheet, measured in the context's type. */
export function layOut(context: CanvasRenderingContext2D, palette: Palette, sheet: Sheet): LaidOut {
  const { width, bounds, keys, caption, link } = sheet;
  const room = width - 2 * PAD;
  const measure = (size: number) => (text: string) => {
    context.font = `${size}px ${palette.font}`;
    return context.measureText(text).width;
  };
  const wide = measure(SIZE);
  const keyWidth = (key: Key) =>
    key.mark === 'ramp' ? wide(key.low) + wide(key.high) + RAMP + 16 : MARK + wide(key.text);
  const placedKeys = flow(keys, keyWidth, room);
  const placedWords = flow(caption, wide, room);
  const links = broken(link, room, measure(SMALL));
  const [keyRows, wordRows] = [rowsOf(placedKeys), rowsOf(placedWords)];
  const foot = ROW * (keyRows + wordRows) + SMALL_ROW * links.length;
  const height = width + (foot > 0 ? foot + 2 * PAD - 6 : 0);

  function drawKey(on: CanvasRenderingContext2D, key: Key, x: number, y: number): void {
    if (key.mark === 'ramp') {
      on.fillStyle = palette.muted;
      on.fillText(key.low, x, y);
      const from = x + wide(key.low) + 8;
      drawRamp(on, palette, from, y);
      on.fillStyle = palette.muted;
      on.fillText(key.high, from + RAMP + 8, y);
      return;
    }
    drawMark(on, palette, key.mark, x, y);
    const concept = key.mark === 'dot' ? 'real' : key.mark === 'ring' ? 'generated' : 'ink';
    on.fillStyle = textColour(palette, concept);
    on.fillText(key.text, x + MARK, y);
  }

  return {
    height,
    draw(on, stage) {
      on.fillStyle = palette.paper;
      on.fillRect(0, 0, width, height);
      on.fillStyle = palette.surface;
      on.fillRect(0, 0, width, width);
      on.save();
      on.beginPath();
      on.rect(0, 0, width, width);
      on.clip();
      stage(fitViewport(bounds, width, width));
      on.restore();
      on.textAlign = 'left';
      on.textBaseline = 'middle';
      on.font = `${SIZE}px ${palette.font}`;
      let y = width + PAD + ROW / 2 - 3;
      for (const { item, x, row } of placedKeys) drawKey(on, item, PAD + x, y + ROW * row);
      y += ROW * keyRows;
      on.fillStyle = palette.ink;
      for (const { item, x, row } of placedWords) on.fillText(item, PAD + x, y + ROW * row);
      y += ROW * wordRows;
      on.font = `${SMALL}px ${palette.font}`;
      on.fillStyle = palette.muted;
      links.forEach((text, k) => {
        on.fillText(text, PAD, y + SMALL_ROW * k);
      });
    },
  };
}
