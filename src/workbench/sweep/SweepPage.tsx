import { useMemo, useState } from 'react';
import { type Axis, finer, isChoice } from '../../trials/sweep/axis.ts';
import { readyMaps } from '../../trials/sweep/maps.ts';
import { outcomes } from '../../trials/sweep/outcome.ts';
import { experimentAt, isSound, type Sweep, sweepFaults, sweepFields } from '../../trials/sweep/sweep.ts';
import { decodeSweep, encodeSweep } from '../../trials/sweep/sweepLink.ts';
import controls from '../../ui/controls/controls.module.css';
import { useCopy } from '../../ui/messages/useCopy.ts';
import { useWords } from '../../ui/words.tsx';
import type { Codec } from '../kit/address.ts';
import { OwnControls } from '../kit/OwnControls.tsx';
import type { Settings } from '../kit/settings.ts';
import { ToolPage } from '../kit/ToolPage.tsx';
import { useSettings } from '../kit/useSettings.ts';
import { useText } from '../kit/useText.ts';
import type { ToolProps } from '../tools.ts';
import { AxisControl } from './AxisControl.tsx';
import { CellPanel, playAddress } from './CellPanel.tsx';
import { MapFigure } from './MapFigure.tsx';
import type { Speech } from './names.ts';
import { saveCsv, savePicture } from './save.ts';
import styles from './sweep.module.css';
import { useSweep } from './useSweep.ts';
import { words as sweepWords } from './words.ts';

type Own = Omit<Sweep, 'experiment'>;

const sweepOf = ({ experiment, own }: Settings<Own>): Sweep => ({ ...own, experiment });
const settingsOf = ({ experiment, ...own }: Sweep): Settings<Own> => ({ experiment, own });

const codec: Codec<Own> = {
  read(query) {
    const { sweep, faults } = decodeSweep(query);
    return { settings: settingsOf(sweep), faults };
  },
  write: (settings) => encodeSweep(sweepOf(settings)),
  faultsOf: (settings) => sweepFaults(sweepOf(settings)),
};

/** Two settings of an experiment against each other: what becomes of it in every cell. */
export function SweepPage(props: ToolProps) {
  const words = useText(sweepWords);
  const catalogue = useWords();
  const copy = useCopy();
  const [settings, now] = useSettings<typeof sweepFields, Own>('sweep', sweepFields, props, codec);
  const { experiment, own } = now;
  const sweep = useMemo(() => sweepOf(now), [now]);
  const { state, task, minutes } = useSweep(sweep);
  const [cell, setCell] = useState<number>();
  const { kind } = experiment.dataset;
  const speech = useMemo<Speech>(() => ({ catalogue, words, kind }), [catalogue, words, kind]);
  const { done, total, cells } = state;
  const ready = readyMaps.find((map) => JSON.stringify(settingsOf(map.sweep)) === JSON.stringify(now));
  const held = cell !== undefined && cell < cells.columns * cells.rows ? cell : undefined;

  const left = minutes === undefined ? '' : words.left({ minutes: Math.round(minutes) });
  const said = task.status === 'idle' ? words.idle({ done, total }) : `${words.said({ done, total })} ${left}`;
  const axis = (side: 'x' | 'y') => (
    <AxisControl
      speech={speech}
      title={words.axes[side]}
      experiment={experiment}
      axis={own[side]}
      taken={own[side === 'x' ? 'y' : 'x'].path}
      onSet={(next: Axis) => settings.set({ [side]: next })}
    />
  );

  return (
    <ToolPage
      title={words.title}
      lead={words.lead}
      settings={settings}
      task={task}
      said={said.trim()}
      controls={
        <>
          <label className={styles.maps}>
            {words.maps.label}
            <select
              className={controls.select}
              value={ready?.id ?? ''}
              onChange={(event) => {
                const map = readyMaps.find(({ id }) => id === event.target.value);
                if (map) settings.take(settingsOf(map.sweep));
              }}
            >
              {!ready && <option value="">{words.maps.own}</option>}
              {readyMaps.map(({ id }) => (
                <option key={id} value={id}>
                  {words.maps[id]}
                </option>
              ))}
            </select>
          </label>
          {axis('x')}
          {axis('y')}
          <OwnControls settings={settings} names={words} paths={['iterations', 'seeds']} />
        </>
      }
    >
      <div className={styles.colour}>
        <OwnControls settings={settings} names={words} paths={['measure']} />
      </div>
      <div className={styles.map}>
        <MapFigure
          speech={speech}
          state={state}
          cell={held}
          onCell={setCell}
          onOpen={(at) => {
            const made = experimentAt(state.sweep, cells, at);
            if (isSound(made)) location.hash = playAddress(made);
          }}
        />
        <CellPanel speech={speech} state={state} cell={held} />
      </div>
      <div className={styles.tools}>
        <button
          type="button"
          onClick={() => settings.set({ x: finer(own.x), y: finer(own.y) })}
          disabled={isChoice(own.x) && isChoice(own.y)}
        >
          {words.finer}
        </button>
        <button type="button" onClick={() => saveCsv(state)} disabled={done === 0}>
          {words.csv}
        </button>
        <button type="button" onClick={() => void savePicture(speech, state)} disabled={done === 0}>
          {words.png}
        </button>
        <button type="button" onClick={() => void copy(`#/sweep?${encodeSweep(sweep)}`)}>
          {catalogue.play.share.label}
        </button>
      </div>
      <details className={styles.rules}>
        <summary>{words.rulesTitle}</summary>
        <dl>
          {outcomes.map((name) => (
            <div key={name}>
              <dt>{words.outcomes[name]}</dt>
              <dd>{words.rules[name]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </ToolPage>
  );
}
