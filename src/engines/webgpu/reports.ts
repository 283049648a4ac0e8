import type { Experiment } from '../../experiment/experiment.ts';
import type { StepReport } from '../trainer.ts';
import { REPORT_COLUMNS } from './memory.ts';

type Row = readonly [
  real: number,
  realMean: number,
  generated: number,
  generatedMean: number,
  penalty: number,
  generatorLoss: number,
  gradientSquares: number,
  onlyDerivative: number,
];

/** Row `row` of what report.wgsl left, as the report of an iteration, in which the generator waited or not. */
export function reportAt(
  experiment: Experiment,
  columns: Float32Array,
  row: number,
  iteration: number,
  waits: boolean,
): StepReport {
  const values = columns.subarray(REPORT_COLUMNS * row, REPORT_COLUMNS * (row + 1)) as unknown as Row;
  const [real, realMean, generated, generatedMean, penalty, loss, squares, only] = values;
  const figure = experiment.generator.kind === 'translation' ? only : Math.sqrt(squares);
  return {
    iteration,
    criticLoss: real + generated + penalty,
    penalty,
    generatorLoss: waits ? Number.NaN : loss,
    realMean,
    generatedMean,
    generatorGradient: waits ? Number.NaN : figure,
  };
}
