import { useMemo } from 'react';
import { HistogramChart } from '../../../ui/charts/HistogramChart.tsx';
import { useFound, useLabel } from '../context.ts';
import type { Shown } from '../view.ts';
import { axisWith, referencesOf } from './shared.ts';

export function HistogramView({ view }: { readonly view: Shown<'histogram'> }) {
  const { finding, at } = useFound();
  const label = useLabel();
  const props = useMemo(
    () => ({
      title: label(view.title),
      x: axisWith(label, view.x),
      values: finding === undefined ? [] : view.values(finding, at),
      density: finding === undefined ? undefined : view.density?.(finding, at),
      markers: referencesOf(view.markers, finding, at),
    }),
    [view, finding, at, label],
  );
  return <HistogramChart {...props} colour={view.colour} log={view.log ?? false} bins={view.bins} />;
}
