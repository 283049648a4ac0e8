import { createDensity } from './density.ts';

/** Draws on a display frame; `now` is the display's clock in milliseconds. */
export type Paint = (now: DOMHighResTimeStamp) => void;

/** So much of a display frame may go into pictures, in milliseconds; what is left waits for the next one. */
const SHARE = 6;

/** The density of every canvas of the page. */
export const density = createDensity();

/** How many times larger Play's own pictures are drawn, for the back row of a room; charts follow the page's type. */
export const lens = { by: 1 };

const waiting = new Set<Paint>();
let asked = false;

function ask(): void {
  if (!asked) requestAnimationFrame(frame);
  asked = true;
}

// A message comes after the task that draws a frame and hands it to the screen.
const after = new MessageChannel();
let drawn = 0;
after.port1.onmessage = () => density.took(performance.now() - drawn, devicePixelRatio);

/** All pictures of the page take their turns here, so that no frame has to hold them all. */
function frame(now: DOMHighResTimeStamp): void {
  asked = false;
  const end = performance.now() + SHARE;
  try {
    // What asks again while it is drawn comes last, on the next frame.
    for (const paint of [...waiting]) {
      waiting.delete(paint);
      paint(now);
      if (performance.now() >= end) break;
    }
  } finally {
    if (waiting.size > 0) ask();
    drawn = performance.now();
    after.port2.postMessage(undefined);
  }
}

/** Asks for one call on one of the next frames; asking twice before it comes gives one. */
export function requestPaint(paint: Paint): void {
  waiting.add(paint);
  ask();
}

export function cancelPaint(paint: Paint): void {
  waiting.delete(paint);
}
