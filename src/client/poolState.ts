import type { FromExaminer, Order, ToExaminer } from '../worker/examiner/protocol.ts';

/** Somebody waits for the outcome of an order. */
export interface Request {
  readonly id: number;
  /** Of the job that it waits for. */
  readonly key: string;
  readonly going: boolean;
  /** Findings wanted although it does not go on by itself. */
  readonly steps: number;
  /** What is higher comes first. */
  readonly priority: number;
}

/** An order that is carried out, once for all who wait for it. */
export interface Job {
  readonly id: number;
  /** Two orders with the same key have the same outcome. */
  readonly key: string;
  readonly order: Order;
  /** The worker that holds it. */
  readonly host: number | undefined;
  /** Findings so far, and how many of them the present worker has found: after a death it finds them once more. */
  readonly found: number;
  readonly again: number;
  readonly newest: unknown;
  readonly share: number;
  /** Workers that died of it. */
  readonly deaths: number;
}

export interface Host {
  readonly id: number;
  /** The job whose pull it has not answered. That job may be no more. */
  readonly pulled: number | undefined;
  /** It has told something: its code was there. */
  readonly heard: boolean;
  /** It has, or fetches, whatever an order may want. */
  readonly warm: boolean;
}

export interface State {
  /** Most workers at once. */
  readonly size: number;
  /** How many live where no more can be started: without a connection, say. It is tried again when more is asked for. */
  readonly most: number;
  /** Whether one is kept ready, though there is nothing to do. */
  readonly ready: boolean;
  readonly requests: readonly Request[];
  readonly jobs: readonly Job[];
  readonly hosts: readonly Host[];
  /** The last number given to a job, and to a worker: none is used again. */
  readonly lastJob: number;
  readonly lastHost: number;
}

export type Outcome =
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly error: Error }
  | { readonly status: 'done'; readonly finding: unknown; readonly engines: Done['engines']; readonly seconds: number };

type Done = Extract<FromExaminer, { type: 'done' }>;

/** What a worker tells of its work; the shell takes the rest. */
export type Told = Exclude<FromExaminer, { type: 'beat' | 'crashed' }>;

export type Event =
  | {
      readonly type: 'ask';
      readonly request: number;
      readonly key: string;
      readonly order: Order;
      readonly going: boolean;
      readonly priority: number;
    }
  | { readonly type: 'goOn' | 'pause' | 'step' | 'cancel'; readonly request: number }
  | { readonly type: 'prioritise'; readonly request: number; readonly priority: number }
  | { readonly type: 'resize'; readonly size: number }
  | { readonly type: 'keepReady'; readonly ready: boolean }
  | { readonly type: 'told'; readonly host: number; readonly message: Told }
  | { readonly type: 'died'; readonly host: number; readonly message: string }
  /** A pull that nobody waits for any more goes on regardless. */
  | { readonly type: 'overdue'; readonly host: number; readonly job: number }
  /** A worker has had nothing to do for a while. */
  | { readonly type: 'idle'; readonly host: number };

export type Effect =
  | { readonly do: 'spawn' | 'end'; readonly host: number }
  | { readonly do: 'post'; readonly host: number; readonly message: ToExaminer }
  /** Says `idle` later, if it still has nothing to do. */
  | { readonly do: 'rest'; readonly host: number }
  /** Says `overdue` later, if it is still under way. */
  | { readonly do: 'doubt'; readonly host: number; readonly job: number }
  /** A request ends; there is one for each. */
  | { readonly do: 'settle'; readonly request: number; readonly outcome: Outcome };

export type Transition = readonly [State, ...Effect[]];

export const emptyPool = (size: number): State => ({
  size,
  most: Number.POSITIVE_INFINITY,
  ready: false,
  requests: [],
  jobs: [],
  hosts: [],
  lastJob: 0,
  lastHost: 0,
});

export const active = ({ going, steps }: Request) => going || steps > 0;

export interface View extends Pick<Job, 'newest' | 'share'> {
  readonly status: 'waiting' | 'running' | 'paused';
}

/** What is known of each request that has not ended. */
export function viewsOf({ requests, jobs, hosts }: State): ReadonlyMap<number, View> {
  const jobOf = new Map(jobs.map((job) => [job.key, job]));
  const running = new Set(hosts.map(({ pulled }) => pulled));
  const views = new Map<number, View>();
  for (const request of requests) {
    const job = jobOf.get(request.key);
    if (!job) continue;
    const { id, newest, share } = job;
    const status = !active(request) ? 'paused' : running.has(id) ? 'running' : 'waiting';
    views.set(request.id, { newest, share, status });
  }
  return views;
}
