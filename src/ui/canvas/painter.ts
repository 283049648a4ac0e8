import { onThemeChange } from '../theme/palette.ts';
import { cancelPaint, density, lens, requestPaint } from './display.ts';

/**
 * Draws the whole picture in CSS pixels on a cleared context; `now` is the
 * display's clock in milliseconds. Returns true to be called again on the next frame.
 */
export type Draw = (
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  now: DOMHighResTimeStamp,
) => unknown;

export interface Painter {
  /** Takes a new drawing and shows it. */
  use(draw: Draw): void;
  /** Asks for one more frame; asking twice before it comes gives one. */
  request(): void;
  dispose(): void;
}

/** So far outside the window a canvas still counts as in view: it's drawn before it's scrolled to. */
const NEARBY = '100%';

/** The exact length in device pixels where it's known; emulated screens give it in CSS pixels, so it must be plausible. */
function devicePixels(exact: number | undefined, length: number): number {
  const about = length * density.of(devicePixelRatio);
  return exact !== undefined && Math.abs(exact - about) < 2 ? exact : Math.round(about);
}

/** Keeps a canvas as sharp as the display, and draws it when asked and it's in view. */
export function createPainter(canvas: HTMLCanvasElement): Painter {
  const context = canvas.getContext('2d');
  let draw: Draw | undefined;
  let inView = false;
  // Kept from the observer: asking the canvas would make the browser lay out the page.
  let [width, height] = [0, 0];

  function paint(now: DOMHighResTimeStamp): void {
    if (!draw || !context || !inView || width === 0 || height === 0) return;
    const by = canvas.parentElement?.matches('.stage-canvas, .curve-canvas') ? lens.by : 1;
    const [across, down] = [width / by, height / by];
    context.setTransform(canvas.width / across, 0, 0, canvas.height / down, 0, 0);
    context.clearRect(0, 0, across, down);
    if (draw(context, across, down, now) === true) request();
  }

  const request = () => requestPaint(paint);

  let exact: ResizeObserverSize | undefined;
  function resize(): void {
    canvas.width = devicePixels(exact?.inlineSize, width);
    canvas.height = devicePixels(exact?.blockSize, height);
    // Setting the size clears the canvas: drawn at once, it never shows empty.
    cancelPaint(paint);
    paint(performance.now());
  }

  const resized = new ResizeObserver((entries) => {
    const { contentRect, devicePixelContentBoxSize } = entries.at(-1) as ResizeObserverEntry;
    exact = devicePixelContentBoxSize?.[0];
    width = contentRect.width;
    height = contentRect.height;
    resize();
  });
  try {
    resized.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    resized.observe(canvas);
  }

  const seen = new IntersectionObserver(
    (entries) => {
      inView = entries.at(-1)?.isIntersecting ?? false;
      if (inView) request();
    },
    { rootMargin: NEARBY },
  );
  seen.observe(canvas);
  const forgetTheme = onThemeChange(request);
  const forgetDensity = density.subscribe(resize);

  return {
    use(next) {
      draw = next;
      request();
    },
    request,
    dispose() {
      cancelPaint(paint);
      resized.disconnect();
      seen.disconnect();
      forgetTheme();
      forgetDensity();
    },
  };
}
