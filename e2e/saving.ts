import type { Page } from '@playwright/test';
import { saving } from '../src/i18n/en/saving.ts';
import { en } from '../src/i18n/en.ts';
import type { PlaygroundPage } from './fixtures.ts';

/** Saves what is on the page as a reader would: the path of the file, and its name. */
export async function saveAs(page: Page, format: keyof typeof saving.formats, timeout = 60_000) {
  await page.getByRole('button', { name: en.play.controls.save }).click();
  const dialog = page.getByRole('dialog', { name: saving.title });
  await dialog.getByRole('radio', { name: saving.formats[format].name }).check();
  const coming = page.waitForEvent('download', { timeout });
  await dialog.getByRole('button', { name: saving.save, exact: true }).click();
  const download = await coming;
  await dialog.waitFor({ state: 'hidden' });
  return { path: await download.path(), name: download.suggestedFilename() };
}

/** A file that the page makes, as text of its bytes, a character each. */
export function made(
  playground: PlaygroundPage,
  format: string,
  options: object = {},
): Promise<{ type: string; data: string }> {
  return playground.page.evaluate(
    async ([name, wanted]) => {
      const blob = await window.playground.save(name as string, wanted as Record<string, unknown>);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let data = '';
      for (let i = 0; i < bytes.length; i += 8192) data += String.fromCharCode(...bytes.subarray(i, i + 8192));
      return { type: blob.type, data: btoa(data) };
    },
    [format, options] as const,
  );
}

interface Compared {
  /** Of each picture, and of the difference of a channel. */
  readonly sizes: (readonly [number, number])[];
  readonly mean: number;
  /** Share of the pixels that differ by more than a shade. */
  readonly off: number;
  readonly text: string;
}

/** Draws two pictures on a bare page, whose policy allows them, and compares their pixels. */
export function compare(bare: Page, pictures: readonly { type: string; data: string }[]): Promise<Compared> {
  return bare.evaluate(async (given) => {
    const drawn = await Promise.all(
      given.map(async ({ type, data }) => {
        const image = new Image();
        image.src = `data:${type};base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      }),
    );
    const [one, other] = drawn as [ImageData, ImageData];
    let [sum, off] = [0, 0];
    for (let i = 0; i < one.data.length; i += 4) {
      const away = (c: number) => Math.abs((one.data[i + c] as number) - (other.data[i + c] as number));
      sum += (away(0) + away(1) + away(2)) / 3;
      if (Math.max(away(0), away(1), away(2)) > 64) off++;
    }
    const pixels = one.data.length / 4;
    const source = new TextDecoder().decode(Uint8Array.from(atob(given[0]?.data ?? ''), (c) => c.charCodeAt(0)));
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      sizes: drawn.map(({ width, height }) => [width, height] as const),
      mean: sum / pixels,
      off: off / pixels,
      text: parsed.documentElement.textContent ?? '',
    };
  }, pictures);
}

/** What a browser makes of a film: its size, its pictures and how long it lasts, in seconds. */
interface Shown {
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  /** Of a GIF alone, whose pictures can be counted. */
  readonly pictures?: number;
  /** Share of the pixels that are others at the end than at the beginning. */
  readonly moved: number;
}

/** A GIF is decoded on a page that is safe, a video on one whose policy allows it. */
export function play(page: Page, { type, data }: { type: string; data: string }): Promise<Shown> {
  return page.evaluate(
    async ([type, data]) => {
      const bytes = Uint8Array.from(atob(data as string), (c) => c.charCodeAt(0));
      const pixels = (source: CanvasImageSource, width: number, height: number) => {
        const context = new OffscreenCanvas(width, height).getContext('2d', {
          willReadFrequently: true,
        }) as OffscreenCanvasRenderingContext2D;
        context.drawImage(source, 0, 0);
        return context.getImageData(0, 0, width, height).data;
      };
      const moved = (from: Uint8ClampedArray, to: Uint8ClampedArray) => {
        let count = 0;
        for (let i = 0; i < from.length; i += 4) {
          if (Math.abs((from[i] as number) - (to[i] as number)) > 32) count++;
        }
        return (4 * count) / from.length;
      };
      if (type === 'image/gif') {
        const decoder = new ImageDecoder({ data: bytes, type });
        await Promise.all([decoder.completed, decoder.tracks.ready]);
        const pictures = decoder.tracks.selectedTrack?.frameCount ?? 0;
        const frames = [];
        for (let i = 0; i < pictures; i++) frames.push((await decoder.decode({ frameIndex: i })).image);
        const [first, last] = [frames[0], frames.at(-1)] as [VideoFrame, VideoFrame];
        const { displayWidth: width, displayHeight: height } = first;
        const seconds = frames.reduce((sum, { duration }) => sum + (duration ?? 0), 0) / 1e6;
        const drawn = [first, last].map((frame) => pixels(frame, width, height));
        // What is left open the browser complains of whenever it comes upon it, on a page that other tests have by then.
        for (const frame of frames) frame.close();
        decoder.close();
        return { width, height, seconds, pictures, moved: moved(...(drawn as [Uint8ClampedArray, Uint8ClampedArray])) };
      }
      const video = document.createElement('video');
      video.muted = true;
      video.src = URL.createObjectURL(new Blob([bytes], { type: type as string }));
      const at = async (seconds: number) => {
        const there = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
        video.currentTime = seconds;
        await there;
        return pixels(video, video.videoWidth, video.videoHeight);
      };
      await new Promise((resolve, reject) => {
        video.onloadeddata = resolve;
        video.onerror = () => reject(new Error(video.error?.message));
      });
      const { videoWidth: width, videoHeight: height, duration: seconds } = video;
      const first = await at(0.001);
      return { width, height, seconds, moved: moved(first, await at(seconds - 0.01)) };
    },
    [type, data] as const,
  );
}
