import { type Fault, InputError } from '../fields/fault.ts';
import type { FromWorker, ToWorker } from '../worker/protocol.ts';
import { createPulse, type Pulse, pulseOfWorker } from './pulse.ts';
import type { Host, Spawn } from './spawn.ts';

/** A promise was given up because its run ended. */
export class RunEnded extends Error {
  constructor() {
    super('the run ended before it could answer');
    this.name = 'RunEnded';
  }
}

/** Takes the rejection of a run that ended for `undefined`: there is nothing left to tell. */
export function ifEnded(error: unknown): undefined {
  if (!(error instanceof RunEnded)) throw error;
}

/** What the client does not take itself. */
type Told = Exclude<FromWorker, { type: 'answer' | 'beat' | 'cleared' | 'crashed' }>;

export interface ClientEvents {
  told(message: Told): void;
  /** The worker crashed, was ended, or no longer answers. It takes nothing more until `open`. */
  died(message: string): void;
}

interface Pending {
  readonly run: number;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The page's end of the worker: opens it, keeps the promises it was asked for, and notices its death. */
export class Client {
  readonly #spawn: Spawn;
  readonly #events: ClientEvents;
  readonly #pending = new Map<number, Pending>();
  #host: Host | undefined;
  #pulse: Pulse | undefined;
  #ids = 0;

  constructor(spawn: Spawn, events: ClientEvents) {
    this.#spawn = spawn;
    this.#events = events;
  }

  /** A new worker takes the place of the old one, if any. */
  open(): void {
    this.close();
    const host = this.#spawn(
      (message) => host === this.#host && this.#receive(message),
      (message) => host === this.#host && this.#die(message),
    );
    this.#host = host;
    this.#pulse = createPulse(
      pulseOfWorker,
      () => host.post({ type: 'beat' }),
      () => this.#die('the worker no longer answers'),
    );
  }

  close(): void {
    this.#pulse?.stop();
    this.#host?.terminate();
    this.#host = undefined;
  }

  post(message: ToWorker): void {
    this.#host?.post(message);
  }

  /** Asks a run for something. @throws RunEnded where it ends before it has answered, InputError where it refuses */
  call(run: number, message: (id: number) => ToWorker): Promise<unknown> {
    if (!this.#host) return Promise.reject(new RunEnded());
    const id = ++this.#ids;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { run, resolve, reject });
      this.post(message(id));
    });
  }

  /** Gives up what the runs from the first to the last of these have promised. */
  abandon(from: number, to: number, faults?: readonly Fault[]): void {
    for (const [id, { run, reject }] of this.#pending) {
      if (run < from || run > to) continue;
      this.#pending.delete(id);
      reject(faults ? new InputError(faults) : new RunEnded());
    }
  }

  #receive(message: FromWorker): void {
    this.#pulse?.heard();
    if (message.type === 'beat' || message.type === 'cleared') return;
    if (message.type === 'crashed') this.#die(message.message);
    else if (message.type === 'answer') this.#settle(message.id)?.resolve(message.value);
    else if (message.type === 'refused' && message.id !== undefined) {
      this.#settle(message.id)?.reject(new InputError(message.faults));
    } else this.#events.told(message);
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }

  #die(message: string): void {
    this.close();
    this.#events.died(message);
  }
}
