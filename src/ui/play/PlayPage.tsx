import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { LinkView } from '../../experiment/link.ts';
import type { Playground } from '../../store/playground.ts';
import { CurvePanel } from '../curves/CurvePanel.tsx';
import { type PanelName, panelNames } from '../curves/panels.ts';
import { DiagnosticsSection } from '../diagnostics/DiagnosticsSection.tsx';
import { useDiagnostics } from '../diagnostics/useDiagnostics.ts';
import { EnginePanel } from '../engine/EnginePanel.tsx';
import { usePart } from '../loading/usePart.ts';
import { MeasuresTable } from '../measures/MeasuresTable.tsx';
import { MessagePlace } from '../messages/Messages.tsx';
import { type Layers, readLayers, writeLayers } from '../stage/layers.ts';
import { Stage } from '../stage/Stage.tsx';
import { fetchTeaching } from '../teaching/fetch.ts';
import { useLanguage, useWords } from '../words.tsx';
import { ExperimentControls } from './ExperimentControls.tsx';
import { fetchHealth, Happening } from './Happening.tsx';
import styles from './PlayPage.module.css';
import { type TabName, Tabs } from './Tabs.tsx';
import { Transport } from './Transport.tsx';
import { useSideBySide } from './useSideBySide.ts';

/** They have nothing to say before there are measures. */
export const fetchBeside = () => import('../beside/part.ts');
/** There is nothing to go back to before something has moved. */
export const fetchTimeline = () => import('../timeline/Timeline.tsx');

interface PlayPageProps {
  readonly playground: Playground;
  /** What of the page's look a link carries. */
  readonly view: StoreApi<LinkView>;
}

/** Controls, stage and curves: side by side where there is room, else the stage with two tabs. */
export function PlayPage({ playground, view }: PlayPageProps) {
  const { tabs } = useWords().play;
  const grid = useRef<HTMLDivElement>(null);
  const wide = useSideBySide(grid);
  const [tab, setTab] = useState<TabName>('controls');
  const [drawing, setDrawing] = useState<ReactNode>();
  const layers = useStore(view, (look) => look.layers);
  const diagnostics = useDiagnostics(playground, view);
  const { part, switches } = diagnostics;
  const measured = useStore(playground.run, ({ measures }) => measures !== undefined);
  const diverged = useStore(playground.run, ({ diverged }) => diverged !== undefined);
  const task = useStore(view, (look) => look.task);
  const [asked, setAsked] = useState<PanelName>();
  const { part: teaching } = usePart(fetchTeaching, (task ?? asked) !== undefined);
  const { part: health } = usePart(fetchHealth, measured);
  const { part: beside } = usePart(fetchBeside, measured);
  const { language } = useLanguage();
  const past = useMemo(() => beside?.createPast(playground, language), [beside, playground, language]);
  const moved = useStore(playground.run, ({ reach }) => reach > 0);
  const { part: time } = usePart(fetchTimeline, moved);
  const overlay = useMemo(() => part?.createOverlay(playground, switches), [part, playground, switches]);
  const panel = (name: TabName) =>
    wide
      ? {}
      : ({ role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}`, hidden: tab !== name } as const);
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      {teaching && <teaching.TaskPanel playground={playground} view={view} asked={asked} />}
      <div ref={grid} className={styles.grid}>
        <div className={styles.stage} data-drawing={drawing !== undefined}>
          <MessagePlace at="top" />
          {drawing}
          <Stage
            playground={playground}
            layers={readLayers(layers)}
            overlay={overlay}
            scale={part && <part.StageScale playground={playground} switches={switches} />}
            onLayers={(chosen) => view.setState(withLayers(view.getState(), chosen), true)}
          />
          <div className={styles.row}>
            <Transport playground={playground} />
          </div>
          <div className={styles.time}>{time && <time.Timeline playground={playground} />}</div>
          {/* First, for on a low window what comes last is below its edge. */}
          {health && !diverged && <health.HealthLine playground={playground} />}
          <Happening playground={playground} />
          {beside && <beside.Beside playground={playground} />}
          {!wide && <EnginePanel playground={playground} />}
        </div>
        {!wide && <Tabs chosen={tab} onChoose={setTab} />}
        <div className={styles.controls} {...panel('controls')}>
          <ExperimentControls playground={playground} view={view} onDraw={setDrawing} />
        </div>
        <div className={styles.curves} {...panel('curves')}>
          <div className={styles.measured}>
            <section className={styles.plots} aria-labelledby="curves">
              <h2 id="curves" className="visually-hidden">
                {tabs.curves}
              </h2>
              {beside && <beside.PastLine playground={playground} />}
              {panelNames.map((name) => (
                <CurvePanel
                  key={name}
                  playground={playground}
                  panel={name}
                  past={past}
                  teaching={teaching}
                  onPredict={() => setAsked(name)}
                />
              ))}
            </section>
            <DiagnosticsSection playground={playground} diagnostics={diagnostics} />
            <MeasuresTable playground={playground} />
          </div>
          {wide && (
            <div className={styles.engine}>
              <EnginePanel playground={playground} />
            </div>
          )}
        </div>
      </div>
    </main>
  );
}

function withLayers({ layers: _, ...rest }: LinkView, layers: Layers): LinkView {
  const text = writeLayers(layers);
  return text === undefined ? rest : { ...rest, layers: text };
}
