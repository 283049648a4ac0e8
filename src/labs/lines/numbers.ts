import { jensenShannonOfLoss } from '../../divergences/implied.ts';
import { parallelLines } from '../../divergences/lines.ts';
import { createThrottle } from '../../store/throttle.ts';
import { penalisedSlope } from '../../studies/firstGradients.ts';
import { significant } from '../../ui/text/format.ts';
import type { Numbers } from '../lab.ts';
import { type BestNoise, findBestNoise } from './bestNoise.ts';
import { type LearningState, presetOf } from './learning.ts';

import type { Setting } from './setting.ts';

/** Numbers in formulas change at most four times a second. */
const MILLISECONDS = 250;

let best: BestNoise | undefined;

/** Every number that the chapter's formulas may show; null where there is none. */
export function numbersOf(setting: Setting, learning: LearningState): Record<string, number | null> {
  best ??= findBestNoise();
  const { theta, thickness, sigma, lambda } = setting;
  const { klForward, klReverse, js, tv, wasserstein } = parallelLines(setting);
  const preset = presetOf('js');
  const losses = learning.teacher === 'js' ? learning.playground?.frames.series.criticLoss : undefined;
  const loss = losses && losses.length > 0 ? (losses.y[losses.length - 1] as number) : undefined;
  return {
    theta,
    thickness,
    sigma,
    lambda,
    klForward: klForward.value,
    klReverse: klReverse.value,
    js: js.value,
    tv: tv.value,
    wasserstein: wasserstein.value,
    dKlForward: klForward.derivative,
    dJs: js.derivative,
    dTv: tv.derivative,
    dWasserstein: wasserstein.derivative,
    force: js.derivative === null ? null : 2 * js.derivative,
    t: thickness > 0 ? Math.min(1, Math.abs(theta) / thickness) : Number(theta !== 0),
    gpSlope: theta === 0 ? null : penalisedSlope(theta, lambda),
    bestDistance: best.distance,
    bestRatio: best.ratio,
    bestForceTimesTheta: best.forceTimesTheta,
    bestSigma: best.ratio * Math.abs(theta),
    impliedJs: loss === undefined ? null : jensenShannonOfLoss(loss),
    criticDepth: preset.critic.depth,
    criticWidth: preset.critic.width,
    criticSteps: preset.criticSteps,
    batchSize: preset.batchSize,
    warmupSteps: preset.warmup * preset.criticSteps,
  };
}

/** Counts are written out; everything else has three digits. */
const whole = new Set(['criticDepth', 'criticWidth', 'criticSteps', 'batchSize', 'warmupSteps']);

/** The formulas' view of the stage. @param read what the numbers are now */
export function createNumbers(read: () => Record<string, number | null>): Numbers & { changed(): void; stop(): void } {
  const listeners = new Set<() => void>();
  let texts: Record<string, string> | undefined;
  const throttle = createThrottle(() => {
    texts = undefined;
    for (const listener of listeners) listener();
  }, MILLISECONDS);
  function write(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(read()).map(([name, value]) => [
        name,
        value === null ? '—' : whole.has(name) ? String(value) : significant(value),
      ]),
    );
  }
  return {
    text(name) {
      texts ??= write();
      const text = texts[name];
      if (text === undefined) throw new Error(`no number called ${name}`);
      return text;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: throttle.soon,
    stop: throttle.stop,
  };
}
