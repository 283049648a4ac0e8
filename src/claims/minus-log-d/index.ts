import { nonsatGradnormGrowth } from './nonsat-gradnorm-growth.ts';
import { nonsatLossFormula } from './nonsat-loss-formula.ts';
import { nonsatPullPush } from './nonsat-pull-push.ts';
import { srklIdentity } from './srkl-identity.ts';

export const claims = [nonsatLossFormula, srklIdentity, nonsatPullPush, nonsatGradnormGrowth] as const;
