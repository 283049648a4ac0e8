import { useStore } from 'zustand';
import type { HeatScale } from '../../plots/heat.ts';
import type { Playground } from '../../store/playground.ts';
import type { FindingOf } from '../../worker/findings.ts';
import { setting, significant } from '../text/format.ts';
import styles from './diagnostics.module.css';
import { excessScale } from './overlay.ts';
import { excessName, excessOf, slopeMark } from './slopeMark.ts';
import { slopeScale } from './slopeScale.ts';
import type { Switches } from './switches.ts';
import { useFinding } from './useFinding.ts';
import { type DiagnosticsWords, useDiagnosticsWords } from './words.ts';

interface StageScaleProps {
  readonly playground: Playground;
  readonly switches: Switches;
}

/** What the colours and lines of the diagnostics on the stage mean, in numbers. */
export function StageScale({ playground, switches }: StageScaleProps) {
  const words = useDiagnosticsWords();
  const experiment = useStore(playground.experiment, (state) => state.experiment);
  const map = useFinding(playground, 'map')?.finding;
  const slopes = useFinding(playground, 'slopes')?.finding;
  const coupling = useFinding(playground, 'coupling')?.finding;
  const latent = useFinding(playground, 'latent')?.finding;
  const mark = slopeMark(experiment);
  const scale = map && slopeScale(map.norms, mark);
  const middle = mark && scale?.kind === 'diverging' ? words.marks[mark.kind]({ value: setting(mark.value) }) : '';
  return (
    <>
      {switches.map && scale && <Ramp scale={scale} soft says={words.scale.map({ mark: middle })} />}
      {switches.points && slopes && (
        <Ramp
          scale={excessScale(slopes.norms.map((norm) => excessOf(experiment, norm)))}
          says={words.scale.points({ name: excessName(experiment) })}
        />
      )}
      {switches.coupling && coupling && (
        <p className={`${styles.scale} ${styles.joined}`}>
          <span className={styles.pair} aria-hidden="true" />
          {words.scale.coupling({ w: significant(coupling.distance) })}
        </p>
      )}
      {switches.latent && latent && (
        <p className={`${styles.scale} ${styles.joined}`}>
          <span className={styles.mesh} aria-hidden="true" />
          {latentWords(words, latent)}
        </p>
      )}
    </>
  );
}

/** Which part of the latent space the lines are of. */
function latentWords({ scale }: DiagnosticsWords, { points, dimension, range, rest }: FindingOf<'latent'>): string {
  if (points.length === 0) return scale.noLatent;
  const [from, to] = range.map(setting) as [string, string];
  if (dimension === 1) return scale.latentLine({ from, to });
  return dimension === 2
    ? scale.latent({ from, to })
    : scale.latentSlice({ from, to, count: String(dimension - 2), rest: setting(rest) });
}

interface RampProps {
  readonly scale: HeatScale;
  /** Whether its colours are those that lie under samples. */
  readonly soft?: boolean;
  readonly says: string;
}

function Ramp({ scale: { kind, domain }, soft = false, says }: RampProps) {
  return (
    <p className={styles.scale}>
      <span className={styles.end}>{significant(domain[0], 2)}</span>
      <span className={`${styles.ramp} ${styles[kind]} ${soft ? styles.soft : ''}`} aria-hidden="true" />
      <span className={styles.end}>{significant(domain[1], 2)}</span>
      <span>{says}</span>
    </p>
  );
}
