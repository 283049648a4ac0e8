import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { LinkView } from '../../experiment/link.ts';
import { defaultView } from '../../store/create.ts';
import type { Playground } from '../../store/playground.ts';
import { type PartOf, usePart } from '../loading/usePart.ts';
import { countOn, kindsFor, readSwitches, type Switches, writeSwitches } from './switches.ts';

/** Charts and words that the first load does without. */
export const fetchDiagnostics = () => import('./part.ts');

export interface Diagnostics extends PartOf<Awaited<ReturnType<typeof fetchDiagnostics>>> {
  readonly switches: Switches;
  readonly onSwitches: (switches: Switches) => void;
  /** Fetches what shows them. */
  readonly onOpen: () => void;
}

/** What of the diagnostics the link switches on: asks the run for it, and fetches what shows it. */
export function useDiagnostics(playground: Playground, view: StoreApi<LinkView>): Diagnostics {
  const [opened, setOpened] = useState(false);
  const text = useStore(view, ({ diagnostics = '' }) => diagnostics);
  const switches = useMemo(() => readSwitches({ diagnostics: text }), [text]);
  const part = usePart(fetchDiagnostics, opened || countOn(switches) > 0);

  useEffect(() => {
    playground.setView({ ...defaultView, diagnostics: kindsFor(switches) });
  }, [playground, switches]);

  return {
    ...part,
    switches,
    onSwitches: (next) => view.setState(writeSwitches(view.getState(), next), true),
    onOpen: () => setOpened(true),
  };
}
