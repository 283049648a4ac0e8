import type { EngineChoice, EngineReport, EngineTrial } from './report.ts';
import { type EngineName, onGpu } from './trainer.ts';

/** Why the engine is the one it is, from the trials of those that came before it. */
export function reasonOf(
  choice: EngineChoice,
  engine: EngineName,
  trials: readonly EngineTrial[],
): EngineReport['reason'] {
  if (choice === engine) return 'chosen';
  if (trials.filter(({ criticStepsPerSecond }) => criticStepsPerSecond !== undefined).length > 1) return 'fastest';
  if (trials.some(({ verdict }) => verdict === 'failed')) return 'self-test-failed';
  switch (trials.find((trial) => onGpu(trial.engine))?.verdict) {
    case 'fallback':
      return 'software-webgpu';
    case 'unavailable':
      return 'no-webgpu';
    case 'unanswered':
      return 'unanswered';
    default:
      return 'best';
  }
}
