import { memo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Holder } from '../../actions/action.ts';
import { useWords } from '../words.tsx';
import styles from './controls.module.css';
import { DatasetPicker } from './DatasetPicker.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import { PresetPicker } from './PresetPicker.tsx';
import { Section } from './Section.tsx';
import { type SectionName, sectionNames, sectionPaths } from './sections.ts';

interface ExperimentFieldsProps {
  readonly playground: Holder;
  /** What stands under the kinds of data. */
  readonly underData?: ReactNode;
}

/**
 * Every control of the experiment: what matters first in sight, the rest behind its group's name. A page whose runs go on
 * renders several times a second: these don't with it.
 */
export const ExperimentFields = memo(function ExperimentFields({ playground, underData }: ExperimentFieldsProps) {
  const { controls: words } = useWords().play;
  const empty = useStore(
    playground.experiment,
    useShallow(({ experiment, limits }) =>
      sectionNames.filter((name) => sectionPaths(experiment, name, limits).length === 0),
    ),
  );
  const isFree = useStore(playground.experiment, ({ limits }) => !limits);
  const has = (...names: readonly SectionName[]) => names.some((name) => !empty.includes(name));
  return (
    <>
      {isFree && <PresetPicker playground={playground} />}
      <DatasetPicker playground={playground} />
      {underData}
      <FieldGroup playground={playground} section="loss" />
      <div className={styles.more}>
        {has('data') && (
          <Section title={words.dataParameters}>
            <FieldGroup playground={playground} section="data" />
          </Section>
        )}
        {has('penalty') && (
          <Section title={words.penalty}>
            <FieldGroup playground={playground} section="penalty" />
          </Section>
        )}
        {has('networks') && (
          <Section title={words.networks}>
            <FieldGroup playground={playground} section="networks" />
          </Section>
        )}
        {has('criticOptimizer', 'generatorOptimizer') && (
          <Section title={words.optimisers}>
            {(['critic', 'generator'] as const).map((network) => (
              <fieldset key={network} className={styles.network}>
                <legend>{words[network]}</legend>
                {empty.includes(`${network}Optimizer`) && <p>{words.standsStill}</p>}
                <FieldGroup playground={playground} section={`${network}Optimizer`} />
              </fieldset>
            ))}
          </Section>
        )}
        {has('training') && (
          <Section title={words.training}>
            <FieldGroup playground={playground} section="training" />
          </Section>
        )}
        {has('noise') && (
          <Section title={words.noise}>
            <FieldGroup playground={playground} section="noise" />
          </Section>
        )}
        {has('latent') && (
          <Section title={words.latent}>
            <FieldGroup playground={playground} section="latent" />
          </Section>
        )}
      </div>
    </>
  );
});
