import type { SaveWatch } from '../../actions/scripting.ts';
import type { LinkView } from '../../experiment/link.ts';
import { defaults, parse, show } from '../../fields/check.ts';
import { InputError } from '../../fields/fault.ts';
import type { Playground } from '../../store/playground.ts';
import { Lacking, type Source } from './format.ts';
import { type FormatId, formatIds, formatOf } from './formats/index.ts';
import { savingWords } from './words.ts';

function known(id: unknown): FormatId {
  const found = formatIds.find((one) => one === id);
  if (found) return found;
  throw new InputError([{ code: 'choice', field: 'format', value: show(id), allowed: formatIds.join(', ') }]);
}

/**
 * Makes a file of what a playground holds; options that are left out have their defaults.
 * @throws InputError for what is no format, no option, or can't be had now
 */
export async function save(format: unknown, options: unknown, source: Source): Promise<Blob> {
  const id = known(format);
  const { options: table, lack, make, type } = formatOf(id);
  const wanted = parse(table, { ...defaults(table), ...(options as object | undefined) });
  try {
    const lacking = lack(source.playground);
    if (lacking) throw new Lacking(lacking);
    const blob = await make(wanted, source);
    return blob.slice(0, blob.size, type);
  } catch (error) {
    if (!(error instanceof Lacking)) throw error;
    const allowed = savingWords[source.language].lacks[error.lack];
    throw new InputError([{ code: 'conflict', field: 'format', value: id, allowed }]);
  }
}

/** The same for a console, in the page's language. */
export function saveForScript(
  playground: Playground,
  look: LinkView,
  format: unknown,
  options?: unknown,
  { onProgress = () => {}, signal = new AbortController().signal }: SaveWatch = {},
): Promise<Blob> {
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  return save(format, options, { playground, look, language, onProgress, signal });
}
