import { isDiscriminator } from '../../engines/objectives.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { Change, Stage } from '../../worker/stages.ts';
import { significant } from '../text/format.ts';
import type { TimelineWords } from './words.ts';

/** Less than this share of a number is no change that a reader should read something into. */
const STEADY = 5e-4;

type Course = 'rose' | 'fell' | 'steady';

export function courseOf({ before, after }: Change): Course {
  const least = STEADY * Math.max(Math.abs(before), Math.abs(after));
  if (Math.abs(after - before) <= least) return 'steady';
  return after > before ? 'rose' : 'fell';
}

interface Under {
  readonly objective: Experiment['objective'];
  readonly constraint: Experiment['constraint']['kind'];
}

/** What a step did, and why, in sentences made of its numbers. */
export function caption(words: TimelineWords['slow'], stage: Stage, { objective, constraint }: Under): string {
  const { moved, criticSteps, stage: number, loss, slope, gap, distance } = stage;
  const told = (change: Change) => ({ from: significant(change.before), to: significant(change.after) });
  const went = (name: 'loss' | 'slope' | 'gap', change: Change) =>
    words.went[courseOf(change)]({ what: words.names[name], ...told(change) });
  if (number === 0) return words.begins({ steps: criticSteps });
  if (moved === 'nothing') return words.waits;
  const sentences =
    moved === 'critic'
      ? [
          words.critic({ step: number, steps: criticSteps }),
          words.why[isDiscriminator(objective) ? 'discriminator' : 'critic'],
          went('loss', loss),
          went('gap', gap),
          went('slope', slope),
          ...(constraint === 'none' ? [] : [words.holds[constraint]]),
        ]
      : [
          words.generator({ distance: significant(distance) }),
          words.why.generator,
          went('loss', loss),
          went('gap', gap),
          words.both,
        ];
  return words.together(sentences);
}
