import type { SaveWatch } from '../../actions/scripting.ts';
import { type Failed, fail } from '../../client/fail.ts';
import { parse } from '../../fields/check.ts';
import { failures } from '../../trials/failures/failures.ts';
import { thePool } from '../../ui/workers/thePool.ts';
import { galleryFields } from './fields.ts';

/** What the gallery shows of one failure, for a console. @throws InputError, Stopped where the signal ended it */
export async function failForScript(
  name: string,
  { seeds = 20 }: { readonly seeds?: number } = {},
  { onProgress, signal }: SaveWatch = {},
): Promise<Failed> {
  const { failure: id, seeds: count } = parse(galleryFields, { failure: name, seeds });
  const failure = failures.find((one) => one.id === id) ?? failures[0];
  return fail(thePool(), failure, count, onProgress, signal);
}
