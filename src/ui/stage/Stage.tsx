import { type ReactNode, useId, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { isDiscriminator } from '../../engines/objectives.ts';
import type { Overlay } from '../../plots/stage.ts';
import { defaultView } from '../../store/create.ts';
import type { Playground } from '../../store/playground.ts';
import type { View } from '../../worker/protocol.ts';
import { CanvasHost } from '../canvas/CanvasHost.tsx';
import { prefersStillness } from '../canvas/motion.ts';
import { themePalette } from '../theme/palette.ts';
import { useWords } from '../words.tsx';
import { FieldScale } from './FieldScale.tsx';
import { LegendSentence } from './LegendSentence.tsx';
import type { Layer, Layers } from './layers.ts';
import { StageSummary } from './StageSummary.tsx';
import { createScene } from './scene.ts';
import './stage.css';

export interface StageProps {
  readonly playground: Playground;
  /** The view the playground was started with, where it isn't the usual one. */
  readonly view?: View;
  /** What is switched on. */
  readonly layers: Layers;
  readonly onLayers: (layers: Layers) => void;
  /** What else lies on it. */
  readonly overlay?: Overlay | undefined;
  /** What the overlay's colours mean, in numbers. */
  readonly scale?: ReactNode;
}

/** The square on which a playground's samples and its critic's field are seen. */
export function Stage({ playground, view = defaultView, layers, onLayers, overlay, scale }: StageProps) {
  const { stage } = useWords();
  const legend = useId();
  const { experiment, frames } = playground;
  const present = useStore(experiment, ({ experiment }) => experiment.objective);
  // What is drawn is told by the picture: after a change the old ones go on arriving for a while.
  const objective = useSyncExternalStore(frames.subscribe, () => frames.newest?.objective) ?? present;
  const scene = useMemo(() => createScene(playground, view), [playground, view]);
  const discriminator = isDiscriminator(objective);
  const toggle = (layer: Layer) => onLayers({ ...layers, [layer]: !layers[layer] });

  return (
    <figure className="stage">
      <CanvasHost
        className="stage-canvas"
        label={discriminator ? stage.pictureOfD : stage.pictureOfF}
        describedBy={legend}
        subscribe={playground.frames.subscribe}
        draw={(context, width, height, now) =>
          scene.draw(context, width, height, now, {
            layers,
            palette: themePalette(),
            still: prefersStillness(),
            overlay,
          })
        }
      />
      <figcaption>
        <LegendSentence id={legend} layers={layers} discriminator={discriminator} toggle={toggle} />
        {scale}
        {(layers.field && !overlay?.fill) || layers.lines ? (
          <FieldScale
            playground={playground}
            scene={scene}
            discriminator={discriminator}
            colours={!overlay?.fill}
            lines={layers.lines}
          />
        ) : null}
      </figcaption>
      <StageSummary playground={playground} />
    </figure>
  );
}
