/** A canvas that nobody sees, and its context; drawings take it for one of the page. */
export function canvasOf(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, Math.round(height));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context for a picture');
  return { canvas, context: context as unknown as CanvasRenderingContext2D };
}
