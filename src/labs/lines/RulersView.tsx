import { type PointerEvent, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Chart } from '../../plots/chart.ts';
import { CanvasHost, type Draw } from '../../ui/canvas/CanvasHost.tsx';
import { zoom, zoomed } from '../../ui/canvas/zoom.ts';
import { significant } from '../../ui/text/format.ts';
import { themePalette } from '../../ui/theme/palette.ts';
import { useRuntime } from '../kit/context.ts';
import { drawRulers } from './curves.ts';
import { useReadings, useSetting } from './hooks.ts';
import styles from './lines.module.css';
import { type Ruler, rulerCurves, rulers } from './rulers.ts';
import { useLinesWords } from './words.ts';

/** Samples on either side of 0: without noise the curves are exact and cheap, with it each is an integral. */
const ARMS = { exact: 201, integrated: 61 };
/** Within so many pixels of a curve the pointer lights it. */
const NEAR = 9;

/** The rulers over θ with the present point on each. */
export function RulersView() {
  const lab = useRuntime();
  const words = useLinesWords();
  const setting = useSetting();
  const { theta, thickness, sigma } = setting;
  const lit = useStore(lab.lit, ({ term }) => term);
  const chart = useRef<Chart>(undefined);
  const curves = useMemo(
    () => rulerCurves(thickness, sigma, 2, sigma > 0 ? ARMS.integrated : ARMS.exact),
    [thickness, sigma],
  );
  const readings = useReadings();

  const draw: Draw = (context, width, height) => {
    chart.current = drawRulers(context, width, height, themePalette(), {
      curves,
      theta,
      readings,
      lit,
      labels: words.rulers,
    });
  };

  function hover(event: PointerEvent<HTMLCanvasElement>): void {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const term = nearest((event.clientX - left) / zoom(), (event.clientY - top) / zoom());
    if (term !== lab.lit.getState().term) lab.lit.setState({ term });
  }

  function nearest(px: number, py: number): Ruler | undefined {
    if (!chart.current) return undefined;
    const { x, y } = curves;
    const at = chart.current.dataX(px);
    const index = Math.round(((at + 2) / 4) * (x.length - 1));
    let best: Ruler | undefined;
    let least = NEAR;
    for (const ruler of rulers) {
      const away = Math.abs(chart.current.y(y[ruler][index] ?? Number.NaN) - py);
      if (away < least) [best, least] = [ruler, away];
    }
    return best;
  }

  const { klForward, js, tv, wasserstein } = readings;
  return (
    <CanvasHost
      label={words.values({
        theta: significant(theta),
        kl: significant(klForward.value),
        js: significant(js.value),
        tv: significant(tv.value),
        w: significant(wasserstein.value),
      })}
      className={styles.curves as string}
      draw={zoomed(draw)}
      onPointerMove={hover}
      onPointerLeave={() => lab.lit.setState({ term: undefined })}
    />
  );
}
