import type { SelectEngine } from '../engines/select.ts';
import type { Trainer } from '../engines/trainer.ts';
import { defaultExperiment } from '../experiment/experiment.ts';
import { InputError } from '../fields/fault.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { Run, type RunParts } from './run.ts';

export interface SessionParts extends RunParts {
  /** @throws InputError when the chosen engine can't run the experiment */
  readonly engage: SelectEngine;
}

export interface Session {
  receive(message: ToWorker): void;
  /** Ends the loop and the run. */
  dispose(): void;
}

type Start = Extract<ToWorker, { type: 'start' }>;
type Command = Exclude<ToWorker, { type: 'beat' }>;
type ToRun = Exclude<Command, Start | { type: 'clear' | 'warm' }>;

/** What is done to the run itself, and so not between the steps of an iteration. */
const changing: ReadonlySet<ToRun['type']> = new Set(['configure', 'play', 'step', 'travel', 'restore']);

/**
 * The worker's side of the protocol: takes messages in order, one at a time,
 * and gives the run a turn whenever none is waiting.
 */
export function createSession(parts: SessionParts): Session {
  const inbox: Command[] = [];
  let run: Run | undefined;
  let wake = () => {};
  let disposed = false;

  const post = (message: FromWorker) => parts.post(message);
  const refuse = (error: unknown, id: number, query?: number) => {
    if (!(error instanceof InputError)) throw error;
    const { faults } = error;
    post({
      type: 'refused',
      run: id,
      faults,
      ...(query !== undefined && { id: query }),
      ...(run && { experiment: run.experiment }),
    });
  };

  async function start(message: Start): Promise<void> {
    // Of several starts that wait, only the last one matters: a slider is being dragged.
    if (inbox.some(({ type }) => type === 'start')) return;
    const { experiment, engine, from } = message;
    let trainer: Trainer | undefined;
    try {
      const before = run?.id === from ? run : undefined;
      const snapshot = (await before?.end()) ?? message.snapshot;
      const engaged = await parts.engage(engine, experiment);
      trainer = engaged.trainer;
      if (snapshot) await trainer.restore(snapshot);
      const marks = snapshot ? message.marks : [{ iteration: 0, experiment }];
      const options = { ...message, id: message.run, marks, tape: before?.tape };
      const next = await Run.create(trainer, options, parts);
      run?.dispose();
      run = next;
      post({ type: 'ready', run: message.run, report: engaged.report });
    } catch (error) {
      trainer?.dispose();
      refuse(error, message.run);
    }
  }

  /** Fused WebAssembly: what the automatic choice falls back to where it can't fetch a GPU's engine, and a small thing to keep. */
  async function warm(): Promise<void> {
    const { trainer } = await parts.engage('wasm', defaultExperiment);
    trainer.dispose();
  }

  function clear(): void {
    run?.dispose();
    run = undefined;
    post({ type: 'cleared' });
  }

  async function obey(present: Run, message: ToRun): Promise<void> {
    if (changing.has(message.type)) await present.gather();
    switch (message.type) {
      case 'configure':
        return present.configure(message.experiment, message.branch);
      case 'play':
        return present.play();
      case 'pause':
        return present.pause();
      case 'speed':
        return present.limit(message.speed);
      case 'stopWhen':
        return present.stopWhen(message.until);
      case 'view':
        return present.look(message.view);
      case 'drawn':
        return present.drawn();
      case 'step':
        return present.step(message.iterations, message.id);
      case 'travel':
        // While a slider is dragged, only where it is last matters.
        if (inbox[0]?.type !== 'travel') return present.travel(message.to, message.id);
        return post({ type: 'answer', run: present.id, id: message.id, value: undefined });
      case 'restore':
        await present.restore(message.snapshot);
        return post({ type: 'answer', run: present.id, id: message.id, value: undefined });
      case 'query': {
        const value = await present.query(message.query);
        return post({ type: 'answer', run: present.id, id: message.id, value });
      }
    }
  }

  async function handle(message: Command): Promise<void> {
    if (message.type === 'start') return start(message);
    if (message.type === 'warm') return warm();
    if (message.type === 'clear') return clear();
    // A message to a run that was replaced or refused is late.
    if (message.run !== run?.id) return;
    try {
      await obey(run, message);
    } catch (error) {
      refuse(error, message.run, 'id' in message ? message.id : undefined);
    }
  }

  async function loop(): Promise<void> {
    while (!disposed) {
      for (let message = inbox.shift(); message; message = inbox.shift()) await handle(message);
      const rest = run ? await run.turn() : Number.POSITIVE_INFINITY;
      if (rest === 0) await parts.clock.turn();
      else if (inbox.length === 0 && !disposed) {
        const arrival = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await (rest === Number.POSITIVE_INFINITY ? arrival : Promise.race([arrival, parts.clock.sleep(rest)]));
      }
    }
  }

  loop()
    .catch((error: unknown) => post({ type: 'crashed', run: run?.id ?? 0, message: String(error) }))
    .finally(() => run?.dispose());

  return {
    receive(message) {
      if (message.type === 'beat') return post(message);
      inbox.push(message);
      wake();
    },
    dispose() {
      disposed = true;
      wake();
    },
  };
}
