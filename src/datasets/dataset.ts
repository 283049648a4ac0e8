import type { FieldTable, ValueOf } from '../fields/field.ts';

/** One mode of a mixture: its centre, the standard deviation of each coordinate, and how many equal shares it has. */
export interface Mode {
  readonly x: number;
  readonly y: number;
  readonly sigma: number;
  /** 1 unless said. */
  readonly weight?: number;
}

/** Lebesgue density at (x, y), per unit area. */
export type Density = (x: number, y: number) => number;

/**
 * A distribution on the plane, as the push-forward of four uniforms: so that
 * every engine that draws the same uniforms draws the same points.
 */
export interface Dataset<Kind extends string = string, Table extends FieldTable = FieldTable> {
  readonly kind: Kind;
  /** Its parameters; each with range, unit and default. */
  readonly parameters: Table;
  /**
   * Maps four independent uniforms on [0, 1) to one point, written to
   * `out[at]`, `out[at + 1]`.
   */
  place(parameters: ValueOf<Table>, uniforms: Float64Array, out: Float64Array, at: number): void;
  /** Lebesgue density with these parameters, ready to be called at many points; undefined where none exists. */
  density?(parameters: ValueOf<Table>): Density | undefined;
  /** Absent where the distribution is not a mixture. The first uniform picks among their shares, in this order. */
  modes?(parameters: ValueOf<Table>): readonly Mode[];
}

/** Keeps the literal types of `kind` and `parameters`. */
export function dataset<const Kind extends string, const Table extends FieldTable>(
  definition: Dataset<Kind, Table>,
): Dataset<Kind, Table> {
  return definition;
}
