import { BufferTarget, CanvasSource, getFirstEncodableVideoCodec, Output, Quality, WebMOutputFormat } from 'mediabunny';
import type { CreateEncoder } from './encoder.ts';

/** Flat colours and thin lines stay clear at less than a recording of the world needs. */
const quality = new Quality('medium');

/** Writes a WebM with what the browser encodes of VP9, VP8 and AV1. */
export const createWebm: CreateEncoder = async (canvas, rate) => {
  const { width, height } = canvas;
  const codec = await getFirstEncodableVideoCodec(['vp9', 'vp8', 'av1'], { width, height, bitrate: quality });
  if (!codec) return undefined;
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec, bitrate: quality });
  output.addVideoTrack(source, { frameRate: rate });
  await output.start();
  return {
    add: (frame) => source.add(frame / rate, 1 / rate),
    async finish() {
      await output.finalize();
      if (!target.buffer) throw new Error('no film was written');
      return new Blob([target.buffer], { type: 'video/webm' });
    },
  };
};
