import { collapseBasin } from './collapse-basin.ts';
import { criticExam } from './critic-exam.ts';
import { dimensionBlur } from './dimension-blur.ts';
import { diracCriticalDamping } from './dirac-critical-damping.ts';
import { diracNumbers } from './dirac-numbers.ts';
import { minibatchWBias } from './minibatch-w-bias.ts';
import { minusLogDClimbs } from './minus-log-d-climbs.ts';
import { oneRunProvesNothing } from './one-run-proves-nothing.ts';
import { ringOfSeven } from './ring-of-seven.ts';

export const claims = [
  diracNumbers,
  diracCriticalDamping,
  collapseBasin,
  criticExam,
  ringOfSeven,
  minibatchWBias,
  dimensionBlur,
  minusLogDClimbs,
  oneRunProvesNothing,
] as const;
