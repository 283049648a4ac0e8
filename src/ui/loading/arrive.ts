/** Fetches a part of the page that isn't in the first load. */
export type Fetch<T> = () => Promise<T>;

/** That a part of the page couldn't be fetched: no connection, or a host that has another version by now. */
export class NotArrived extends Error {
  override readonly name = 'NotArrived';
}

const brokenStyles = new Set<HTMLLinkElement>();

/** Notes the style sheets that fail to load: the parts that wanted them ask for each but once. */
export function noteBrokenStyles(): void {
  const note = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    target.remove();
    brokenStyles.add(target);
  };
  document.addEventListener('error', note, { capture: true });
}

function loadStyle(broken: HTMLLinkElement): Promise<unknown> {
  const link = broken.cloneNode() as HTMLLinkElement;
  brokenStyles.delete(broken);
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(`no style sheet at ${link.href}`)));
    document.head.append(link);
  });
}

/** @throws NotArrived where it doesn't come */
export async function arrive<T>(fetchPart: Fetch<T>): Promise<T> {
  try {
    await Promise.all([...brokenStyles].map(loadStyle));
    return await fetchPart();
  } catch (cause) {
    throw new NotArrived(String(cause), { cause });
  }
}

async function hostAnswers(): Promise<boolean> {
  try {
    return (await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

interface EntryState {
  readonly reloaded?: true;
}

/**
 * Another attempt, on the reader's wish. A host that answers and yet doesn't
 * have the part has been given another version of the page: that is loaded,
 * once, at the same address.
 * @throws NotArrived where it doesn't come this time either
 */
export async function arriveAgain<T>(fetchPart: Fetch<T>): Promise<T> {
  try {
    return await arrive(fetchPart);
  } catch (error) {
    // A reload keeps the state of the history's entry, so it tells that there was one.
    const state = history.state as EntryState | null;
    if (!state?.reloaded && (await hostAnswers())) {
      history.replaceState({ ...state, reloaded: true }, '');
      location.reload();
    }
    throw error;
  }
}
