import { useStore } from 'zustand';
import type { Playground } from '../../store/playground.ts';
import { useLinesWords } from './words.ts';

export interface RunWords {
  /** How far the run is. */
  readonly now: string;
  /** The same, but only as often as is bearable to listen to: at the run's turns. */
  readonly turn: string;
}

/** What a run on the stage is doing, in words. */
export function useRunWords({ run, experiment }: Playground): RunWords {
  const { status: words } = useLinesWords();
  const { status, iteration } = useStore(run);
  const warmup = useStore(experiment, (state) => state.experiment.warmup);
  const step = Math.max(0, iteration - warmup);
  if (status === 'playing') {
    return step === 0
      ? { now: words.warming({ share: Math.round((100 * iteration) / warmup) }), turn: words.warming({ share: 0 }) }
      : { now: words.playing({ step }), turn: words.playing({ step: 1 }) };
  }
  const now = status === 'paused' ? words.paused({ step }) : words[status];
  return { now, turn: now };
}
