import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import type { CreateEncoder } from './encoder.ts';

const COLOURS = 256;
/** A GIF counts in hundredths of a second. */
const TICKS = 100;

/** How long picture `frame` stays, in whole hundredths that add up to the rate. */
export const ticksOf = (frame: number, rate: number): number =>
  Math.round((TICKS * (frame + 1)) / rate) - Math.round((TICKS * frame) / rate);

/** Writes a GIF that begins again when it ends; every picture has its own 256 colours. */
export const createGif: CreateEncoder = async (canvas, rate) => {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d context for a film');
  const { width, height } = canvas;
  const gif = GIFEncoder();
  return {
    async add(frame) {
      const { data } = context.getImageData(0, 0, width, height);
      const palette = quantize(data, COLOURS);
      const delay = (1000 / TICKS) * ticksOf(frame, rate);
      gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay });
    },
    async finish() {
      gif.finish();
      return new Blob([gif.bytes() as Uint8Array<ArrayBuffer>], { type: 'image/gif' });
    },
  };
};
