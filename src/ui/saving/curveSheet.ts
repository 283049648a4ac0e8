import type { Catalogue, Language } from '../../i18n/catalogue.ts';
import type { Palette } from '../../plots/palette.ts';
import type { Playground } from '../../store/playground.ts';
import { createPast } from '../beside/past.ts';
import { type PanelName, panels } from '../curves/panels.ts';
import { createPlotter, lastIteration } from '../curves/plotter.ts';
import { createRoom } from '../curves/room.ts';
import { count } from '../text/format.ts';
import type { SavingWords } from './words.ts';

const PAD = 14;
const TITLE = 22;
/** A panel's curves with their axes, and the space below. */
const CURVES = 190;
const APART = 16;
const FOOT = 30;

/** Panels of curves, one below the other. */
export interface CurveSheet {
  readonly height: number;
  draw(context: CanvasRenderingContext2D): void;
}

/** Lays out the curves of a run as they are now, in this width; the ruler is a context that nobody sees. */
export function curveSheet(
  ruler: CanvasRenderingContext2D,
  playground: Playground,
  names: readonly PanelName[],
  palette: Palette,
  words: Catalogue,
  saving: SavingWords,
  language: Language,
  width: number,
): CurveSheet {
  const { frames, experiment } = playground;
  const { objective } = experiment.getState().experiment;
  const room = createRoom();
  const pen = {
    palette,
    words,
    cursor: undefined,
    count: (iteration: number) => count(iteration, language),
    still: true,
    past: createPast(playground, language),
  };
  const drawPanel = (context: CanvasRenderingContext2D, name: PanelName) =>
    createPlotter(frames, name, panels[name], objective, room).draw(context, width - 2 * PAD, CURVES, 0, pen);
  // Only who draws knows how much room its labels need; the axes of all shall stand in line.
  for (const name of names) drawPanel(ruler, name);
  const height = PAD + names.length * (TITLE + CURVES + APART) + FOOT;
  return {
    height,
    draw(context) {
      context.fillStyle = palette.paper;
      context.fillRect(0, 0, width, height);
      names.forEach((name, k) => {
        context.save();
        context.translate(PAD, PAD + k * (TITLE + CURVES + APART));
        context.font = `13px ${palette.font}`;
        context.fillStyle = palette.ink;
        context.textAlign = 'left';
        context.textBaseline = 'middle';
        context.fillText(words.curves.titles[name], 0, TITLE / 2);
        context.translate(0, TITLE);
        drawPanel(context, name);
        context.restore();
      });
      context.font = `11px ${palette.font}`;
      context.fillStyle = palette.muted;
      context.textAlign = 'left';
      context.textBaseline = 'middle';
      const iteration = count(lastIteration(frames), language);
      const said = `${saving.caption.title} · ${saving.caption.iteration({ iteration })}`;
      context.fillText(said, PAD, height - FOOT / 2);
    },
  };
}
