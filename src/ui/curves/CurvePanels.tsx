import { useState } from 'react';
import type { Playground } from '../../store/playground.ts';
import { useWords } from '../words.tsx';
import { CurvePanel } from './CurvePanel.tsx';
import { panelNames } from './panels.ts';
import { createRoom } from './room.ts';

/** All curves of a run, one panel under the other. */
export function CurvePanels({ playground }: { readonly playground: Playground }) {
  const { curves } = useWords();
  const [room] = useState(createRoom);
  return (
    <section className="curve-panels" aria-label={curves.label}>
      {panelNames.map((name) => (
        <CurvePanel key={name} playground={playground} panel={name} room={room} />
      ))}
    </section>
  );
}
