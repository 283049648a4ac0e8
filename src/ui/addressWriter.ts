/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const WRITE_MILLISECONDS = 400;

export interface AddressWriter {
  /** What the address says has changed. */
  soon(): void;
  stop(): void;
}

/**
 * Keeps the address what `compose` says, a while after that changed.
 *
 * @param compose the address from its `#` on; undefined leaves it as it is
 */
export function createAddressWriter(compose: () => string | undefined): AddressWriter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let at = '';
  function write(): void {
    timer = undefined;
    // Someone went elsewhere, and the page hasn't heard of it yet: written over, the way there would be lost.
    if (location.hash !== at) {
      soon();
      return;
    }
    const address = compose();
    if (address !== undefined) history.replaceState(history.state, '', address);
  }
  function soon(): void {
    if (timer !== undefined) return;
    at = location.hash;
    timer = setTimeout(write, WRITE_MILLISECONDS);
  }
  return { soon, stop: () => clearTimeout(timer) };
}
