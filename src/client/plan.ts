import type { ToExaminer } from '../worker/examiner/protocol.ts';
import { active, type Effect, type Host, type Job, type Outcome, type Request, type State } from './poolState.ts';

/** How urgent jobs are, by their keys; those that nobody wants to go on aren't. */
function urgencies({ requests }: State): ReadonlyMap<string, number> {
  const urgent = new Map<string, number>();
  for (const { key, priority } of requests.filter(active)) {
    urgent.set(key, Math.max(priority, urgent.get(key) ?? Number.NEGATIVE_INFINITY));
  }
  return urgent;
}

const heldBy = ({ jobs }: State, host: Host) => jobs.filter((job) => job.host === host.id).length;
export const isEmpty = (state: State, host: Host) => host.pulled === undefined && heldBy(state, host) === 0;

/** A change under way: the state so far, and what is to be done about it. */
export class Plan {
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

  host(id: number, part: Partial<Host>): void {
    this.change({ hosts: this.state.hosts.map((one) => (one.id === id ? { ...one, ...part } : one)) });
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
    this.change({ lastHost: id, hosts: [...this.state.hosts, { id, pulled: undefined, heard: false, warm: false }] });
    this.effects.push({ do: 'spawn', host: id });
    return id;
  }

  #mayGrow(): boolean {
    const { hosts, size, most } = this.state;
    return hosts.length < Math.min(size, most);
  }

  /** Where a job is opened: a worker without any, a new one, or one whose other jobs can wait. */
  #place(): number | undefined {
    const free = this.state.hosts.filter(({ pulled }) => pulled === undefined);
    const empty = free.find((host) => isEmpty(this.state, host));
    if (empty) return empty.id;
    if (this.#mayGrow()) return this.spawn();
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
    this.host(host, { pulled: job.id });
    this.post(host, { type: 'pull', id: job.id });
  }

  /** Gives workers what is most urgent, job by job; of two alike the older. A pull is a step: between two the order may change. */
  schedule(): void {
    if (!this.#mayGrow() && this.state.hosts.every(({ pulled }) => pulled !== undefined)) return;
    const urgent = urgencies(this.state);
    const urgency = ({ key }: Job) => urgent.get(key) as number;
    const wanted = this.state.jobs.filter(({ key }) => urgent.has(key));
    for (const job of wanted.toSorted((a, b) => urgency(b) - urgency(a) || a.id - b.id)) this.#pull(job);
  }

  /** Ends workers that the reader no longer grants, those in the middle of a pull after it, the one that is ready last. */
  shrink(): void {
    const free = this.state.hosts.filter(({ pulled }) => pulled === undefined);
    const order = free.toSorted(
      (a, b) => Number(a.warm) - Number(b.warm) || heldBy(this.state, a) - heldBy(this.state, b),
    );
    for (const { id } of order.slice(0, Math.max(0, this.state.hosts.length - this.state.size))) this.end(id);
  }

  /** Lets those of these workers that have nothing to do be given back, by and by. */
  rest(hosts: readonly Host[]): void {
    for (const host of hosts) if (isEmpty(this.state, host)) this.effects.push({ do: 'rest', host: host.id });
  }

  /** Readies a worker, one that is there or a new one, where one is wanted ready and none is. */
  prepare(): void {
    const { ready, hosts } = this.state;
    if (!ready || hosts.some(({ warm }) => warm)) return;
    const host = hosts[0]?.id ?? this.spawn();
    this.host(host, { warm: true });
    this.post(host, { type: 'warm' });
  }
}
