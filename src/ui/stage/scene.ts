import { drawReal as sampleReal } from '../../engines/draws.ts';
import { generatorLayout } from '../../engines/layout.ts';
import { firstSamples } from '../../engines/reference/first.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { drawAxes } from '../../plots/axes.ts';
import { approach, easing } from '../../plots/ease.ts';
import { createFieldPainter } from '../../plots/field.ts';
import { type Extent, followLevels, type Levels, levelsFor, settled } from '../../plots/levels.ts';
import { drawSamples } from '../../plots/scatter.ts';
import { drawStage, type StageLook } from '../../plots/stage.ts';
import { fitViewport, type Viewport } from '../../plots/viewport.ts';
import type { Playground } from '../../store/playground.ts';
import type { Frame, View } from '../../worker/protocol.ts';
import { displayed, extentFor } from './pictured.ts';

/** Points and field reach a new frame in about this many milliseconds. */
const GLIDE = 120;
/** A stall of the page must not turn the glide into a jump. */
const LONGEST_STEP = 50;
/** Weights times samples that the page itself multiplies before the worker's first frame: a few milliseconds. */
const MOST_AT_ONCE = 6e6;

/** What the stage shows at this moment, between the frames. */
interface Shown {
  readonly run: number;
  readonly n: number;
  readonly generated: Float32Array;
  /** D = σ(f) for a discriminator, f otherwise. */
  readonly field: Float32Array;
  readonly goal: Float32Array;
  readonly gradients: Float32Array;
  /** What `goal` asks of the levels. */
  extent: Extent;
  levels: Levels;
}

export interface Scene {
  /** Draws the newest frame, or before there is one the samples alone; true while it still moves. */
  draw(context: CanvasRenderingContext2D, width: number, height: number, now: number, look: Look): boolean;
  /** The values that the colours span and the step of the level lines. */
  levels(): Levels | undefined;
}

interface Look extends StageLook {
  /** Jump instead of gliding. */
  readonly still: boolean;
}

function show(frame: Frame): Shown {
  const field = displayed(frame);
  const extent = extentFor(field, frame);
  return {
    run: frame.run,
    n: frame.resolution,
    generated: frame.generated.slice(),
    field,
    goal: field.slice(),
    gradients: new Float32Array(2 * field.length),
    extent,
    levels: levelsFor(extent),
  };
}

/** The moving picture of a playground. */
export function createScene({ experiment, frames }: Playground, view: View): Scene {
  const painter = createFieldPainter();
  let shown: Shown | undefined;
  let seen: Frame | undefined;
  let drawnAt = 0;
  let before: { of: Experiment; real: Float64Array; generated?: ArrayLike<number> } | undefined;

  /** The points of the first frame, made here: the stage is never empty. The generated ones come on a second frame. */
  function beforeFrames() {
    const of = experiment.getState().experiment;
    if (before?.of !== of) {
      before = { of, real: sampleReal(of, 'displayReal', 0, view.samples) };
    } else if (!before.generated) {
      const cheap = generatorLayout(of).size * view.samples <= MOST_AT_ONCE;
      before.generated = cheap ? firstSamples(of, 'displayLatent', view.samples) : [];
    }
    return before;
  }

  /** Takes in a frame that is new: glides to it within a run, jumps to that of another. */
  function take(frame: Frame): Shown {
    if (shown && seen === frame) return shown;
    seen = frame;
    const fits = shown?.run === frame.run && shown.n === frame.resolution;
    if (!shown || !fits || shown.generated.length !== frame.generated.length) return show(frame);
    shown.goal.set(displayed(frame));
    shown.extent = extentFor(shown.goal, frame);
    return shown;
  }

  /** Moves what is shown towards the frame; returns whether there is a way left to go. */
  function move(picture: Shown, frame: Frame, viewport: Viewport, elapsed: number, still: boolean): boolean {
    const share = still ? 1 : easing(elapsed, GLIDE);
    const pointsLeft = approach(picture.generated, frame.generated, share) * viewport.scale;
    const fieldLeft = approach(picture.field, picture.goal, share);
    picture.levels = followLevels(picture.levels, picture.extent, elapsed, !still);
    const { low, high } = picture.levels;
    return pointsLeft > 0.2 || fieldLeft > 2e-3 * (high - low) || !settled(picture.levels, picture.extent);
  }

  return {
    levels() {
      if (frames.newest) shown = take(frames.newest);
      return shown?.levels;
    },
    draw(context, width, height, now, look) {
      const { layers, palette, still } = look;
      const frame = frames.newest;
      const viewport = fitViewport(frame?.bounds ?? view.bounds, width, height);
      if (!frame) {
        const { real, generated } = beforeFrames();
        drawSamples(
          context,
          viewport,
          palette,
          layers.real ? real : undefined,
          layers.generated ? generated : undefined,
        );
        drawAxes(context, viewport, palette);
        return generated === undefined;
      }
      shown = take(frame);
      const moving = move(shown, frame, viewport, Math.min(now - drawnAt, LONGEST_STEP), still);
      drawnAt = now;
      drawStage(context, viewport, painter, { ...shown, real: frame.real }, look);
      return moving;
    },
  };
}
