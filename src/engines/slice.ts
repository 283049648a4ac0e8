import { type EngineName, onGpu } from './trainer.ts';

/**
 * Aimed length of a slice of training, in milliseconds: short, so that messages get through between two. On a GPU the way
 * there and back takes up to 5 ms of each while the page draws, however few its iterations are.
 */
export const sliceOf = (engine: EngineName): number => (onGpu(engine) ? 20 : 10);

/** A slice is never longer, so that a divergence is noticed within as many iterations. */
export const MOST_ITERATIONS = 64;
