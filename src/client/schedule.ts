import { type Fault, InputError } from '../fields/fault.ts';
import { isEmpty, Plan } from './plan.ts';
import type { Event, Job, State, Told, Transition } from './poolState.ts';

/** A job that workers die of is begun again so many times. */
const MOST_REPLAYS = 2;

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
    const most = Number.POSITIVE_INFINITY;
    plan.change({ most, requests: [...requests, { id, key, going, steps: 0, priority }] });
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
    plan.host(host, { heard: true, ...(message.type !== 'progress' && { pulled: undefined }) });
    if (job) (tell[message.type] as (plan: Plan, job: Job, message: Told) => void)(plan, job, message);
  },

  died(plan, { host, message }) {
    const dead = plan.state.hosts.find(({ id }) => id === host);
    if (!dead) return;
    plan.end(host);
    const job = plan.state.jobs.find(({ id }) => id === dead.pulled);
    // One that dies of nothing would die again: the next is started where it is wanted.
    if (dead.warm && dead.pulled === undefined) plan.change({ ready: false });
    const { length } = plan.state.hosts;
    // Its code didn't arrive: what it was given waits for those that live.
    if (!dead.heard && length > 0) return plan.change({ most: length });
    if (!job) return;
    if (job.deaths < MOST_REPLAYS) plan.job(job.id, { deaths: job.deaths + 1 });
    else plan.finish(job, { status: 'failed', error: new Error(message) });
  },

  overdue(plan, { host, job }) {
    if (plan.state.hosts.some(({ id, pulled }) => id === host && pulled === job)) plan.end(host);
  },

  idle(plan, { host }) {
    const found = plan.state.hosts.find(({ id }) => id === host);
    if (found && isEmpty(plan.state, found) && !(found.warm && plan.state.ready)) plan.end(host);
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
