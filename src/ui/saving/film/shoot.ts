import { along } from '../../../engines/along.ts';
import { divergedIn } from '../../../engines/diverged.ts';
import type { Trainer } from '../../../engines/trainer.ts';
import { stage as en } from '../../../i18n/en/stage.ts';
import { stage as zh } from '../../../i18n/zh/stage.ts';
import { createFieldPainter } from '../../../plots/field.ts';
import { followLevels } from '../../../plots/levels.ts';
import { layOut } from '../../../plots/sheet.ts';
import { drawStage, type StagePicture } from '../../../plots/stage.ts';
import { Camera } from '../../../worker/camera.ts';
import { extentFor, pictured } from '../../stage/pictured.ts';
import { canvasOf } from '../canvas.ts';
import { sheetOf, WIDTH } from '../sheetOf.ts';
import { savingWords } from '../words.ts';
import type { CreateEncoder } from './encoder.ts';
import type { FilmOrder } from './order.ts';

const stageWords = { en, zh };

/** Encoders of video want even sizes. */
const even = (length: number) => 2 * Math.round(length / 2);

/**
 * Trains a run as it was, with its changes on the way, and films it: the same order gives the same pictures, however long each takes. It ends early where the
 * run diverges. Undefined where there is no encoder.
 */
export async function shoot(
  trainer: Trainer,
  order: FilmOrder,
  createEncoder: CreateEncoder,
  onFrame: (done: number) => void,
): Promise<Blob | undefined> {
  const { marks, view, every, frames, rate, layers, palette, language, link, sheet } = order;
  const camera = new Camera(trainer.experiment, view);
  const advance = along(trainer, marks.slice(1));
  const scale = even(order.size) / WIDTH;
  const painter = createFieldPainter(Math.ceil(scale * WIDTH));
  const { context: ruler } = canvasOf(1, 1);

  async function take(iteration: number, before: StagePicture | undefined) {
    const picture = await camera.take(trainer);
    const still = pictured(picture);
    const extent = extentFor(still.field as Float32Array, picture);
    const levels = before ? followLevels(before.levels, extent, 1000 / rate) : still.levels;
    const shown = { ...still, levels };
    const facts = { picture, shown, layers, coloured: layers.field, iteration, link, moving: true };
    const said = sheetOf(stageWords[language], savingWords[language], language, facts, sheet);
    return { shown, laid: layOut(ruler, palette, said) };
  }

  // What was changed before its first iteration is there from the first picture on.
  await advance(0);
  let { shown, laid } = await take(0, undefined);
  const { canvas, context } = canvasOf(even(scale * WIDTH), even(scale * laid.height));
  const encoder = await createEncoder(canvas, rate);
  if (!encoder) return undefined;
  for (let frame = 0; frame < frames; frame++) {
    if (frame > 0) {
      const reports = await advance(frame * every);
      if (reports.some((report) => divergedIn(report, trainer.experiment))) break;
      ({ shown, laid } = await take(frame * every, shown));
    }
    context.setTransform(scale, 0, 0, scale, 0, 0);
    laid.draw(context, (viewport) => drawStage(context, viewport, painter, shown, { layers, palette }));
    await encoder.add(frame);
    onFrame(frame + 1);
  }
  return encoder.finish();
}
