import type { Playground } from '../../store/playground.ts';
import { useSampled } from '../canvas/useSampled.ts';
import { setting, significant } from '../text/format.ts';
import { useWords } from '../words.tsx';
import type { Scene } from './scene.ts';

const SAMPLE = 500;

interface FieldScaleProps {
  readonly playground: Playground;
  readonly scene: Scene;
  readonly discriminator: boolean;
  readonly lines: boolean;
}

/** What the field's colours and level lines mean, in numbers. */
export function FieldScale({ playground, scene, discriminator, lines }: FieldScaleProps) {
  const { stage } = useWords();
  const { subscribe } = playground.frames;
  const low = useSampled(subscribe, () => text(scene.levels()?.low), SAMPLE);
  const high = useSampled(subscribe, () => text(scene.levels()?.high), SAMPLE);
  const step = useSampled(subscribe, () => setting(scene.levels()?.step ?? 0), SAMPLE);
  if (low === '') return <p className="stage-scale">{stage.waiting}</p>;
  return (
    <p className="stage-scale">
      <span className="stage-key">
        <span>{stage.low}</span>
        <span className="stage-end">{low}</span>
        <span className="stage-ramp" aria-hidden="true" />
        <span className="stage-end">{high}</span>
        <span>{stage.high}</span>
      </span>
      {lines && <span className="stage-step">{stage.step({ name: discriminator ? 'D' : 'f', step })}</span>}
    </p>
  );
}

function text(value: number | undefined): string {
  return value === undefined ? '' : significant(value, 2);
}
