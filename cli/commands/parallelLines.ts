import { parallelLines as closedForms, linesTable } from '../../src/divergences/lines.ts';
import { parse } from '../../src/fields/check.ts';
import { parseNumber, required } from '../input.ts';

export const parallelLinesOptions = {
  theta: { type: 'string' },
  thickness: { type: 'string', default: '0' },
  noise: { type: 'string', default: '0' },
} as const;

/** The closed forms of the parallel lines, and their derivatives in θ. */
export function parallelLines(options: { theta?: string; thickness: string; noise: string }) {
  const number = (text: string, option: string) => parseNumber(text, option, 'number');
  const lines = parse(linesTable, {
    theta: number(required(options.theta, '--theta', 'number'), '--theta'),
    thickness: number(options.thickness, '--thickness'),
    noise: number(options.noise, '--noise'),
  });
  const forms = Object.entries(closedForms(lines));
  return {
    ...lines,
    ...Object.fromEntries(forms.map(([name, { value }]) => [name, value])),
    derivatives: Object.fromEntries(forms.map(([name, { derivative }]) => [name, derivative])),
  };
}
