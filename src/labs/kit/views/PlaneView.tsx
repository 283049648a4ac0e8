import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Field } from '../../../fields/field.ts';
import { fieldsOf } from '../../../fields/path.ts';
import type { Handle, HandleAxis } from '../../../plots/handles.ts';
import type { Mark } from '../../../plots/plane.ts';
import { PlaneChart } from '../../../ui/charts/PlaneChart.tsx';
import { useFound, useLabel, useParameters, useRuntime } from '../context.ts';
import { useSaid } from '../Readouts.tsx';
import type { Shown } from '../view.ts';
import { axisWith } from './shared.ts';

/** An arrow key moves a handle by about a 400th of the way. */
const stepOf = (min: number, max: number) => 10 ** Math.floor(Math.log10((max - min) / 240));

function axisOf(label: string, field: Field | undefined): HandleAxis | undefined {
  if (field?.type !== 'number' && field?.type !== 'integer') return undefined;
  const { min, max, type } = field;
  return { label, min, max, step: type === 'integer' ? 1 : stepOf(min, max) };
}

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
  const handles = useMemo(() => {
    const fields = new Map(fieldsOf(table));
    const along = (path: string | undefined) =>
      path === undefined ? undefined : axisOf(label(path), fields.get(path));
    return (view.handles ?? []).map(
      ({ name, colour, place, x, y }): Handle => ({
        name,
        label: label(name),
        colour,
        at: place(at),
        x: along(x),
        y: along(y),
      }),
    );
  }, [view, table, at, label]);
  const axes = useMemo(() => ({ x: axisWith(label, view.x), y: axisWith(label, view.y) }), [view, label]);

  function move(name: string, [x, y]: readonly [number, number]): void {
    const handle = view.handles?.find((each) => each.name === name);
    set({ ...(handle?.x && { [handle.x]: x }), ...(handle?.y && { [handle.y]: y }) });
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
