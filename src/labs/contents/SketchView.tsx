import { useEffect, useState } from 'react';
import styles from './contents.module.css';
import { pathOf, placeIn, SIZE, type Sketch } from './sketch.ts';

/** A chapter's picture; each is worked out in a task of its own, so that the page is there first. */
export function SketchView({ draw }: { readonly draw: () => Sketch }) {
  const [sketch, setSketch] = useState<Sketch>();
  useEffect(() => {
    const timer = setTimeout(() => setSketch(draw()));
    return () => clearTimeout(timer);
  }, [draw]);
  return (
    <svg className={styles.sketch} viewBox={`0 0 ${SIZE[0]} ${SIZE[1]}`} aria-hidden="true">
      {sketch?.strokes.map((stroke, k) =>
        stroke.dots ? (
          stroke.at.map((place) => {
            const [x, y] = placeIn(sketch.bounds, place);
            // biome-ignore lint/suspicious/noArrayIndexKey: a sketch never changes
            return <circle key={`${k} ${place}`} cx={x} cy={y} r={3} data-colour={stroke.colour} />;
          })
        ) : (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={k}
            d={pathOf(stroke, sketch.bounds)}
            data-colour={stroke.colour}
            data-dashed={stroke.dashed}
          />
        ),
      )}
    </svg>
  );
}
