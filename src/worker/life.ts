/**
 * Takes a Web Lock and keeps it: the platform lets go of it when the worker ends, in whatever way
 * and however busy it was. Tells the lock's name once it is held; an insecure origin has no locks.
 */
export function holdLife(tell: (lock: string) => void): void {
  if (!navigator.locks) return;
  const lock = `worker ${crypto.randomUUID()}`;
  void navigator.locks.request(lock, () => {
    tell(lock);
    return new Promise(() => {});
  });
}
