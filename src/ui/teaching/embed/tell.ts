import { wish } from '../../embedded.ts';
import { type Statement, statement, type Verb } from './statements.ts';

/** What every message to the page around this one is marked with. */
const SOURCE = 'wasserstein-playground';
/** One verb is told so often at most: the newest of what came meanwhile comes then. */
const REST_MILLISECONDS = 1000;

/** The address of the page itself, without what a frame asked for. */
export const fullAddress = (): string => `${location.origin}${location.pathname}${location.hash}`;

/**
 * Who may hear: the origin in `?embed=https://…`, else whoever embeds the page: there is no name and no secret in it. Never
 * anyone where nobody embeds it.
 */
function post(message: object): void {
  if (parent === window) return;
  parent.postMessage({ source: SOURCE, ...message }, wish('embed') || '*');
}

export const tellHeight = (height: number): void => post({ height });

export type Say = Parameters<typeof statement>[3];

/** Tells what the reader does, each verb once a second at most; returns how to stop. */
export function createTeller(send: (statement: Statement) => void = (one) => post({ statement: one })) {
  const due = new Map<Verb, { timer: ReturnType<typeof setTimeout>; newest: (() => Statement) | undefined }>();
  return {
    tell(verb: Verb, say?: Say): void {
      const make = () => statement(verb, fullAddress(), new Date(), say);
      const waiting = due.get(verb);
      if (waiting) {
        waiting.newest = make;
        return;
      }
      send(make());
      const timer = setTimeout(() => {
        const { newest } = due.get(verb) ?? {};
        due.delete(verb);
        if (newest) send(newest());
      }, REST_MILLISECONDS);
      due.set(verb, { timer, newest: undefined });
    },
    stop(): void {
      for (const { timer } of due.values()) clearTimeout(timer);
    },
  };
}
export type Teller = ReturnType<typeof createTeller>;
