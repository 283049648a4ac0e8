import { datasetKinds, tableFor } from '../experiment/experiment.ts';
import { fieldsOf } from '../fields/path.ts';
import { crcOf } from './crc.ts';

/** Two bytes that stand for a name in a code: unlike a place in a list, they stay when names are added. */
export const markOf = (name: string): number => crcOf(name) & 0xffff;

const fields = datasetKinds.flatMap((kind) => fieldsOf(tableFor(kind)));
const options = fields.flatMap(([, field]) => (field.type === 'choice' ? field.options : []));

/** Every name that a code may have to say: the paths of fields and the options of choices. */
export const names: readonly string[] = [...new Set([...fields.map(([path]) => path), ...options])];

const byMark = new Map(names.map((name) => [markOf(name), name]));

/** The name with that mark, if there is one. */
export const nameOf = (mark: number): string | undefined => byMark.get(mark);
