import type { StoreApi } from 'zustand/vanilla';
import type { LinkView } from '../../experiment/link.ts';
import { type DiagnosisKind, diagnosisKinds } from '../../worker/findings.ts';

/** What a reader may switch on, first what lies on the stage. */
export const switchNames = ['map', 'points', 'coupling', 'latent', 'slopes', 'layers', 'weights'] as const;
export type SwitchName = (typeof switchNames)[number];
export type Switches = Readonly<Record<SwitchName, boolean>>;

/** What the key switches on where nothing was chosen before. */
const usual: readonly SwitchName[] = ['map', 'slopes'];

/** Reads the view's part of a link; names that nothing has are passed over. */
export function readSwitches({ diagnostics = '' }: LinkView): Switches {
  const on = diagnostics.split('-');
  return Object.fromEntries(switchNames.map((name) => [name, on.includes(name)])) as Record<SwitchName, boolean>;
}

export function writeSwitches(view: LinkView, switches: Switches): LinkView {
  const on = switchNames.filter((name) => switches[name]);
  const { diagnostics: _, ...rest } = view;
  return on.length > 0 ? { ...rest, diagnostics: on.join('-') } : rest;
}

export const countOn = (switches: Switches): number => switchNames.filter((name) => switches[name]).length;

/** What the worker has to find for them. The penalty's points are those of the histogram. */
export function kindsFor(switches: Switches): DiagnosisKind[] {
  return diagnosisKinds.filter((kind) => switches[kind] || (kind === 'slopes' && switches.points));
}

let last: LinkView = { diagnostics: usual.join('-') };

/** All off, or what was on before. */
export function toggleDiagnostics(view: StoreApi<LinkView>): void {
  const before = view.getState();
  const on = countOn(readSwitches(before)) > 0;
  const { diagnostics: _, ...off } = before;
  if (on) last = before;
  view.setState(on ? off : writeSwitches(before, readSwitches(last)), true);
}
