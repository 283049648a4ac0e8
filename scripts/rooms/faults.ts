import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { importsOf } from './imports.ts';
import { type Room, readTable } from './table.ts';

/** The room of a path as `src/<room>/…`; undefined for what lies elsewhere. */
const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1];

/** The folder of a path in its room, `<folder>` of `src/<room>/<folder>/…`; undefined for what lies in the room itself. */
const folderOf = (path: string) => /^src\/[^/]+\/([^/]+)\//.exec(path)?.[1];

/** `name` of '@scope/name/folder/file', or `node:` of 'node:fs'. */
const packageOf = (target: string) => /^(?:node:|@[^/]+\/[^/]+|[^/]+)/.exec(target)?.[0] ?? target;

const matches = (name: string, pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** Why `room` may not import `target` from `file`; undefined where it may. */
function refusal(room: Room, file: string, target: string | undefined): string | undefined {
  if (target === undefined) return 'imports what is not a literal, so that nobody can tell the room';
  if (!target.startsWith('.')) {
    const name = packageOf(target);
    const entries = room.packages.filter(({ pattern }) => matches(name, pattern));
    if (entries.some(({ below }) => file.startsWith(posix.join('src', room.name, below, '/')))) return undefined;
    return `imports ${name}, but \`${room.name}\` may use ${room.says.packages}`;
  }
  // What follows ? is for the bundler.
  const path = posix.join(posix.dirname(file), target.replace(/\?.*/, ''));
  const other = roomOf(path);
  if (other === room.name) {
    const [from, to] = [folderOf(file), folderOf(path)];
    if (!room.kit || !from || !to || from === to || to === room.kit) return undefined;
    return `imports ${path}, but what the folders of \`${room.name}\` share is in \`${room.kit}\``;
  }
  if (other !== undefined && room.rooms.has(other)) return undefined;
  return `imports ${path}, but \`${room.name}\` may import ${room.says.rooms}`;
}

/**
 * Every import of `<root>/src` that the table in `<root>/CONTRIBUTING.md` does not allow, and every folder that it does
 * not know or no longer finds. Tests may import anything: what they compare with lies wherever it lies.
 */
export function roomFaults(root: string): readonly string[] {
  const table = readTable(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'));
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      posix.join('src', parentPath.slice(join(root, 'src').length).replaceAll('\\', '/'), name),
    );

  const inhabited = new Set(files.map(roomOf));
  const faults = [...table.keys()].filter((name) => !inhabited.has(name)).map((name) => `src/${name} is not there.`);
  for (const file of files.filter((path) => !/\.test\.tsx?$/.test(path)).sort()) {
    const room = table.get(roomOf(file) ?? '');
    if (!room) {
      faults.push(`${file} lies in no room.`);
      continue;
    }
    for (const { target, line } of importsOf(file, readFileSync(join(root, file), 'utf8'))) {
      const kit = /\.test-kit\.tsx?$/.test(file) && !target?.startsWith('.');
      const why = kit ? undefined : refusal(room, file, target);
      if (why) faults.push(`${file}:${line} ${why}.`);
    }
  }
  return faults;
}
