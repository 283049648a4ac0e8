import { useStore } from 'zustand';
import { significant, setting as written } from '../../ui/text/format.ts';
import { ClaimCard } from '../prose/ClaimCard.tsx';
import { useWords } from '../words.ts';
import { linkTo } from './address.ts';
import { useLearning, useLines } from './LinesContext.ts';
import { type Teacher, verdictOf } from './learning.ts';

/** Keeps “λ = 1” on one line. */
const unbroken = (text: string) => text.replaceAll(' = ', '\u00a0=\u00a0');

/** The card of a teacher's claim: the first gradient as theory has it, and as the newest run measured it. */
export function LinesClaim({ run }: { readonly run: Teacher }) {
  const lab = useLines();
  const words = useWords().lines;
  const lesson = useLearning(({ lessons }) => lessons[run]);
  const teacher = useLearning((state) => state.teacher);
  const { setting } = useStore(lab.stage);
  const experiment = lesson?.experiment;
  const at = experiment
    ? { theta: experiment.generator.theta, lambda: experiment.constraint.lambda, sigma: experiment.noise.sigma }
    : undefined;
  const { prediction, measured } = lesson ?? {};
  const verdict = lesson ? verdictOf(lesson) : 'waiting';
  const shown = at ?? setting;
  return (
    <ClaimCard
      title={words.claims[run]}
      at={
        at &&
        unbroken(
          words.claimAt[run]({
            theta: written(shown.theta),
            lambda: written(shown.lambda),
            sigma: written(shown.sigma),
          }),
        )
      }
      predicted={prediction && significant(prediction.value)}
      measured={measured === undefined ? undefined : significant(measured)}
      tolerance={prediction && significant(prediction.tolerance)}
      verdict={verdict === 'waiting' && teacher === run && prediction ? 'running' : verdict}
      likely={verdict === 'unmeasurable' ? words.tooSmall : words.likely[run]}
      conditions={
        experiment &&
        words.claimConditions({
          batch: experiment.batchSize,
          seed: experiment.seed,
          warmup: experiment.warmup * experiment.criticSteps,
        })
      }
      link={experiment && linkTo(experiment, run)}
      onRun={() => lab.start(run)}
    />
  );
}
