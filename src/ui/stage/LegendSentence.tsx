import { useWords } from '../words.tsx';
import { type Layer, type Layers, layerNames } from './layers.ts';

interface LegendSentenceProps {
  readonly id: string;
  readonly layers: Layers;
  /** Whether the field is D = σ(f). */
  readonly discriminator: boolean;
  readonly toggle: (layer: Layer) => void;
}

/** The legend as a sentence whose words switch their layers on and off. */
export function LegendSentence({ id, layers, discriminator, toggle }: LegendSentenceProps) {
  const { stage } = useWords();
  // A word keeps the comma after it on its line.
  const parts = stage.legend.split(/(\{\w+\}[,，]?)/);
  return (
    <p className="stage-legend" id={id}>
      {parts.map((part) => {
        const [, word, comma] = /^\{(\w+)\}(.*)$/.exec(part) ?? [];
        const layer = layerNames.find((name) => name === word);
        if (!layer) return part;
        return (
          <span key={layer} className="stage-word">
            <button
              type="button"
              className="stage-layer"
              data-layer={layer}
              aria-pressed={layers[layer]}
              onClick={() => toggle(layer)}
            >
              {layer === 'field' && discriminator ? stage.layers.discriminator : stage.layers[layer]}
            </button>
            {comma}
          </span>
        );
      })}
    </p>
  );
}
