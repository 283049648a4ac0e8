import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Mark } from '../../../plots/plane.ts';
import { PlaneChart } from '../../../ui/charts/PlaneChart.tsx';
import { useFound, useLabel, useParameters, useRuntime } from '../context.ts';
import { useSaid } from '../Readouts.tsx';
import type { Shown } from '../view.ts';
import { handlesAt } from './handles.ts';
import { axisWith } from './shared.ts';

export function PlaneView({ view }: { readonly view: Shown<'plane'> }) {
  const { set, table, lit } = useRuntime();
  const { finding, at: foundAt } = useFound();
  const at = useParameters((state) => state.at);
  const label = useLabel();
  const term = useStore(lit, (state) => state.term);
  const said = useSaid();

  const marks = useMemo<readonly Mark[]>(
    () =>
      finding === undefined
        ? []
        : view.marks.map(
            (mark): Mark =>
              (pen) =>
                mark(pen, finding, foundAt),
          ),
    [view, finding, foundAt],
  );
  const handles = useMemo(() => handlesAt(view.handles ?? [], table, at, label), [view, table, at, label]);
  const axes = useMemo(() => ({ x: axisWith(label, view.x), y: axisWith(label, view.y) }), [view, label]);

  function move(name: string, to: readonly [number, number]): void {
    set(handles.find((each) => each.name === name)?.change(to) ?? {});
  }

  return (
    <PlaneChart
      title={label(view.title)}
      bounds={view.bounds}
      {...axes}
      marks={marks}
      handles={handles}
      onMove={move}
      summary={said}
      said={said}
      lit={term}
      onLit={(next) => lit.setState({ term: next })}
    />
  );
}
