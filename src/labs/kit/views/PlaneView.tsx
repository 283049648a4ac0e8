import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Mark } from '../../../plots/plane.ts';
import { PlaneChart } from '../../../ui/charts/PlaneChart.tsx';
import { useFound, useLabel, useRuntime } from '../context.ts';
import { useSaid } from '../Readouts.tsx';
import type { Shown } from '../view.ts';
import { axisWith } from './shared.ts';
import { useHandles } from './useHandles.ts';

export function PlaneView({ view }: { readonly view: Shown<'plane'> }) {
  const { lit } = useRuntime();
  const { finding, at: foundAt } = useFound();
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
  const { handles, move } = useHandles(view.handles);
  const axes = useMemo(
    () => ({
      x: view.x ? axisWith(label, view.x) : { label: 'x' },
      y: view.y ? axisWith(label, view.y) : { label: 'y' },
    }),
    [view, label],
  );

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
