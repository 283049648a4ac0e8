import type { Field, FieldTable, Points } from '../../../fields/field.ts';
import { fieldsOf, valueAt } from '../../../fields/path.ts';
import type { Handle, HandleAxis } from '../../../plots/handles.ts';
import type { AlongOf, HandleOf, PointHandlesOf } from '../view.ts';

/** A handle as the picture has it, and what moving it changes. */
export interface Moved extends Handle {
  readonly change: (to: readonly [x: number, y: number]) => Readonly<Record<string, unknown>>;
}

// biome-ignore lint/suspicious/noExplicitAny: a panel doesn't know its lab's parameters
type Asked = HandleOf<any, string> | PointHandlesOf<any, string>;

/** More would be in each other's way, and take the keyboard too long to pass: those are typed. */
const MOST = 12;

/** Without the dust of a subtraction. */
const whole = (value: number) => Number(value.toFixed(9));

/** An arrow key moves a handle by about a 400th of the way. */
const stepOf = (min: number, max: number) => 10 ** Math.floor(Math.log10((max - min) / 240));

function axisOf(label: string, field: Field | undefined, shift = 0): HandleAxis | undefined {
  if (field?.type === 'points') {
    const { bound } = field;
    return { label, min: shift - bound, max: shift + bound, step: stepOf(-bound, bound) };
  }
  if (field?.type !== 'number' && field?.type !== 'integer') return undefined;
  const { min, max, type } = field;
  return { label, min, max, step: type === 'integer' ? 1 : stepOf(min, max) };
}

/** The handles of a picture that count at `at`. @param label what a name is called */
export function handlesAt(
  asked: readonly Asked[],
  table: FieldTable,
  at: unknown,
  label: (name: string) => string,
): Moved[] {
  const fields = new Map(fieldsOf(table));
  const along = (axis: AlongOf<unknown, string> | undefined): HandleAxis | undefined => {
    if (axis === undefined) return undefined;
    if (typeof axis === 'string') return axisOf(label(axis), fields.get(axis));
    return { ...axis, label: label(axis.label), step: stepOf(axis.min, axis.max) };
  };
  const single = ({ name, colour, place, x, y, sets }: HandleOf<unknown, string>): Moved => ({
    name,
    label: label(name),
    colour,
    at: place(at),
    x: along(x),
    y: along(y),
    change: (to) =>
      sets?.(at, to) ?? { ...(typeof x === 'string' && { [x]: to[0] }), ...(typeof y === 'string' && { [y]: to[1] }) },
  });
  const each = ({ points: path, colour, flat, shift }: PointHandlesOf<unknown, string>): Moved[] => {
    const points = valueAt(at, path) as Points;
    const field = fields.get(path);
    const [dx, dy] = shift?.(at) ?? [0, 0];
    if (points.length > MOST) return [];
    return points.map(
      ([x, y], k): Moved => ({
        name: `${path} ${k}`,
        label: `${label(path)} ${k + 1}`,
        colour,
        at: [x + dx, flat?.(at) ? 0 : y + dy],
        x: axisOf('x', field, dx),
        y: flat?.(at) ? undefined : axisOf('y', field, dy),
        change: (to) => {
          const own = [whole(to[0] - dx), whole(to[1] - dy)] as const;
          return { [path]: points.with(k, flat?.(at) ? [own[0], y] : own) };
        },
      }),
    );
  };
  return asked
    .filter(({ when }) => when?.(at) ?? true)
    .flatMap((one) => ('points' in one ? each(one as never) : [single(one as never)]));
}
