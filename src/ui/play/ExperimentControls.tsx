import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { StoreApi } from 'zustand/vanilla';
import { actions } from '../../actions/index.ts';
import type { LinkView } from '../../experiment/link.ts';
import type { Playground } from '../../store/playground.ts';
import { DatasetPicker } from '../controls/DatasetPicker.tsx';
import { FieldGroup } from '../controls/FieldGroup.tsx';
import { PresetPicker } from '../controls/PresetPicker.tsx';
import { Section } from '../controls/Section.tsx';
import { sectionNames, sectionPaths } from '../controls/sections.ts';
import { IconButton } from '../layout/IconButton.tsx';
import { useWords } from '../words.tsx';
import styles from './ExperimentControls.module.css';
import { Files } from './Files.tsx';

interface ExperimentControlsProps {
  readonly playground: Playground;
  /** How the page shows it, for pictures and links. */
  readonly view: StoreApi<LinkView>;
}

/** Every control of the experiment: what matters first in sight, the rest behind its group's name. */
export function ExperimentControls({ playground, view }: ExperimentControlsProps) {
  const { controls: words } = useWords().play;
  const canUndo = useStore(playground.experiment, ({ past }) => past.length > 0);
  const canRedo = useStore(playground.experiment, ({ future }) => future.length > 0);
  const empty = useStore(
    playground.experiment,
    useShallow(({ experiment }) => sectionNames.filter((name) => sectionPaths(experiment, name).length === 0)),
  );
  return (
    <section aria-label={words.title}>
      <div className={styles.head}>
        <h2>{words.title}</h2>
        <IconButton
          icon="undo"
          label={words.undo}
          disabled={!canUndo}
          onClick={() => actions.undo.perform(playground)}
        />
        <IconButton
          icon="redo"
          label={words.redo}
          disabled={!canRedo}
          onClick={() => actions.redo.perform(playground)}
        />
      </div>
      <PresetPicker playground={playground} />
      <DatasetPicker playground={playground} />
      <FieldGroup playground={playground} section="loss" />
      <div className={styles.more}>
        <Section title={words.dataParameters}>
          <FieldGroup playground={playground} section="data" />
        </Section>
        {!empty.includes('penalty') && (
          <Section title={words.penalty}>
            <FieldGroup playground={playground} section="penalty" />
          </Section>
        )}
        <Section title={words.networks}>
          <FieldGroup playground={playground} section="networks" />
        </Section>
        <Section title={words.optimisers}>
          {(['critic', 'generator'] as const).map((network) => (
            <fieldset key={network} className={styles.network}>
              <legend>{words[network]}</legend>
              {empty.includes(`${network}Optimizer`) && <p>{words.standsStill}</p>}
              <FieldGroup playground={playground} section={`${network}Optimizer`} />
            </fieldset>
          ))}
        </Section>
        <Section title={words.training}>
          <FieldGroup playground={playground} section="training" />
        </Section>
        <Section title={words.noise}>
          <FieldGroup playground={playground} section="noise" />
        </Section>
        {!empty.includes('latent') && (
          <Section title={words.latent}>
            <FieldGroup playground={playground} section="latent" />
          </Section>
        )}
      </div>
      <Files playground={playground} view={view} />
      <p className={styles.keys}>{words.restartsMark}</p>
    </section>
  );
}
