/** Coordinates end here, in pixels: further out nothing is seen, and infinite ones can't be cut. */
const FAR = 1e6;

/** Draws a line of any number of points of any size at a bounded cost. */
export interface Pen {
  /** Goes on to the pixel (x, y), x ascending; a pixel that is NaN lifts the pen. */
  to(x: number, y: number): void;
  /** Ends the line; one of a single point is a dot of `width`. Among many ends in one pixel column no gap is seen, and none is left. */
  lift(): void;
  /** Ends the last line. */
  end(): void;
}

/** More lines than this don't end in one pixel column. */
const ENDS = 4;

/**
 * A pen for the context's path. It keeps of each pixel column the first, least,
 * most and last point, which look the same as all of them (M4, Jugel et al.
 * 2014), and cuts the line at `top` and `bottom`, because a dash pattern costs
 * by the length of the line, seen or not.
 */
export function createPen(context: CanvasRenderingContext2D, top: number, bottom: number, width: number): Pen {
  /** Where the line stands, and whether the path stands there too. */
  let [lastX, lastY, joined] = [Number.NaN, Number.NaN, false];
  let [column, count] = [Number.NaN, 0];
  /** Of the present column. */
  let [leastX, least, mostX, most, endX, end] = [0, 0, 0, 0, 0, 0];
  let [single, dotted] = [false, Number.NaN];
  /** The column in which lines ended last, how many, and whether one more waits to. */
  let [crowded, ends, waits] = [Number.NaN, 0, false];

  function vertex(x: number, y: number): void {
    const [x0, y0] = [lastX, lastY];
    [lastX, lastY] = [x, y];
    if (Number.isNaN(x0)) return;
    const seen = Math.max(y0, y) >= top && Math.min(y0, y) <= bottom;
    if (!seen) {
      joined = false;
      return;
    }
    const cut = (end: number, height: number): [number, number] => {
      const edge = Math.min(bottom, Math.max(top, height));
      return [edge === height ? end : x0 + ((x - x0) * (edge - y0)) / (y - y0), edge];
    };
    if (!joined) context.moveTo(...cut(x0, y0));
    context.lineTo(...cut(x, y));
    joined = y >= top && y <= bottom;
  }

  function closeColumn(): void {
    if (count > 2) {
      vertex(leastX, least);
      vertex(mostX, most);
    }
    if (count > 1) vertex(endX, end);
    count = 0;
  }

  function lift(): void {
    if (Number.isNaN(column)) return;
    if (column !== crowded) [crowded, ends] = [column, 0];
    if (++ends > ENDS) waits = true;
    else finish();
  }

  function finish(): void {
    waits = false;
    closeColumn();
    if (single && column !== dotted && lastY >= top && lastY <= bottom) {
      context.fillRect(lastX - width, lastY - width, 2 * width, 2 * width);
      dotted = column;
    }
    [lastX, joined, column, single] = [Number.NaN, false, Number.NaN, false];
  }

  return {
    lift,
    end: finish,
    to(x, far) {
      if (!Number.isFinite(x) || Number.isNaN(far)) return lift();
      if (waits && Math.floor(x) !== column) finish();
      waits = false;
      const y = Math.min(FAR, Math.max(-FAR, far));
      single = Number.isNaN(lastX);
      if (Math.floor(x) !== column) {
        closeColumn();
        column = Math.floor(x);
        [leastX, least, mostX, most] = [x, y, x, y];
        vertex(x, y);
      }
      count++;
      if (y < least) [leastX, least] = [x, y];
      if (y > most) [mostX, most] = [x, y];
      [endX, end] = [x, y];
    },
  };
}
