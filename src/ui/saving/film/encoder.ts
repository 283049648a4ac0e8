/** Takes the pictures of a film one by one, off the canvas they are drawn on. */
export interface Encoder {
  /** The picture that stands on the canvas now, number `frame` from 0. */
  add(frame: number): Promise<void>;
  finish(): Promise<Blob>;
}

/** Makes an encoder of a canvas' pictures, `rate` a second; nothing where the browser lacks the codec. */
export type CreateEncoder = (canvas: OffscreenCanvas, rate: number) => Promise<Encoder | undefined>;
