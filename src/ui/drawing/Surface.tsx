import { type KeyboardEvent, type PointerEvent, type Ref, useMemo, useState } from 'react';
import type { Point } from '../../datasets/own/brush.ts';
import type { Points } from '../../fields/field.ts';
import { drawAxes } from '../../plots/axes.ts';
import { drawSamples } from '../../plots/scatter.ts';
import { fitViewport } from '../../plots/viewport.ts';
import { defaultView } from '../../store/create.ts';
import { CanvasHost } from '../canvas/CanvasHost.tsx';
import type { Draw } from '../canvas/painter.ts';
import { useDataWords } from '../data/words.ts';
import { figure } from '../text/format.ts';
import { themePalette } from '../theme/palette.ts';
import styles from './drawing.module.css';

interface SurfaceProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly points: Points;
  /** Half the tool's width, data units. */
  readonly radius: number;
  /** How many points there are, as a sentence. */
  readonly total: string;
  readonly describedBy: string;
  readonly onStroke: (what: 'begin' | 'go' | 'end', at: Point) => void;
}

const { bounds } = defaultView;
/** What an arrow key moves the tool by, data units. */
const STEP = 0.1;
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowDown: [0, -STEP],
  ArrowUp: [0, STEP],
};

function placeOf(surface: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top, width, height } = surface.getBoundingClientRect();
  const viewport = fitViewport(bounds, width, height);
  return [viewport.dataX(clientX - left), viewport.dataY(clientY - top)];
}

function moved([x, y]: Point, [dx, dy]: Point): Point {
  const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Number(value.toFixed(1))));
  return [within(x + dx, bounds[0], bounds[1]), within(y + dy, bounds[2], bounds[3])];
}

/** The window that is drawn in, by pointer, touch and keys. */
export function Surface({ ref, points, radius, total, describedBy, onStroke }: SurfaceProps) {
  const { drawing: words } = useDataWords();
  const [cursor, setCursor] = useState<Point>([0, 0]);
  /** Whether Shift and an arrow key draw. */
  const [keyed, setKeyed] = useState(false);
  const draw = useMemo<Draw>(() => {
    const flat = points.flat();
    return (context, width, height) => {
      const viewport = fitViewport(bounds, width, height);
      const palette = themePalette();
      drawSamples(context, viewport, palette, flat, undefined);
      drawAxes(context, viewport, palette);
      context.beginPath();
      context.arc(viewport.x(cursor[0]), viewport.y(cursor[1]), radius * viewport.scale, 0, 2 * Math.PI);
      context.lineWidth = 1.5;
      context.strokeStyle = palette.accent;
      context.stroke();
    };
  }, [points, cursor, radius]);

  function down(event: PointerEvent<HTMLDivElement>): void {
    if (!event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = placeOf(event.currentTarget, event);
    setCursor(at);
    onStroke('begin', at);
  }

  function move(event: PointerEvent<HTMLDivElement>): void {
    if (!event.isPrimary) return;
    const surface = event.currentTarget;
    setCursor(placeOf(surface, event));
    if (!surface.hasPointerCapture(event.pointerId)) return;
    const between = event.nativeEvent.getCoalescedEvents?.() ?? [];
    for (const one of between.length > 0 ? between : [event]) onStroke('go', placeOf(surface, one));
  }

  /** A second finger, which draws nothing, ends nothing. */
  function up({ isPrimary }: PointerEvent): void {
    if (isPrimary) onStroke('end', cursor);
  }

  function key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = arrows[event.key];
    if (arrow) {
      const to = moved(cursor, arrow);
      if (event.shiftKey && !keyed) onStroke('begin', cursor);
      if (event.shiftKey) onStroke('go', to);
      setKeyed(event.shiftKey);
      setCursor(to);
    } else if (event.key === 'Enter' || event.key === ' ') {
      onStroke('begin', cursor);
      onStroke('end', cursor);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function lift(): void {
    if (keyed) onStroke('end', cursor);
    setKeyed(false);
  }

  const [x, y] = cursor.map((value) => figure(Number(value.toFixed(2)))) as [string, string];
  return (
    <CanvasHost className="stage-canvas" label={words.surface} draw={draw}>
      <div
        ref={ref}
        className={styles.surface}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys itself
        tabIndex={0}
        aria-label={words.surface}
        aria-describedby={describedBy}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
        onKeyDown={key}
        onKeyUp={({ key }) => key === 'Shift' && lift()}
        onBlur={lift}
      />
      <p className="visually-hidden" aria-live="polite">
        {words.at({ x, y, total })}
      </p>
    </CanvasHost>
  );
}
