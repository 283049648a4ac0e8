import type { Playground } from '../../store/playground.ts';
import { useSampled } from '../canvas/useSampled.ts';
import { useWords } from '../words.tsx';
import { scaleNumbers } from './scaleNumbers.ts';
import type { Scene } from './scene.ts';

const SAMPLE = 500;

interface FieldScaleProps {
  readonly playground: Playground;
  readonly scene: Scene;
  readonly discriminator: boolean;
  /** Whether the plane is coloured by the field, and whether its lines are drawn. */
  readonly colours: boolean;
  readonly lines: boolean;
}

/** What the field's colours and level lines mean, in numbers. */
export function FieldScale({ playground, scene, discriminator, colours, lines }: FieldScaleProps) {
  const { stage } = useWords();
  const { subscribe } = playground.frames;
  const read = (number: 'low' | 'high' | 'step') => () => {
    const levels = scene.levels();
    return levels ? scaleNumbers(levels)[number] : '';
  };
  const low = useSampled(subscribe, read('low'), SAMPLE);
  const high = useSampled(subscribe, read('high'), SAMPLE);
  const step = useSampled(subscribe, read('step'), SAMPLE);
  if (low === '') return <p className="stage-scale">{stage.waiting}</p>;
  return (
    <p className="stage-scale">
      {colours && (
        <span className="stage-key">
          <span>{stage.low}</span>
          <span className="stage-end">{low}</span>
          <span className="stage-ramp" aria-hidden="true" />
          <span className="stage-end">{high}</span>
          <span>{stage.high}</span>
        </span>
      )}
      {lines && <span className="stage-step">{stage.step({ name: discriminator ? 'D' : 'f', step })}</span>}
    </p>
  );
}
