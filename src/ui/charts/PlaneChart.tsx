import { type KeyboardEvent, type PointerEvent, useCallback, useRef, useState } from 'react';
import type { Axis } from '../../plots/axis.ts';
import { dragged, type Handle, hitHandle, keyed } from '../../plots/handles.ts';
import { drawPlane, type Mark, planeHeight, planeViewport } from '../../plots/plane.ts';
import type { Bounds } from '../../plots/viewport.ts';
import type { Draw } from '../canvas/CanvasHost.tsx';
import { zoom } from '../canvas/zoom.ts';
import { significant } from '../text/format.ts';
import { themePalette } from '../theme/palette.ts';
import { axisTitle } from './axisTitle.ts';
import { ChartFigure, type ChartTable } from './ChartFigure.tsx';
import styles from './charts.module.css';
import { type ChartWords, useChartWords } from './words.ts';

export interface PlaneChartProps {
  readonly title: string;
  readonly bounds: Bounds;
  readonly x: Axis;
  readonly y: Axis;
  /** Drawn in their order; keep the array's identity as long as they draw the same. */
  readonly marks: readonly Mark[];
  readonly handles?: readonly Handle[];
  readonly onMove?: (name: string, to: readonly [x: number, y: number]) => void;
  /** What the picture shows, made of its numbers. */
  readonly summary: string;
  /** What a moved handle reads out besides its place. */
  readonly said?: string;
  readonly numbers?: () => ChartTable;
  readonly notes?: readonly string[];
  readonly lit?: string | undefined;
  readonly onLit?: (name: string | undefined) => void;
}

/** A window on the plane, one scale for both axes, with points that pointer and keys move. */
export function PlaneChart(props: PlaneChartProps) {
  const { title, bounds, x, y, marks, handles = [], onMove, summary, said, numbers, notes = [], lit, onLit } = props;
  const words = useChartWords();
  const [held, setHeld] = useState<string>();
  const [size, setSize] = useState<readonly [number, number]>([0, 0]);
  const grip = useRef<{ readonly name: string; readonly dx: number; readonly dy: number }>(undefined);
  const box = useRef<HTMLDivElement>(null);
  const [xLabel, yLabel] = [axisTitle(words, x), axisTitle(words, y)];
  const shown = held ?? lit;

  const draw = useCallback<Draw>(
    (context, width, height) => {
      drawPlane(context, width, height, themePalette(), { bounds, xLabel, yLabel, marks, handles, lit: shown });
      if (width !== size[0] || height !== size[1]) setSize([width, height]);
    },
    [bounds, xLabel, yLabel, marks, handles, shown, size],
  );
  const viewport = planeViewport(bounds, ...size);

  function hold(name: string | undefined): void {
    setHeld(name);
    onLit?.(name);
  }

  function place(event: PointerEvent): readonly [number, number] {
    const { left, top } = (box.current as HTMLDivElement).getBoundingClientRect();
    return [(event.clientX - left) / zoom(), (event.clientY - top) / zoom()];
  }

  function down(event: PointerEvent<HTMLDivElement>): void {
    const [px, py] = place(event);
    const handle = hitHandle(handles, viewport, px, py);
    if (!handle) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { name: handle.name, dx: viewport.dataX(px) - handle.at[0], dy: viewport.dataY(py) - handle.at[1] };
    hold(handle.name);
  }

  function move(event: PointerEvent): void {
    const { name, dx, dy } = grip.current ?? {};
    const handle = handles.find((each) => each.name === name);
    if (!handle || dx === undefined || dy === undefined) return;
    const [px, py] = place(event);
    onMove?.(handle.name, dragged(handle, [viewport.dataX(px) - dx, viewport.dataY(py) - dy]));
  }

  function up(): void {
    grip.current = undefined;
    hold(undefined);
  }

  const by = zoom();
  return (
    <ChartFigure
      title={title}
      summary={summary}
      notes={notes}
      draw={draw}
      size={{ blockSize: 'auto', aspectRatio: `400 / ${planeHeight(bounds, 400)}` }}
      table={numbers ?? (() => placesOf(words, handles, [xLabel, yLabel]))}
    >
      <div ref={box} className={styles.over}>
        {size[0] > 0 &&
          handles.map((handle) => (
            <div
              key={handle.name}
              className={styles.handle}
              style={{ left: by * viewport.x(handle.at[0]), top: by * viewport.y(handle.at[1]) }}
              title={words.handleHint}
              onPointerDown={down}
              onPointerMove={move}
              onPointerUp={up}
              onPointerCancel={up}
            >
              <HandleSliders handle={handle} said={said} onMove={onMove} onHold={hold} />
            </div>
          ))}
      </div>
    </ChartFigure>
  );
}

interface HandleSlidersProps {
  readonly handle: Handle;
  readonly said: string | undefined;
  readonly onMove: PlaneChartProps['onMove'];
  readonly onHold: (name: string | undefined) => void;
}

/** One slider for each direction in which the handle moves. */
function HandleSliders({ handle, said, onMove, onHold }: HandleSlidersProps) {
  const words = useChartWords();
  const axes = (['x', 'y'] as const).flatMap((name) => {
    const axis = handle[name];
    return axis ? [{ name, axis, value: handle.at[name === 'x' ? 0 : 1] }] : [];
  });
  const text = axes.map(({ axis, value }) => words.value({ name: axis.label, value: significant(value) }));

  function key(event: KeyboardEvent, focus: 'x' | 'y'): void {
    const to = keyed(handle, focus, event);
    if (!to) return;
    event.preventDefault();
    onMove?.(handle.name, to);
  }

  return axes.map(({ name, axis, value }) => (
    <div
      key={name}
      className={styles.slider}
      role="slider"
      tabIndex={0}
      aria-label={words.slider({ name: handle.label, axis: axis.label })}
      aria-orientation={name === 'x' ? 'horizontal' : 'vertical'}
      aria-valuemin={axis.min}
      aria-valuemax={axis.max}
      aria-valuenow={value}
      aria-valuetext={[...text, ...(said ? [said] : [])].join(', ')}
      onKeyDown={(event) => key(event, name)}
      onFocus={() => onHold(handle.name)}
      onBlur={() => onHold(undefined)}
    />
  ));
}

function placesOf(words: ChartWords, handles: readonly Handle[], axes: readonly string[]): ChartTable {
  return {
    head: [words.name, ...axes],
    rows: handles.map(({ label, at }) => [label, ...at.map((value) => significant(value))]),
  };
}
