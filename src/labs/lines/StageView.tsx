import { type CSSProperties, type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { createFieldPainter } from '../../plots/field.ts';
import { fitViewport } from '../../plots/viewport.ts';
import { betweenLines } from '../../studies/betweenLines.ts';
import { CanvasHost, type Draw } from '../../ui/canvas/CanvasHost.tsx';
import { zoomed } from '../../ui/canvas/zoom.ts';
import { significant } from '../../ui/text/format.ts';
import { themePalette } from '../../ui/theme/palette.ts';
import { useRuntime } from '../kit/context.ts';
import { useLiveState, useReadings, useSetting } from './hooks.ts';
import styles from './lines.module.css';
import { rulers } from './rulers.ts';
import { bounds, drawStage, ratio } from './stage.ts';
import { useLinesWords } from './words.ts';

/** Within so many data units of a line the pointer lights it. */
const NEAR = 0.12;
const { min, max } = betweenLines.parameters.theta;

const kept = (theta: number) => Math.min(max, Math.max(min, Math.round(theta * 1000) / 1000));

/** How far a key moves θ, or where to. */
function keyed(event: KeyboardEvent, theta: number): number | undefined {
  const fine = event.shiftKey ? 0.001 : 0.01;
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return theta - fine;
    case 'ArrowRight':
    case 'ArrowUp':
      return theta + fine;
    case 'PageDown':
      return theta - 0.1;
    case 'PageUp':
      return theta + 0.1;
    case 'Home':
      return min;
    case 'End':
      return max;
    default:
      return undefined;
  }
}

/** The two lines on the plane; the generated one is dragged, or moved with the keyboard. */
export function StageView() {
  const lab = useRuntime();
  const words = useLinesWords();
  const playground = useLiveState((state) => state.playground);
  const setting = useSetting();
  const lit = useStore(lab.lit, ({ term }) => term);
  const field = useMemo(() => createFieldPainter(256), []);
  const readings = useReadings();
  const box = useRef<HTMLDivElement>(null);
  const grip = useRef<number>(undefined);

  const draw: Draw = (context, width, height) => {
    const frame = playground?.frames.newest;
    const labels = { ...words.names, wasserstein: words.rulers.wasserstein, js: words.rulers.js, tv: words.rulers.tv };
    drawStage(context, width, height, themePalette(), field, { setting, readings, lit, frame, labels });
  };

  function dataX(event: PointerEvent): number {
    const { left, width, height } = (box.current as HTMLDivElement).getBoundingClientRect();
    return fitViewport(bounds, width, height).dataX(event.clientX - left);
  }

  function down(event: PointerEvent<HTMLElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = dataX(event) - setting.theta;
    lab.lit.setState({ term: 'generated' });
  }

  function move(event: PointerEvent): void {
    if (grip.current !== undefined) lab.set({ theta: kept(dataX(event) - grip.current) });
  }

  function up(): void {
    grip.current = undefined;
    lab.lit.setState({ term: undefined });
  }

  function hover(event: PointerEvent): void {
    if (grip.current !== undefined) return;
    const x = dataX(event);
    const term = Math.abs(x - setting.theta) < NEAR ? 'generated' : Math.abs(x) < NEAR ? 'real' : undefined;
    if (term !== lab.lit.getState().term) lab.lit.setState({ term });
  }

  function key(event: KeyboardEvent): void {
    const theta = keyed(event, setting.theta);
    if (theta === undefined) return;
    event.preventDefault();
    lab.set({ theta: kept(theta) });
  }

  const share = (setting.theta - bounds[0]) / (bounds[1] - bounds[0]);
  const shown = {
    theta: significant(setting.theta),
    thickness: significant(setting.thickness),
    sigma: significant(setting.sigma),
  };
  // Moved with the keyboard, the handle reads out what the rulers say.
  const said = rulers.map((ruler) => `${words.rulers[ruler]} ${significant(readings[ruler].value)}`);
  return (
    <div ref={box} className={styles.stage} style={{ '--ratio': ratio } as CSSProperties}>
      <CanvasHost
        label={words.stage(shown)}
        className={styles.fill as string}
        draw={zoomed(draw)}
        {...(playground && { subscribe: playground.frames.subscribe })}
        onPointerMove={hover}
        onPointerLeave={up}
      />
      <div
        className={styles.handle}
        style={{ left: `${100 * share}%` }}
        role="slider"
        tabIndex={0}
        aria-label={words.handle}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={setting.theta}
        aria-valuetext={[shown.theta, ...said].join(', ')}
        title={words.handleHint}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
        onPointerEnter={() => lab.lit.setState({ term: 'generated' })}
        onPointerLeave={() => grip.current === undefined && up()}
        onFocus={() => lab.lit.setState({ term: 'generated' })}
        onBlur={up}
        onKeyDown={key}
      />
    </div>
  );
}
