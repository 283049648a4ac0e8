import { type KeyboardEvent, useEffect, useId, useReducer, useRef, useState } from 'react';
import { datasets } from '../../datasets/index.ts';
import { stampNames, type ToolSize } from '../../datasets/own/brush.ts';
import type { Points } from '../../fields/field.ts';
import { integer, number } from '../../fields/field.ts';
import type { Playground } from '../../store/playground.ts';
import { Setting } from '../data/Setting.tsx';
import { useDataWords } from '../data/words.ts';
import buttons from '../layout/buttons.module.css';
import { IconButton } from '../layout/IconButton.tsx';
import { count } from '../text/format.ts';
import { useLanguage } from '../words.tsx';
import styles from './drawing.module.css';
import { Surface } from './Surface.tsx';
import { drawn, type Step, sketchOf, type Tool } from './sketch.ts';
import { useRest } from './useRest.ts';

const limits = datasets.points.parameters.points;
const tools = ['brush', 'eraser', ...stampNames] as const satisfies readonly Tool[];
const fields = { radius: number(0.02, 1.5, 0.25, { scale: 'log' }), count: integer(1, 256, 6, { scale: 'log' }) };

type Kind = 'brush' | 'eraser' | 'stamp';
const kindOf = (tool: Tool): Kind => (tool === 'brush' || tool === 'eraser' ? tool : 'stamp');
const first: Readonly<Record<Kind, ToolSize>> = {
  brush: { radius: 0.2, count: 6 },
  eraser: { radius: 0.25, count: 1 },
  stamp: { radius: 0.5, count: 64 },
};

interface DrawingProps {
  readonly playground: Playground;
  readonly onTake: (points: Points, jitter: number | undefined) => void;
  readonly onLeave: () => void;
}

/** The stage as paper: the reader's own points are drawn on it, and become the data when they are done. */
export function Drawing({ playground, onTake, onLeave }: DrawingProps) {
  const { drawing: words } = useDataWords();
  const { language } = useLanguage();
  const id = useId();
  const surface = useRef<HTMLDivElement>(null);
  const [before] = useState(() => playground.experiment.getState().experiment.dataset);
  const [sketch, step] = useReducer(
    (now, next: Step) => drawn(now, next, limits),
    before.kind === 'points' ? before.points : [],
    sketchOf,
  );
  const [tool, setTool] = useState<Tool>('brush');
  const [sizes, setSizes] = useState(first);
  const kind = kindOf(tool);
  const size = sizes[kind];
  useRest(playground);
  useEffect(() => {
    const from = document.activeElement;
    surface.current?.focus();
    surface.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      if (from instanceof HTMLElement) from.focus();
    };
  }, []);

  const { points, past, future, full } = sketch;
  const set = (change: Partial<ToolSize>) => setSizes({ ...sizes, [kind]: { ...size, ...change } });
  const total = words.total({ count: count(points.length, language), most: count(limits.maxCount, language) });

  function done(): void {
    const changed = before.kind !== 'points' || points !== before.points;
    if (points.length > 0 && changed) onTake(points, before.kind === 'points' ? before.jitter : undefined);
    onLeave();
  }

  function key(event: KeyboardEvent): void {
    const undoes = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (undoes && !typing) step({ do: event.shiftKey ? 'redo' : 'undo' });
    else if (event.key === 'Escape' && !typing) done();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <figure className="stage" data-sketch="" aria-label={words.label} onKeyDown={key}>
      <Surface
        ref={surface}
        points={points}
        radius={size.radius}
        total={total}
        describedBy={`${id}-keys`}
        onStroke={(what, at) => step(what === 'end' ? { do: what } : { do: what, at, tool, size })}
      />
      <figcaption className={styles.bar}>
        <fieldset className={styles.tools} aria-label={words.tools}>
          {tools.map((one) => (
            <label key={one} className={`${buttons.other} ${styles.tool}`}>
              <input
                type="radio"
                className="visually-hidden"
                name={id}
                checked={one === tool}
                onChange={() => setTool(one)}
              />
              {words.names[one]}
            </label>
          ))}
        </fieldset>
        <div className={styles.settings}>
          <Setting label={words.size} field={fields.radius} value={size.radius} onSet={(radius) => set({ radius })} />
          {tool !== 'eraser' && (
            <Setting label={words.count} field={fields.count} value={size.count} onSet={(count) => set({ count })} />
          )}
        </div>
        <div className={styles.row}>
          <IconButton
            icon="undo"
            label={words.undo}
            disabled={past.length === 0}
            onClick={() => step({ do: 'undo' })}
          />
          <IconButton
            icon="redo"
            label={words.redo}
            disabled={future.length === 0}
            onClick={() => step({ do: 'redo' })}
          />
          <button
            type="button"
            className={buttons.other}
            disabled={points.length === 0}
            onClick={() => step({ do: 'clear' })}
          >
            {words.clear}
          </button>
          <p className={styles.total}>{total}</p>
          <button type="button" className={buttons.other} onClick={onLeave}>
            {words.discard}
          </button>
          <button type="button" className={buttons.main} onClick={done}>
            {words.done}
          </button>
        </div>
        <p className={styles.full} role="alert">
          {full && words.full}
        </p>
        <p id={`${id}-keys`} className={styles.keys}>
          {words.rests} {words.keys}
        </p>
      </figcaption>
    </figure>
  );
}
