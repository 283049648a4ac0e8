import type { Alive, Life } from './protocol.ts';

/**
 * Takes a Web Lock and keeps it: the platform lets go of it when the worker ends, in whatever way
 * and however busy it was. Tells the page the lock's name once it is held. An insecure origin has no
 * locks: there a second worker answers in this one's place, which ends with the worker it belongs to.
 */
export function holdLife(): void {
  if (!navigator.locks) {
    const heart = startHeart();
    tell({ by: 'heart', heart }, [heart]);
    return;
  }
  const lock = `worker ${crypto.randomUUID()}`;
  void navigator.locks.request(lock, () => {
    tell({ by: 'lock', lock });
    return new Promise(() => {});
  });
}

function tell(life: Life, transfer: Transferable[] = []): void {
  const alive: Alive = { type: 'alive', life };
  self.postMessage(alive, { transfer });
}

function startHeart(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const heart = new Worker(new URL('./heart.ts', import.meta.url), { type: 'module' });
  heart.postMessage(port1, [port1]);
  return port2;
}
