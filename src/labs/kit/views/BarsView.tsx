import { useMemo } from 'react';
import { BarsChart } from '../../../ui/charts/BarsChart.tsx';
import { useFound, useLabel } from '../context.ts';
import type { Shown } from '../view.ts';
import { axisWith, referencesOf } from './shared.ts';

export function BarsView({ view }: { readonly view: Shown<'bars'> }) {
  const { finding, at } = useFound();
  const label = useLabel();
  const props = useMemo(() => {
    const { bars } = view;
    const value = (of: (found: unknown, at: unknown) => number | null) =>
      finding === undefined ? null : of(finding, at);
    const shown =
      typeof bars === 'function'
        ? finding === undefined
          ? []
          : bars(finding, at)
        : bars.map(({ name, colour, value: of, error, parts }) => ({
            label: label(name),
            colour,
            value: value(of),
            ...(error && finding !== undefined && { error: error(finding, at) }),
            ...(parts && finding !== undefined && { parts: parts(finding, at) }),
          }));
    return {
      title: label(view.title),
      axis: axisWith(label, view.axis),
      bars: shown,
      references: referencesOf(view.references, finding, at),
    };
  }, [view, finding, at, label]);
  return <BarsChart {...props} />;
}
