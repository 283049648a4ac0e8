import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { dragged, type Handle, hitHandle, keyed } from '../../plots/handles.ts';
import type { Mapping } from '../../plots/viewport.ts';
import { zoom } from '../canvas/zoom.ts';
import { significant } from '../text/format.ts';
import { placeOver } from './ChartFigure.tsx';
import styles from './charts.module.css';
import { useChartWords } from './words.ts';

interface HandlesProps {
  readonly handles: readonly Handle[];
  readonly picture: Mapping;
  /** What a moved handle reads out besides its place. */
  readonly said: string | undefined;
  readonly onMove: (name: string, to: readonly [x: number, y: number]) => void;
  /** Which handle the reader has hold of, by pointer or focus. */
  readonly onHold: (name: string | undefined) => void;
}

/** What pointer, finger and keys take hold of, over a picture; the grips themselves are drawn. */
export function Handles({ handles, picture, said, onMove, onHold }: HandlesProps) {
  const box = useRef<HTMLDivElement>(null);
  const grip = useRef<{ readonly name: string; readonly dx: number; readonly dy: number }>(undefined);
  const [focused, setFocused] = useState<string>();

  function down(event: PointerEvent<HTMLDivElement>): void {
    const [px, py] = placeOver(box.current as HTMLDivElement, event);
    // Where two overlap, the finger means the nearer one, whichever lies on top.
    const handle = hitHandle(handles, picture, px, py);
    if (!handle) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { name: handle.name, dx: picture.dataX(px) - handle.at[0], dy: picture.dataY(py) - handle.at[1] };
    box.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(handle.name)}"]`)?.focus();
    onHold(handle.name);
  }

  function move(event: PointerEvent): void {
    const held = grip.current;
    const handle = handles.find(({ name }) => name === held?.name);
    if (!held || !handle) return;
    const [px, py] = placeOver(box.current as HTMLDivElement, event);
    onMove(handle.name, dragged(handle, [picture.dataX(px) - held.dx, picture.dataY(py) - held.dy]));
  }

  function up(): void {
    grip.current = undefined;
    onHold(focused);
  }

  function focus(name: string | undefined): void {
    setFocused(name);
    if (!grip.current) onHold(name);
  }

  const by = zoom();
  return (
    <div ref={box} className={styles.over}>
      {handles.map((handle) => (
        <div
          key={handle.name}
          className={styles.handle}
          style={{ left: by * picture.x(handle.at[0]), top: by * picture.y(handle.at[1]) }}
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={up}
          onPointerCancel={up}
          onPointerEnter={() => !grip.current && onHold(handle.name)}
          onPointerLeave={() => !grip.current && onHold(focused)}
        >
          <Sliders handle={handle} said={said} onMove={onMove} onFocus={focus} />
        </div>
      ))}
    </div>
  );
}

interface SlidersProps extends Pick<HandlesProps, 'said' | 'onMove'> {
  readonly handle: Handle;
  readonly onFocus: (name: string | undefined) => void;
}

/** One slider for each direction in which the handle moves; each reads out all of its place. */
function Sliders({ handle, said, onMove, onFocus }: SlidersProps) {
  const words = useChartWords();
  const axes = (['x', 'y'] as const).flatMap((name) => {
    const axis = handle[name];
    return axis ? [{ name, axis, value: handle.at[name === 'x' ? 0 : 1] }] : [];
  });
  const place = axes.map(({ axis, value }) => words.value({ name: axis.label, value: significant(value) }));

  function key(event: KeyboardEvent, focus: 'x' | 'y'): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = keyed(handle, focus, event);
    if (!to) return;
    event.preventDefault();
    onMove(handle.name, to);
  }

  return axes.map(({ name, axis, value }) => (
    <div
      key={name}
      className={styles.slider}
      data-handle={handle.name}
      role="slider"
      tabIndex={0}
      aria-label={words.slider({ name: handle.label, axis: axis.label })}
      aria-orientation={name === 'x' ? 'horizontal' : 'vertical'}
      aria-valuemin={axis.min}
      aria-valuemax={axis.max}
      aria-valuenow={value}
      aria-valuetext={[...place, ...(said ? [said] : [])].join(', ')}
      onKeyDown={(event) => key(event, name)}
      onFocus={() => onFocus(handle.name)}
      onBlur={() => onFocus(undefined)}
    />
  ));
}
