/** What one room of `src/` may import. */
export interface Room {
  readonly name: string;
  /** The other rooms. */
  readonly rooms: ReadonlySet<string>;
  /** Its folder through which alone its other folders share, where it has such a one. */
  readonly kit: string | undefined;
  /** The packages, each by the pattern that the table gives and the folder of the room (or '') that it is kept to. */
  readonly packages: readonly { readonly pattern: string; readonly below: string }[];
  /** Both in the table's own words, for errors. */
  readonly says: { readonly rooms: string; readonly packages: string };
}

const named = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** A cell is a list of names, or `nothing`, or `all above`, or `all above but` a list. @throws where it is none of them */
function readRooms(name: string, cell: string, above: readonly string[]): ReadonlySet<string> {
  const listed = named(cell);
  const unknown = listed.filter((other) => !above.includes(other));
  if (unknown.length > 0) throw new Error(`The rooms: \`${name}\` names ${unknown}, which does not stand above it.`);
  switch (cell.replace(/`[^`]+`|,/g, '').trim()) {
    case '':
    case 'nothing':
      return new Set(listed);
    case 'all above':
    case 'all above but':
      return new Set(above.filter((other) => !listed.includes(other)));
    default:
      throw new Error(`The rooms: \`${name}\` says “${cell}”; see the sentence above the table.`);
  }
}

const readPackages = (cell: string) =>
  [...cell.matchAll(/`([^`]+)`(?: in `([^`]+)\/`)?/g)].map(([, pattern = '', below = '']) => ({ pattern, below }));

/**
 * Reads the table of rooms out of the text of CONTRIBUTING.md: the one place that says who may import whom.
 * @throws where a cell can't be read or a room is listed twice
 */
export function readTable(text: string): ReadonlyMap<string, Room> {
  const section = text.split(/^## /m).find((part) => part.startsWith('The rooms')) ?? '';
  const table = new Map<string, Room>();
  for (const row of section.split('\n').filter((line) => line.startsWith('| `'))) {
    const [name = '', holds = '', rooms = '', packages = ''] = row
      .split('|')
      .map((cell) => cell.trim().replace(/^$/, ''))
      .slice(1);
    const [room = ''] = named(name);
    if (table.has(room)) throw new Error(`The rooms: \`${room}\` stands there twice.`);
    table.set(room, {
      name: room,
      rooms: readRooms(room, rooms, [...table.keys()]),
      kit: /what they share in `([^`]+)`/.exec(holds)?.[1],
      packages: readPackages(packages),
      says: { rooms, packages: packages || 'no package' },
    });
  }
  return table;
}
