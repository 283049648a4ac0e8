/** The part of gifenc 1.0 that is used here; it brings no types. */
declare module 'gifenc' {
  /** Red, green and blue in 0 … 255. */
  type Palette = readonly (readonly number[])[];

  /** Finds the colours that stand for all of an RGBA picture's. */
  export function quantize(rgba: Uint8ClampedArray, most: number): Palette;
  /** The index of each pixel's colour. */
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array;

  interface Stream {
    /** `delay` in milliseconds; the first picture's options decide that the film repeats. */
    writeFrame(index: Uint8Array, width: number, height: number, options: { palette: Palette; delay: number }): void;
    finish(): void;
    bytes(): Uint8Array;
  }
  export function GIFEncoder(): Stream;
}
