import { generatorWeightTable } from './generator-weight-table.ts';
import { klReverseTwoErrors } from './kl-reverse-two-errors.ts';
import { modeCollapseReverseKl } from './mode-collapse-reverse-kl.ts';
import { nonsatGradnormGrowth } from './nonsat-gradnorm-growth.ts';
import { nonsatLossFormula } from './nonsat-loss-formula.ts';
import { nonsatPullPush } from './nonsat-pull-push.ts';
import { srklIdentity } from './srkl-identity.ts';
import { thm25 } from './thm-2-5.ts';
import { thm26 } from './thm-2-6.ts';
import { thm26NoteBounded } from './thm-2-6-note-bounded.ts';
import { thm26RealityCheck } from './thm-2-6-reality-check.ts';

export const claims = [
  thm25,
  nonsatLossFormula,
  srklIdentity,
  nonsatPullPush,
  klReverseTwoErrors,
  modeCollapseReverseKl,
  generatorWeightTable,
  thm26,
  thm26NoteBounded,
  thm26RealityCheck,
  nonsatGradnormGrowth,
] as const;
