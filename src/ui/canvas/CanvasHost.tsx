import { type CanvasHTMLAttributes, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import './canvas.css';
import { createPainter, type Draw, type Painter } from './painter.ts';

export type { Draw } from './painter.ts';

export interface CanvasHostProps extends Omit<CanvasHTMLAttributes<HTMLCanvasElement>, 'children' | 'aria-label'> {
  /** What the picture shows, for those who don't see it. */
  readonly label: string;
  readonly draw: Draw;
  /** The source of news, such as `frames.subscribe`; keep its identity stable. */
  readonly subscribe?: (listener: () => void) => () => void;
  /** Id of a longer description. */
  readonly describedBy?: string;
  /** Laid over the canvas. */
  readonly children?: ReactNode;
}

/**
 * A canvas as large as its box, which CSS gives; drawn in CSS pixels and redrawn
 * at most once per display frame: when the source has news, when `draw`, the
 * size or the theme change, and as long as `draw` returns true.
 */
export function CanvasHost({
  label,
  draw,
  subscribe,
  describedBy,
  className,
  style,
  children,
  ...handlers
}: CanvasHostProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<Painter>(undefined);

  useLayoutEffect(() => {
    if (!canvas.current) return;
    painter.current = createPainter(canvas.current);
    return () => painter.current?.dispose();
  }, []);

  useLayoutEffect(() => painter.current?.use(draw), [draw]);

  useEffect(() => subscribe?.(() => painter.current?.request()), [subscribe]);

  return (
    <div className={className ? `canvas-host ${className}` : 'canvas-host'} style={style}>
      <canvas ref={canvas} role="img" aria-label={label} aria-describedby={describedBy} {...handlers} />
      {children}
    </div>
  );
}
