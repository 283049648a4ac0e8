import { useMemo } from 'react';
import type { Curve } from '../../../plots/curve.ts';
import { CurvesChart } from '../../../ui/charts/CurvesChart.tsx';
import { useFound, useLabel, useParameters } from '../context.ts';
import { useSaid } from '../Readouts.tsx';
import type { Shown } from '../view.ts';
import { axisWith, referencesOf } from './shared.ts';
import { useHandles } from './useHandles.ts';

export function CurvesView({ view }: { readonly view: Shown<'curves'> }) {
  const { finding, at } = useFound();
  const label = useLabel();
  const present = useParameters((state) => view.present?.(state.at));
  const { handles, move } = useHandles(view.handles);
  const said = useSaid();
  const props = useMemo(() => {
    const curves = view.lines.map(({ name, colour, x, y, dash, noisy, band }): Curve => {
      const [abscissae, ordinates] = finding === undefined ? [[], []] : [(x ?? view.x.of)(finding, at), y(finding, at)];
      return {
        label: label(name),
        colour,
        x: abscissae,
        y: ordinates,
        length: Math.min(abscissae.length, ordinates.length),
        ...(dash && { dash }),
        ...(noisy && { noisy }),
        ...(band && finding !== undefined && { band: band(finding, at) }),
      };
    });
    const references = referencesOf(view.references, finding, at);
    return { title: label(view.title), x: axisWith(label, view.x), y: axisWith(label, view.y), curves, references };
  }, [view, finding, at, label]);
  return <CurvesChart {...props} present={present} {...(view.handles && { handles, onMove: move, moved: said })} />;
}
