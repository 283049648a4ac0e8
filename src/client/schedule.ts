import { type Fault, InputError } from '../fields/fault.ts';
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
}

export interface State {
  /** Most workers at once. */
  readonly size: number;
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

/** A job that workers die of is begun again so many times. */
const MOST_REPLAYS = 2;

export const emptyPool = (size: number): State => ({
  size,
  ready: false,
  requests: [],
  jobs: [],
  hosts: [],
  lastJob: 0,
  lastHost: 0,
});

const active = ({ going, steps }: Request) => going || steps > 0;

/** How urgent a job is; nothing where nobody wants it to go on. */
function urgency({ requests }: State, { key }: Job): number | undefined {
  const wanting = requests.filter((one) => one.key === key && active(one));
  return wanting.length === 0 ? undefined : Math.max(...wanting.map(({ priority }) => priority));
}

const heldBy = ({ jobs }: State, host: Host) => jobs.filter((job) => job.host === host.id).length;
const isEmpty = (state: State, host: Host) => host.pulled === undefined && heldBy(state, host) === 0;

/** A change under way: the state so far, and what is to be done about it. */
class Plan {
  state: State;
  readonly effects: Effect[] = [];

  constructor(state: State) {
    this.state = state;
  }

  change(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
  }

  request(id: number, part: Partial<Request>): void {
    this.change({ requests: this.state.requests.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  }

  job(id: number, part: Partial<Job>): void {
    this.change({ jobs: this.state.jobs.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  }

  pulled(host: number, job: number | undefined): void {
    this.change({ hosts: this.state.hosts.map((one) => (one.id === host ? { ...one, pulled: job } : one)) });
  }

  post(host: number, message: ToExaminer): void {
    this.effects.push({ do: 'post', host, message });
  }

  settle(request: Request, outcome: Outcome): void {
    this.change({ requests: this.state.requests.filter(({ id }) => id !== request.id) });
    this.effects.push({ do: 'settle', request: request.id, outcome });
  }

  /** A job ends, for all who wait for it. */
  finish({ id, key }: Job, outcome: Outcome): void {
    this.change({ jobs: this.state.jobs.filter((job) => job.id !== id) });
    for (const request of this.state.requests.filter((one) => one.key === key)) this.settle(request, outcome);
  }

  /** Nobody waits for a job any more. */
  drop({ id, host }: Job): void {
    this.change({ jobs: this.state.jobs.filter((job) => job.id !== id) });
    if (host === undefined) return;
    this.post(host, { type: 'close', id });
    const busy = this.state.hosts.some((one) => one.id === host && one.pulled === id);
    if (busy) this.effects.push({ do: 'doubt', host, job: id });
  }

  /** A worker ends; what it held is begun again elsewhere when its turn comes. */
  end(host: number): void {
    const jobs = this.state.jobs.map((job) => (job.host === host ? { ...job, host: undefined, again: 0 } : job));
    this.change({ jobs, hosts: this.state.hosts.filter(({ id }) => id !== host) });
    this.effects.push({ do: 'end', host });
  }

  spawn(): number {
    const id = this.state.lastHost + 1;
    this.change({ lastHost: id, hosts: [...this.state.hosts, { id, pulled: undefined }] });
    this.effects.push({ do: 'spawn', host: id });
    return id;
  }

  /** Where a job is opened: a worker without any, a new one, or one whose other jobs can wait. */
  #place(): number | undefined {
    const free = this.state.hosts.filter(({ pulled }) => pulled === undefined);
    const empty = free.find((host) => isEmpty(this.state, host));
    if (empty) return empty.id;
    if (this.state.hosts.length < this.state.size) return this.spawn();
    return free.toSorted((a, b) => heldBy(this.state, a) - heldBy(this.state, b))[0]?.id;
  }

  #pull(job: Job): void {
    let { host } = job;
    if (host === undefined) {
      host = this.#place();
      if (host === undefined) return;
      this.job(job.id, { host });
      this.post(host, { type: 'open', id: job.id, order: job.order });
    } else if (this.state.hosts.some(({ id, pulled }) => id === host && pulled !== undefined)) return;
    this.pulled(host, job.id);
    this.post(host, { type: 'pull', id: job.id });
  }

  /** Gives workers what is most urgent, job by job; of two alike the older. A pull is a step: between two the order may change. */
  schedule(): void {
    const wanted = this.state.jobs
      .map((job) => ({ job, urgency: urgency(this.state, job) }))
      .filter((one): one is { job: Job; urgency: number } => one.urgency !== undefined)
      .sort((a, b) => b.urgency - a.urgency || a.job.id - b.job.id);
    for (const { job } of wanted) this.#pull(job);
  }

  /** Ends workers that the reader no longer grants, those in the middle of a pull after it. */
  shrink(): void {
    const free = this.state.hosts.filter(({ pulled }) => pulled === undefined);
    const leastFirst = free.toSorted((a, b) => heldBy(this.state, a) - heldBy(this.state, b));
    for (const { id } of leastFirst.slice(0, Math.max(0, this.state.hosts.length - this.state.size))) this.end(id);
  }

  /** Lets those of these workers that have nothing to do be given back, by and by. */
  rest(hosts: readonly Host[]): void {
    for (const host of hosts) if (isEmpty(this.state, host)) this.effects.push({ do: 'rest', host: host.id });
  }

  /** Starts the worker that is kept ready, unless there is one. */
  prepare(): void {
    if (this.state.ready && this.state.hosts.length === 0) this.post(this.spawn(), { type: 'warm' });
  }
}

type Handlers = { [Type in Event['type']]: (plan: Plan, event: Extract<Event, { type: Type }>) => void };

const tell: { [Type in Told['type']]: (plan: Plan, job: Job, message: Extract<Told, { type: Type }>) => void } = {
  progress: (plan, { id }, { share }) => plan.job(id, { share }),

  finding(plan, { id, key, found, again }, { finding }) {
    // Found before, by a worker that died since.
    if (again < found) return plan.job(id, { again: again + 1 });
    plan.job(id, { newest: finding, found: found + 1, again: again + 1 });
    for (const request of plan.state.requests) {
      if (request.key === key && request.steps > 0) plan.request(request.id, { steps: request.steps - 1 });
    }
  },

  done(plan, job, { engines, seconds }) {
    const { found, newest: finding } = job;
    if (found > 0) plan.finish(job, { status: 'done', finding, engines, seconds });
    else plan.finish(job, { status: 'failed', error: new Error('nothing was found') });
  },

  refused: (plan, job, { faults }) => plan.finish(job, { status: 'failed', error: refusal(faults) }),
  failed: (plan, job, { message }) => plan.finish(job, { status: 'failed', error: new Error(message) }),
  // Only what nobody waits for is closed.
  closed() {},
};

const refusal = (faults: readonly Fault[]) => new InputError(faults);

const on: Handlers = {
  ask(plan, { request: id, key, order, going, priority }) {
    const { jobs, requests, lastJob } = plan.state;
    plan.change({ requests: [...requests, { id, key, going, steps: 0, priority }] });
    if (jobs.some((job) => job.key === key)) return;
    const fresh = { host: undefined, found: 0, again: 0, newest: undefined, share: 0, deaths: 0 };
    plan.change({ lastJob: lastJob + 1, jobs: [...jobs, { id: lastJob + 1, key, order, ...fresh }] });
  },

  goOn: (plan, { request }) => plan.request(request, { going: true, steps: 0 }),
  pause: (plan, { request }) => plan.request(request, { going: false, steps: 0 }),

  step(plan, { request }) {
    const { steps = 0 } = plan.state.requests.find(({ id }) => id === request) ?? {};
    plan.request(request, { going: false, steps: steps + 1 });
  },

  cancel(plan, { request: id }) {
    const request = plan.state.requests.find((one) => one.id === id);
    if (!request) return;
    plan.settle(request, { status: 'cancelled' });
    const job = plan.state.jobs.find(({ key }) => key === request.key);
    if (job && !plan.state.requests.some(({ key }) => key === job.key)) plan.drop(job);
  },

  prioritise: (plan, { request, priority }) => plan.request(request, { priority }),
  resize: (plan, { size }) => plan.change({ size }),

  keepReady(plan, { ready }) {
    plan.change({ ready });
    if (!ready) plan.rest(plan.state.hosts);
  },

  told(plan, { host, message }) {
    // A worker that is no more was in the middle of saying something.
    if (!plan.state.hosts.some(({ id }) => id === host)) return;
    const job = plan.state.jobs.find(({ id }) => id === message.id);
    if (message.type !== 'progress') plan.pulled(host, undefined);
    if (job) (tell[message.type] as (plan: Plan, job: Job, message: Told) => void)(plan, job, message);
  },

  died(plan, { host, message }) {
    const dead = plan.state.hosts.find(({ id }) => id === host);
    if (!dead) return;
    plan.end(host);
    const job = plan.state.jobs.find(({ id }) => id === dead.pulled);
    // One that dies of nothing would die again: the next is started where it is wanted.
    if (dead.pulled === undefined) plan.change({ ready: false });
    if (!job) return;
    if (job.deaths < MOST_REPLAYS) plan.job(job.id, { deaths: job.deaths + 1 });
    else plan.finish(job, { status: 'failed', error: new Error(message) });
  },

  overdue(plan, { host, job }) {
    if (plan.state.hosts.some(({ id, pulled }) => id === host && pulled === job)) plan.end(host);
  },

  idle(plan, { host }) {
    const found = plan.state.hosts.find(({ id }) => id === host);
    const last = plan.state.hosts.length === 1;
    if (found && isEmpty(plan.state, found) && !(last && plan.state.ready)) plan.end(host);
  },
};

/** What a pool does about an event: pure, so that events can be tried in every order. */
export function react(state: State, event: Event): Transition {
  const plan = new Plan(state);
  (on[event.type] as (plan: Plan, event: Event) => void)(plan, event);
  plan.shrink();
  plan.schedule();
  plan.prepare();
  const rested = new Set(state.hosts.filter((host) => isEmpty(state, host)).map(({ id }) => id));
  plan.rest(plan.state.hosts.filter(({ id }) => !rested.has(id)));
  return [plan.state, ...plan.effects];
}

export interface View extends Pick<Job, 'newest' | 'share'> {
  readonly status: 'waiting' | 'running' | 'paused';
}

/** What is known of a request that has not ended. */
export function viewOf({ requests, jobs, hosts }: State, request: number): View | undefined {
  const asked = requests.find(({ id }) => id === request);
  const job = jobs.find(({ key }) => key === asked?.key);
  if (!asked || !job) return undefined;
  const runs = hosts.some(({ id, pulled }) => id === job.host && pulled === job.id);
  const { newest, share } = job;
  return { newest, share, status: !active(asked) ? 'paused' : runs ? 'running' : 'waiting' };
}
