/** When a change of the field takes effect: on the running model, or by starting afresh. */
export type Effect = 'live' | 'restart';

export interface NumberField {
  readonly type: 'number' | 'integer';
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly effect: Effect;
  /** How a slider maps to the value; `log` needs min > 0 or treats 0 as its own stop. */
  readonly scale: 'linear' | 'log';
  readonly unit?: string;
}

export interface ChoiceField<Option extends string = string> {
  readonly type: 'choice';
  readonly options: readonly Option[];
  readonly default: Option;
  readonly effect: Effect;
}

export type Points = readonly (readonly [number, number])[];

export interface PointsField {
  readonly type: 'points';
  readonly minCount: number;
  readonly maxCount: number;
  /** Every coordinate lies in [−bound, bound]. */
  readonly bound: number;
  readonly default: Points;
  readonly effect: Effect;
}

export type Field = NumberField | ChoiceField | PointsField;

/** A field, or a named group of them. */
export interface FieldTable {
  readonly [name: string]: Field | FieldTable;
}

export type ValueOf<F> =
  F extends ChoiceField<infer Option>
    ? Option
    : F extends PointsField
      ? Points
      : F extends NumberField
        ? number
        : F extends FieldTable
          ? { readonly [Name in keyof F]: ValueOf<F[Name]> }
          : never;

export function isField(entry: Field | FieldTable): entry is Field {
  return typeof entry.type === 'string';
}

interface NumberOptions {
  scale?: 'linear' | 'log';
  unit?: string;
  effect?: Effect;
}

export function number(min: number, max: number, initial: number, options: NumberOptions = {}): NumberField {
  return { type: 'number', min, max, default: initial, scale: 'linear', effect: 'restart', ...options };
}

export function integer(min: number, max: number, initial: number, options: NumberOptions = {}): NumberField {
  return { ...number(min, max, initial, options), type: 'integer' };
}

export function choice<const Option extends string>(
  options: readonly Option[],
  initial: NoInfer<Option>,
  effect: Effect = 'restart',
): ChoiceField<Option> {
  return { type: 'choice', options, default: initial, effect };
}

/** A few points without any symmetry, so that something is there before the reader draws. */
const FIGURE: Points = [
  [-1.5, -0.9],
  [-1.2, 0.2],
  [-0.9, 1.3],
  [0.1, 1.1],
  [1.2, 0.8],
  [1.4, -0.3],
  [0.6, -1.4],
  [-0.4, -1.1],
  [0.2, -0.2],
];

export function points(
  minCount: number,
  maxCount: number,
  bound: number,
  initial: Points = FIGURE,
  effect: Effect = 'restart',
): PointsField {
  return { type: 'points', minCount, maxCount, bound, default: initial, effect };
}
