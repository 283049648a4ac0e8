import { type ComponentType, useId } from 'react';
import type { Playground } from '../../store/playground.ts';
import { LayersChart, SlopesChart, WeightsChart } from './charts.tsx';
import styles from './diagnostics.module.css';
import { CouplingNumbers, LatentNumbers, MapNumbers, PointNumbers } from './StageNumbers.tsx';
import type { Switches, SwitchName } from './switches.ts';
import { useDiagnosticsWords } from './words.ts';

interface DiagnosticsPanelProps {
  readonly playground: Playground;
  readonly switches: Switches;
  readonly onSwitches: (switches: Switches) => void;
}

const shows: Readonly<Record<SwitchName, ComponentType<{ playground: Playground }>>> = {
  map: MapNumbers,
  points: PointNumbers,
  coupling: CouplingNumbers,
  latent: LatentNumbers,
  slopes: SlopesChart,
  layers: LayersChart,
  weights: WeightsChart,
};

/** A switch for each diagnostic, and below those that are on what was found. */
export function DiagnosticsPanel({ playground, switches, onSwitches }: DiagnosticsPanelProps) {
  const words = useDiagnosticsWords();
  const group = (title: string, names: readonly SwitchName[]) => (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {names.map((name) => (
        <Switch
          key={name}
          name={name}
          on={switches[name]}
          onSwitch={(on) => onSwitches({ ...switches, [name]: on })}
          playground={playground}
        />
      ))}
    </fieldset>
  );
  return (
    <>
      {group(words.onStage, ['map', 'points', 'coupling', 'latent'])}
      {group(words.asCharts, ['slopes', 'layers', 'weights'])}
    </>
  );
}

interface SwitchProps {
  readonly name: SwitchName;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly playground: Playground;
}

function Switch({ name, on, onSwitch, playground }: SwitchProps) {
  const words = useDiagnosticsWords();
  const why = useId();
  const Shown = shows[name];
  return (
    <div className={styles.item}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={on}
          aria-describedby={why}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        {words.names[name]}
      </label>
      <p id={why} className={styles.why}>
        {words.whys[name]}
      </p>
      {on && <Shown playground={playground} />}
    </div>
  );
}
