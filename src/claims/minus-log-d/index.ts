import { nonsatGradnormGrowth } from './nonsat-gradnorm-growth.ts';

export const claims = [nonsatGradnormGrowth] as const;
