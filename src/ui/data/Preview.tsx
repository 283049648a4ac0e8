import { useMemo } from 'react';
import type { Points } from '../../fields/field.ts';
import { drawSamples } from '../../plots/scatter.ts';
import { fitViewport } from '../../plots/viewport.ts';
import { defaultView } from '../../store/create.ts';
import { CanvasHost } from '../canvas/CanvasHost.tsx';
import type { Draw } from '../canvas/painter.ts';
import { themePalette } from '../theme/palette.ts';
import styles from './dialog.module.css';
import { useDataWords } from './words.ts';

/** Points in the stage's window, small. */
export function Preview({ points }: { readonly points: Points }) {
  const { preview } = useDataWords();
  const draw = useMemo<Draw>(() => {
    const flat = points.flat();
    return (context, width, height) =>
      drawSamples(context, fitViewport(defaultView.bounds, width, height), themePalette(), flat, undefined);
  }, [points]);
  return <CanvasHost className={styles.preview as string} label={preview} draw={draw} />;
}
