import { useState } from 'react';
import type { Playground } from '../../store/playground.ts';
import { NotLoaded } from '../loading/NotLoaded.tsx';
import { usePart } from '../loading/usePart.ts';
import { useWords } from '../words.tsx';
import type { PanelCurve, PanelName } from './panels.ts';

/** The numbers arrive when they are first opened. */
export const fetchNumbers = () => import('./CurveTable.tsx');

export interface CurveNumbersProps {
  readonly playground: Playground;
  readonly name: PanelName;
  readonly curves: readonly PanelCurve[];
}

/** A panel in numbers: how each curve is made, and some of its values as a table. */
export function CurveNumbers({ playground, name, curves }: CurveNumbersProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const { part, failed, again } = usePart(fetchNumbers, open);
  return (
    <details className="curve-numbers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.curves.details}</summary>
      {open && part && (
        <>
          <part.Provenance playground={playground} curves={curves} />
          <part.Table playground={playground} name={name} curves={curves} />
        </>
      )}
      {open && failed && !part && <NotLoaded onRetry={again} />}
    </details>
  );
}
