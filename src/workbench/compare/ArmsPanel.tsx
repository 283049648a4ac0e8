import type { Experiment } from '../../experiment/experiment.ts';
import { type VariantName, variantsOf } from '../../experiment/variants.ts';
import { useBesideWords } from '../../ui/beside/words.ts';
import { ExperimentFields } from '../../ui/controls/ExperimentFields.tsx';
import { useDifferences } from '../kit/useDifferences.ts';
import { useText } from '../kit/useText.ts';
import { addArm, type CompareStore, leadWith, MOST_ARMS, nameArm, removeArm } from './arms.ts';
import styles from './compare.module.css';
import { letterOf } from './names.ts';
import { useArm } from './useArm.ts';
import { words as compareWords } from './words.ts';

interface ArmsPanelProps {
  readonly settings: CompareStore;
  readonly arms: readonly Experiment[];
  /** As the reader wants them, and as they are made. */
  readonly given: readonly string[];
  readonly names: readonly string[];
}

/** Which experiments are compared: what sets each apart, its name, and what can be done with it. */
export function ArmsPanel({ settings, arms, given, names }: ArmsPanelProps) {
  const words = useText(compareWords);
  return (
    <section aria-label={words.arms} className={styles.arms}>
      <h4>{words.arms}</h4>
      <ul>
        {arms.map((arm, k) => (
          <Arm
            key={letterOf(k)}
            settings={settings}
            first={arms[0] ?? arm}
            arm={arm}
            at={k}
            given={given[k] ?? ''}
            name={names[k] ?? ''}
          />
        ))}
      </ul>
      {arms.length < MOST_ARMS && <Add settings={settings} arms={arms} />}
    </section>
  );
}

interface ArmProps {
  readonly settings: CompareStore;
  readonly first: Experiment;
  readonly arm: Experiment;
  readonly at: number;
  readonly given: string;
  readonly name: string;
}

function Arm({ settings, first, arm, at, given, name }: ArmProps) {
  const words = useText(compareWords);
  const differences = useDifferences();
  const letter = letterOf(at);
  const now = () => settings.state.getState().now;
  const count = settings.state.getState().now.own.others.length;
  const own = at === 0 ? words.first : differences(first, arm) || words.same;
  return (
    <li>
      <p className={styles.arm}>
        <b>{letter}</b>
        <input
          type="text"
          maxLength={24}
          aria-label={words.name({ arm: letter })}
          placeholder={at === 0 ? own : name}
          value={given}
          onChange={(event) => settings.take(nameArm(now(), at, event.target.value))}
        />
      </p>
      {at > 0 && <p className={styles.own}>{own}</p>}
      {at > 0 && <Edit settings={settings} at={at} letter={letter} />}
      {at > 0 && (
        <p className={styles.acts}>
          <Act label={words.lead1} of={letter} onPress={() => settings.take(leadWith(now(), at))} />
          {count > 1 && <Act label={words.remove} of={letter} onPress={() => settings.take(removeArm(now(), at))} />}
        </p>
      )}
    </li>
  );
}

/** The controls of an arm; what is moved becomes its difference. */
function Edit({
  settings,
  at,
  letter,
}: {
  readonly settings: CompareStore;
  readonly at: number;
  readonly letter: string;
}) {
  const words = useText(compareWords);
  const holder = useArm(settings, at);
  return (
    <details className={styles.edit}>
      <summary>{words.ofArm({ what: words.change, arm: letter })}</summary>
      <ExperimentFields playground={holder} />
    </details>
  );
}

function Act({ label, of, onPress }: { readonly label: string; readonly of: string; readonly onPress: () => void }) {
  const words = useText(compareWords);
  return (
    <button type="button" aria-label={words.ofArm({ what: label, arm: of })} onClick={onPress}>
      {label}
    </button>
  );
}

function Add({ settings, arms }: Pick<ArmsPanelProps, 'settings' | 'arms'>) {
  const words = useText(compareWords);
  const beside = useBesideWords();
  const [first] = arms as readonly [Experiment];
  const variants = variantsOf(first).filter(
    ({ experiment }) => !arms.some((arm) => JSON.stringify(arm) === JSON.stringify(experiment)),
  );
  function add(name: string): void {
    const variant = variants.find((one) => one.name === (name as VariantName));
    settings.take(addArm(settings.state.getState().now, variant?.experiment ?? first));
  }
  return (
    <label className={styles.add}>
      {words.add}
      <select value="" onChange={(event) => event.target.value && add(event.target.value)}>
        <option value="">…</option>
        {variants.map(({ name }) => (
          <option key={name} value={name}>
            {beside.variants[name]}
          </option>
        ))}
        <option value="own">{words.addOwn}</option>
      </select>
    </label>
  );
}
