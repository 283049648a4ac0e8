import { capacityAssumption } from './capacity-assumption.ts';
import { claimDeltas } from './claim-deltas.ts';
import { claimTrainCriticToOptimality } from './claim-train-critic-to-optimality.ts';
import { clipLipschitzLaw } from './clip-lipschitz-law.ts';
import { coldCriticNoMeter } from './cold-critic-no-meter.ts';
import { defLipschitz } from './def-lipschitz.ts';
import { expDcganParity } from './exp-dcgan-parity.ts';
import { expMlp } from './exp-mlp.ts';
import { expNoBn } from './exp-no-bn.ts';
import { expNoModeCollapse } from './exp-no-mode-collapse.ts';
import { expWCorrelates } from './exp-w-correlates.ts';
import { fourChanges } from './four-changes.ts';
import { kCalibration } from './k-calibration.ts';
import { kIrrelevant } from './k-irrelevant.ts';
import { kWApprox } from './k-w-approx.ts';
import { krDuality } from './kr-duality.ts';
import { lipschitzIffGradient } from './lipschitz-iff-gradient.ts';
import { logNotLipschitz } from './log-not-lipschitz.ts';
import { noSigmoid } from './no-sigmoid.ts';
import { rmspropVsAdam } from './rmsprop-vs-adam.ts';
import { rmspropVsAdamTraining } from './rmsprop-vs-adam-training.ts';
import { weightClipping } from './weight-clipping.ts';
import { wganAlgorithm } from './wgan-algorithm.ts';
import { wganLossesClaim } from './wgan-losses.ts';
import { wganMinmax } from './wgan-minmax.ts';
import { wganObjective } from './wgan-objective.ts';
import { wganReplacesKl } from './wgan-replaces-kl.ts';

export const claims = [
  krDuality,
  defLipschitz,
  logNotLipschitz,
  lipschitzIffGradient,
  kWApprox,
  kIrrelevant,
  capacityAssumption,
  weightClipping,
  clipLipschitzLaw,
  kCalibration,
  wganObjective,
  expWCorrelates,
  coldCriticNoMeter,
  wganMinmax,
  noSigmoid,
  wganLossesClaim,
  wganAlgorithm,
  fourChanges,
  rmspropVsAdam,
  rmspropVsAdamTraining,
  expDcganParity,
  expNoBn,
  expMlp,
  expNoModeCollapse,
  claimTrainCriticToOptimality,
  claimDeltas,
  wganReplacesKl,
] as const;
