import { cor32 } from './cor-3-2.ts';
import { gpSoftLaw } from './gp-soft-law.ts';
import { parallelLines } from './parallel-lines.ts';
import { parallelLinesTraining } from './parallel-lines-training.ts';

export const claims = [parallelLines, parallelLinesTraining, gpSoftLaw, cor32] as const;
