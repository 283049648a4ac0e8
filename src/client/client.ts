import { type Fault, InputError } from '../fields/fault.ts';
import type { Answers, EngineReport, Frame, FromWorker, Query, Speed, ToWorker, View } from '../worker/protocol.ts';
import { createPulse, type Pulse } from './pulse.ts';
import type { Host, Spawn } from './spawn.ts';

type Snapshot = Answers['snapshot'];
type Start = Extract<ToWorker, { type: 'start' }>;
/** What is asked of a run; kept so that a crash can go on from it. */
export type Request = Omit<Start, 'type' | 'run' | 'snapshot'>;
type Divergence = Extract<FromWorker, { type: 'diverged' }>;
/** A command without the run it is for. */
type Command = ToWorker extends infer Message
  ? Message extends { type: 'play' | 'pause' | 'speed' | 'view' | 'configure' | 'drawn' }
    ? Omit<Message, 'run'>
    : never
  : never;

export interface ClientEvents {
  /** Frames are of the newest run from here on. */
  ready(report: EngineReport): void;
  frame(frame: Frame): void;
  diverged(divergence: Divergence): void;
  /** A start or a live change was not taken. `running` is what goes on, if anything does. */
  refused(faults: readonly Fault[], running: Request | undefined): void;
  /** The worker died and another one takes over from the last checkpoint. */
  recovering(): void;
  crashed(message: string): void;
}

/** A promise was given up because its run ended. */
export class RunEnded extends Error {
  constructor() {
    super('the run ended before it could answer');
    this.name = 'RunEnded';
  }
}

interface Pending {
  readonly run: number;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Owns the worker: numbers the runs, keeps the promises, and replaces a worker that died. */
export class Client {
  readonly #spawn: Spawn;
  readonly #events: ClientEvents;
  readonly #pending = new Map<number, Pending>();
  #host: Host | undefined;
  #pulse: Pulse | undefined;
  /** The newest run that was asked for, and the one that frames come from. */
  #asked: { run: number; request: Request } | undefined;
  #running: { run: number; request: Request } | undefined;
  #checkpoint: { run: number; snapshot: Snapshot } | undefined;
  #recovering = false;
  #failures = 0;
  #runs = 0;
  #ids = 0;

  constructor(spawn: Spawn, events: ClientEvents) {
    this.#spawn = spawn;
    this.#events = events;
  }

  /** Starts a run, from the given state where there is one. */
  start(request: Request, snapshot?: Snapshot): void {
    if (!this.#host) this.#open();
    this.#begin(request, snapshot);
  }

  configure(experiment: Request['experiment']): void {
    this.#amend({ experiment }, { type: 'configure', experiment });
  }

  play(): void {
    this.#amend({ playing: true }, { type: 'play' });
  }

  pause(): void {
    this.#amend({ playing: false }, { type: 'pause' });
  }

  limit(speed: Speed): void {
    this.#amend({ speed }, { type: 'speed', speed });
  }

  look(view: View): void {
    this.#amend({ view }, { type: 'view', view });
  }

  drawn(frame: Frame): void {
    if (frame.run === this.#running?.run) this.#host?.post({ type: 'drawn', run: frame.run });
  }

  async step(iterations: number): Promise<void> {
    if (this.#asked) this.#asked.request = { ...this.#asked.request, playing: false };
    await this.#call((run, id) => ({ type: 'step', run, iterations, id }));
  }

  async restore(snapshot: Snapshot): Promise<void> {
    await this.#call((run, id) => ({ type: 'restore', run, snapshot, id }));
  }

  async query<Kind extends Query['kind']>(query: Extract<Query, { kind: Kind }>): Promise<Answers[Kind]> {
    return (await this.#call((run, id) => ({ type: 'query', run, query, id }))) as Answers[Kind];
  }

  dispose(): void {
    this.#close();
    this.#drop(() => true, new RunEnded());
  }

  #open(): void {
    const host = this.#spawn(
      (message) => host === this.#host && this.#receive(message),
      (message) => host === this.#host && this.#fail(message),
    );
    this.#host = host;
    this.#pulse = createPulse(
      () => host.post({ type: 'beat' }),
      () => this.#fail('the worker no longer answers'),
    );
  }

  #close(): void {
    this.#pulse?.stop();
    this.#host?.terminate();
    this.#host = undefined;
  }

  #begin(request: Request, snapshot?: Snapshot): void {
    const run = ++this.#runs;
    this.#asked = { run, request };
    this.#pulse?.preparing(true);
    this.#host?.post({ type: 'start', run, ...request, ...(snapshot && { snapshot }) });
  }

  #amend(change: Partial<Request>, command: Command): void {
    if (!this.#asked) return;
    this.#asked.request = { ...this.#asked.request, ...change };
    this.#host?.post({ ...command, run: this.#asked.run } as ToWorker);
  }

  #call(message: (run: number, id: number) => ToWorker): Promise<unknown> {
    const [asked, host] = [this.#asked, this.#host];
    if (!asked || !host) return Promise.reject(new RunEnded());
    const id = ++this.#ids;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { run: asked.run, resolve, reject });
      host.post(message(asked.run, id));
    });
  }

  #drop(which: (pending: Pending) => boolean, error: Error): void {
    for (const [id, pending] of this.#pending) {
      if (!which(pending)) continue;
      this.#pending.delete(id);
      pending.reject(error);
    }
  }

  #receive(message: FromWorker): void {
    this.#pulse?.heard();
    switch (message.type) {
      case 'ready':
        this.#ready(message.run, message.report);
        break;
      case 'frame':
        if (message.frame.run === this.#running?.run) this.#events.frame(message.frame);
        break;
      case 'diverged':
        if (message.run === this.#running?.run) this.#events.diverged(message);
        break;
      case 'answer':
        this.#pending.get(message.id)?.resolve(message.value);
        this.#pending.delete(message.id);
        break;
      case 'refused':
        this.#refused(message);
        break;
      case 'checkpoint':
        this.#checkpoint = message;
        this.#failures = 0;
        break;
      case 'crashed':
        this.#fail(message.message);
        break;
      case 'beat':
    }
  }

  #ready(run: number, report: EngineReport): void {
    if (run !== this.#asked?.run) return;
    this.#running = this.#asked;
    this.#pulse?.preparing(false);
    this.#drop((pending) => pending.run < run, new RunEnded());
    const recovered = this.#recovering;
    this.#recovering = false;
    this.#events.ready(recovered ? { ...report, reason: 'recovered' } : report);
  }

  #refused({ run, id, faults, experiment }: Extract<FromWorker, { type: 'refused' }>): void {
    if (id !== undefined) {
      this.#pending.get(id)?.reject(new InputError(faults));
      this.#pending.delete(id);
      return;
    }
    if (run !== this.#asked?.run) return;
    this.#pulse?.preparing(false);
    if (run !== this.#running?.run) this.#drop((pending) => pending.run === run, new InputError(faults));
    if (this.#running && experiment) this.#running.request = { ...this.#running.request, experiment };
    this.#asked = this.#running;
    this.#events.refused(faults, this.#running?.request);
  }

  #fail(message: string): void {
    const asked = this.#asked;
    const goesOn = asked?.run === this.#running?.run;
    const checkpoint = goesOn && this.#checkpoint?.run === asked?.run ? this.#checkpoint?.snapshot : undefined;
    this.#close();
    this.#running = undefined;
    this.#drop(() => true, new RunEnded());
    if (++this.#failures > 1 || !asked) {
      this.#failures = 0;
      this.#events.crashed(message);
      return;
    }
    this.#recovering = true;
    this.#events.recovering();
    this.#open();
    this.#begin(asked.request, checkpoint);
  }
}
