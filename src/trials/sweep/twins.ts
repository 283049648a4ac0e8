import type { FieldTable } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/path.ts';
import type { AxisField } from './axis.ts';

const networks = (name: string) => [`critic.${name}`, `generator.${name}`] as const;
const optimizers = (name: string) => [`criticOptimizer.${name}`, `generatorOptimizer.${name}`] as const;

/** What the critic and the generator both have may go along one axis, alike for both. */
export const twins: Readonly<Record<string, readonly [critic: string, generator: string]>> = {
  'both.rate': optimizers('rate'),
  'both.optimizer': optimizers('kind'),
  'both.beta1': optimizers('beta1'),
  'both.beta2': optimizers('beta2'),
  'both.width': networks('width'),
  'both.depth': networks('depth'),
  'both.activation': networks('activation'),
};

/** The fields of the experiment that go along an axis' path. */
export const pathsOf = (path: string): readonly string[] => twins[path] ?? [path];

/** What both of a pair take. */
export function twinFields(table: FieldTable): readonly (readonly [string, AxisField])[] {
  const fields = new Map(fieldsOf(table));
  return Object.entries(twins).map(([path, [critic, generator]]) => {
    const [one, other] = [fields.get(critic) as AxisField, fields.get(generator) as AxisField];
    if (one.type === 'choice' || other.type === 'choice') return [path, one] as const;
    return [path, { ...one, min: Math.max(one.min, other.min), max: Math.min(one.max, other.max) }] as const;
  });
}
