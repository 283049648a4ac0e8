import { type CSSProperties, useCallback, useState } from 'react';
import type { Axis } from '../../plots/axis.ts';
import type { Handle } from '../../plots/handles.ts';
import { drawPlane, type Mark, planeHeight, planeViewport } from '../../plots/plane.ts';
import type { Tick } from '../../plots/ticks.ts';
import type { Bounds } from '../../plots/viewport.ts';
import type { Draw } from '../canvas/CanvasHost.tsx';
import { significant } from '../text/format.ts';
import { themePalette } from '../theme/palette.ts';
import { axisTitle } from './axisTitle.ts';
import { ChartFigure, type ChartTable } from './ChartFigure.tsx';
import { Handles } from './Handles.tsx';
import { type ChartWords, useChartWords } from './words.ts';

export interface PlaneChartProps {
  readonly title: string;
  readonly bounds: Bounds;
  readonly x: Axis & { readonly ticks?: readonly Tick[] };
  readonly y: Axis & { readonly ticks?: readonly Tick[] };
  /** Drawn in their order; keep the array's identity as long as they draw the same. */
  readonly marks: readonly Mark[];
  readonly handles?: readonly Handle[];
  readonly onMove?: (name: string, to: readonly [x: number, y: number]) => void;
  /** What the picture shows, made of its numbers. */
  readonly summary: string;
  /** What a moved handle reads out besides its place. */
  readonly said?: string | undefined;
  /** The places of the handles where absent. */
  readonly numbers?: (() => ChartTable) | undefined;
  readonly notes?: readonly string[];
  /** The term that the reader points at, here or elsewhere. */
  readonly lit?: string | undefined;
  readonly onLit?: (name: string | undefined) => void;
  /** Frames that come without React, such as a run's; keep its identity stable. */
  readonly subscribe?: (listener: () => void) => () => void;
}

const noHandles: readonly Handle[] = [];
/** The width, in CSS pixels, at which the picture is exactly as high as its plane asks. */
const USUAL = 420;

/** A window on the plane, one scale for both axes, with points that pointer and keys move. */
export function PlaneChart(props: PlaneChartProps) {
  const { title, bounds, x, y, marks, handles = noHandles, onMove, said, lit, onLit } = props;
  const words = useChartWords();
  const [held, setHeld] = useState<string>();
  const [size, setSize] = useState<readonly [width: number, height: number]>();
  const [xLabel, yLabel] = [axisTitle(words, x), axisTitle(words, y)];
  const [xTicks, yTicks] = [x.ticks, y.ticks];
  const shown = held ?? lit;

  const draw = useCallback<Draw>(
    (context, width, height) => {
      const plot = { bounds, xLabel, yLabel, xTicks, yTicks, marks, handles, lit: shown };
      drawPlane(context, width, height, themePalette(), plot);
      setSize((known) => (known?.[0] === width && known[1] === height ? known : [width, height]));
    },
    [bounds, xLabel, yLabel, xTicks, yTicks, marks, handles, shown],
  );

  function hold(name: string | undefined): void {
    setHeld(name);
    onLit?.(name);
  }

  return (
    <ChartFigure
      title={title}
      summary={props.summary}
      draw={draw}
      size={shapeOf(USUAL / planeHeight(bounds, USUAL))}
      table={props.numbers ?? (() => placesOf(words, handles, [xLabel, yLabel]))}
      {...(props.notes && { notes: props.notes })}
      {...(props.subscribe && { subscribe: props.subscribe })}
    >
      {size && onMove && (
        <Handles handles={handles} picture={planeViewport(bounds, ...size)} said={said} onMove={onMove} onHold={hold} />
      )}
    </ChartFigure>
  );
}

/** As wide as its place is; where the height is what is dear, `--ratio` says how wide that makes it. */
const shapeOf = (ratio: number) => ({ blockSize: 'auto', aspectRatio: ratio, '--ratio': ratio }) as CSSProperties;

function placesOf(words: ChartWords, handles: readonly Handle[], axes: readonly [string, string]): ChartTable {
  return {
    head: [words.name, ...axes],
    rows: handles.map(({ label, at }) => [label, ...at.map((value) => significant(value))]),
  };
}
