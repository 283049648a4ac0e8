/** What a reader may do with a field: change it, see it, or neither. */
export type Limit = 'open' | 'lock' | 'hide';

/** By a field's path, by a group of fields (`critic`), or by `*` for all the others. */
export type Limits = Readonly<Record<string, Limit>>;

export const EVERYTHING = '*';

/** The limit of the field at a dotted path: that of the longest name that means it. */
export function limitOf(limits: Limits | undefined, path: string): Limit {
  for (let name = path; limits && name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    if (Object.hasOwn(limits, name)) return limits[name] as Limit;
  }
  return limits?.[EVERYTHING] ?? 'open';
}

export const isOpen = (limits: Limits | undefined, path: string): boolean => limitOf(limits, path) === 'open';
