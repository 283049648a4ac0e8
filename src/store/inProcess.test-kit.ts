import type { Spawn } from '../client/spawn.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { referenceParts, small, steadyClock, view } from '../worker/session.test-kit.ts';
import { createSession, type SessionParts } from '../worker/session.ts';
import { buffersOf } from '../worker/transfer.ts';
import { createPlayground } from './create.ts';
import type { Page } from './page.ts';
import type { Playground, PlaygroundOptions } from './playground.ts';
import type { RunState } from './run.ts';

/**
 * Hosts that are a real session with the reference trainer, on this thread, at
 * the far end of a message channel. Each look at their clock takes some milliseconds.
 */
export function inProcess(change: (parts: SessionParts) => SessionParts = (parts) => parts, milliseconds = 1): Spawn {
  return (receive) => {
    const { port1, port2 } = new MessageChannel();
    const parts = referenceParts(
      (message) => port2.postMessage(message, buffersOf(message)),
      steadyClock(milliseconds),
    );
    const session = createSession(change(parts));
    port2.onmessage = ({ data }) => session.receive(data);
    port1.onmessage = ({ data }) => receive(data);
    return {
      post: (message) => port1.postMessage(message),
      terminate() {
        session.dispose();
        port1.close();
        port2.close();
      },
    };
  };
}

/** A page that a test can hide. */
export class TestPage implements Page {
  #hidden = false;
  readonly #listeners = new Set<() => void>();

  hidden(): boolean {
    return this.#hidden;
  }

  onVisibility(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  nextPicture(callback: () => void): void {
    setImmediate(callback);
  }

  hide(hidden: boolean): void {
    this.#hidden = hidden;
    for (const listener of this.#listeners) listener();
  }
}

export function openPlayground(
  experiment: Experiment = small,
  options: Partial<PlaygroundOptions> = {},
  spawn: Spawn = inProcess(),
  page: Page = new TestPage(),
): Playground {
  return createPlayground({ experiment, view, playing: false, ...options }, { spawn, page });
}

/** The first state of the run, from now on, that fits. */
export function until(playground: Playground, fits: (state: RunState) => boolean): Promise<RunState> {
  return new Promise((resolve) => {
    const look = () => {
      const state = playground.run.getState();
      if (!fits(state)) return;
      stop();
      resolve(state);
    };
    const stop = playground.run.subscribe(look);
    look();
  });
}

const nothing = () => Promise.reject(new Error('nothing here makes files, or many runs'));

/** For a scripting interface that nobody asks for what the page fetches late. */
export const unsaved = { save: nothing, repeat: nothing, failure: nothing, sweep: nothing };
