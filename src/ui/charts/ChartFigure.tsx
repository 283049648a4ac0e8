import { type CSSProperties, type PointerEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { CanvasHost, type Draw } from '../canvas/CanvasHost.tsx';
import { zoom, zoomed } from '../canvas/zoom.ts';
import { spoken, Words } from '../text/Words.tsx';
import styles from './charts.module.css';
import { useChartWords } from './words.ts';

/** A chart's numbers: measured ones only, a few rows of them. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface ChartFigureProps {
  readonly title: string;
  /** One sentence of what the picture shows, made of its numbers. */
  readonly summary: string;
  /** Keep its identity as long as the picture stays the same. */
  readonly draw: Draw;
  /** What must be said beside the picture: how it's counted, what lies outside. */
  readonly notes?: readonly string[];
  readonly table: () => ChartTable;
  /** The picture's height, or its aspect, as CSS. */
  readonly size?: CSSProperties;
  /** Where the pointer is, in the picture's own pixels; undefined once it has left. */
  readonly onPoint?: (at: readonly [x: number, y: number] | undefined) => void;
  /** Frames that come without React, such as a run's; keep its identity stable. */
  readonly subscribe?: (listener: () => void) => () => void;
  /** Laid over the picture. */
  readonly children?: ReactNode;
}

/** A pointer's place over an element, in the picture's own pixels. */
export function placeOver(element: Element, event: PointerEvent): readonly [x: number, y: number] {
  const { left, top } = element.getBoundingClientRect();
  const by = zoom();
  return [(event.clientX - left) / by, (event.clientY - top) / by];
}

/** A picture of numbers with its title, a name for those who don't see it, and the same numbers as a table. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, summary, draw, notes = [], table, size, onPoint, subscribe, children } = props;
  const words = useChartWords();
  const heading = useId();
  const drawZoomed = useMemo(() => zoomed(draw), [draw]);
  const point = onPoint && ((event: PointerEvent<HTMLCanvasElement>) => onPoint(placeOver(event.currentTarget, event)));
  return (
    <figure className={styles.figure} aria-labelledby={heading}>
      <figcaption id={heading} className={styles.title}>
        <Words text={title} />
      </figcaption>
      <CanvasHost
        className={styles.canvas as string}
        label={spoken(`${title}. ${summary}`)}
        draw={drawZoomed}
        {...(size && { style: size })}
        {...(subscribe && { subscribe })}
        {...(onPoint && { onPointerMove: point, onPointerDown: point, onPointerLeave: () => onPoint(undefined) })}
      >
        {children}
      </CanvasHost>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <Numbers caption={words.caption({ title })} summary={words.details} table={table} />
    </figure>
  );
}

interface NumbersProps extends Pick<ChartFigureProps, 'table'> {
  readonly caption: string;
  readonly summary: string;
}

function Numbers({ caption, summary, table }: NumbersProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.numbers} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <Table caption={caption} {...table()} />}
    </details>
  );
}

function Table({ caption, head, rows }: ChartTable & { readonly caption: string }) {
  return (
    <table>
      <caption className="visually-hidden">{spoken(caption)}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              <Words text={name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = '', ...cells]) => (
          <tr key={name}>
            <th scope="row">
              <Words text={name} />
            </th>
            {cells.map((cell, k) => (
              <td key={head[k + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
