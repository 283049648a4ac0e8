import type { FunctionFault } from '../../datasets/own/function.ts';
import { significant } from '../text/format.ts';
import type { DataWords } from './words.ts';

/** Why a formula gives no points, as a sentence; `part` is what the formula is called. */
export function formulaFault({ formula: say }: DataWords, fault: FunctionFault, part: string): string {
  switch (fault.code) {
    case 'empty':
    case 'zero':
      return say[fault.code]({ part });
    case 'long':
      return say.long({ part, most: fault.allowed });
    case 'notFinite':
    case 'negative': {
      const [first = 0, second] = fault.where;
      const where =
        second === undefined ? `t = ${significant(first)}` : `(x, y) = (${significant(first)}, ${significant(second)})`;
      return say[fault.code]({ part, where });
    }
    default:
      return say[fault.code]({ ...fault, column: fault.at, part });
  }
}
