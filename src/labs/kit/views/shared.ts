import type { Axis } from '../../../plots/axis.ts';
import type { AxisOf, ReferenceOf } from '../view.ts';

type Label = (name: string) => string;

/** An axis with words in place of their names. */
export function axisWith<A extends AxisOf<string>>(label: Label, axis: A): A & Axis {
  return { ...axis, label: label(axis.label), ...(axis.unit !== undefined && { unit: label(axis.unit) }) };
}

/** References that have a value at present. */
export function referencesOf<Found, At>(
  references: readonly ReferenceOf<Found, At>[] | undefined,
  found: Found | undefined,
  at: At,
): readonly { readonly value: number; readonly label: string }[] {
  return (references ?? []).flatMap(({ value, label }) => {
    if (typeof value === 'number') return [{ value, label }];
    return found === undefined ? [] : [{ value: value(found, at), label }];
  });
}
