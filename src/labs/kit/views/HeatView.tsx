import { useMemo } from 'react';
import { HeatChart } from '../../../ui/charts/HeatChart.tsx';
import { useFound, useLabel } from '../context.ts';
import type { Shown } from '../view.ts';
import { axisWith } from './shared.ts';

const nothing = { values: [], columns: 0, rows: 0 } as const;

export function HeatView({ view }: { readonly view: Shown<'heat'> }) {
  const { finding, at } = useFound();
  const label = useLabel();
  const props = useMemo(
    () => ({
      title: label(view.title),
      x: axisWith(label, view.x),
      y: axisWith(label, view.y),
      value: axisWith(label, view.value),
      ...(finding === undefined ? nothing : view.cells(finding, at)),
    }),
    [view, finding, at, label],
  );
  return <HeatChart {...props} />;
}
