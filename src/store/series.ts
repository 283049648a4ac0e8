/**
 * A growing curve in bounded memory: (x, y) pairs with x ascending. When it is
 * full, every other old point is dropped, so that the whole run stays visible.
 */
export interface Series {
  readonly x: Float64Array;
  readonly y: Float64Array;
  length: number;
  /** Every how many pushes one is kept. */
  stride: number;
  pushed: number;
}

export function createSeries(capacity = 2048): Series {
  return { x: new Float64Array(capacity), y: new Float64Array(capacity), length: 0, stride: 1, pushed: 0 };
}

export function push(series: Series, x: number, y: number): void {
  if (series.pushed++ % series.stride !== 0) return;
  if (series.length === series.x.length) {
    const half = series.length >>> 1;
    for (let i = 0; i < half; i++) {
      series.x[i] = series.x[2 * i] as number;
      series.y[i] = series.y[2 * i] as number;
    }
    series.length = half;
    series.stride *= 2;
  }
  series.x[series.length] = x;
  series.y[series.length] = y;
  series.length++;
}

export function clear(series: Series): void {
  series.length = 0;
  series.stride = 1;
  series.pushed = 0;
}

/** Forgets the points beyond x: the run went back. */
export function rewind(series: Series, x: number): void {
  while (series.length > 0 && (series.x[series.length - 1] as number) > x) series.length--;
}
