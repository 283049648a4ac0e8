import type { Experiment } from '../experiment/experiment.ts';
import { InputError } from '../fields/fault.ts';
import { Candidates, type Ready } from './candidates.ts';
import { declines } from './declines.ts';
import type { Platform } from './platform.ts';
import { costOf, fastest, race, type Speeds } from './race.ts';
import { reasonOf } from './reason.ts';
import type { EngineChoice, EngineReport, EngineTrial } from './report.ts';
import { type EngineName, engineNames, onGpu, type Trainer } from './trainer.ts';

export interface Selection {
  readonly trainer: Trainer;
  readonly report: EngineReport;
}

export type SelectEngine = (choice: EngineChoice, experiment: Experiment) => Promise<Selection>;

/** Engines that only a reader picks: left to itself, training leaves the machine's other cores to the rest of the page. */
const onRequest = (engine: EngineName) => engine === 'wasm-threads';

/** A race is run again when an experiment costs this many times more or less than the last one raced. */
const MUCH = 2;

/** Makes the function that picks an engine. */
export function engineSelector(platform: Platform = {}): SelectEngine {
  const { now = () => performance.now() } = platform;
  let raced: { readonly cost: number; readonly speeds: Speeds } | undefined;
  let recovering = false;
  const candidates = new Candidates(platform, (message) => {
    recovering = true;
    raced = undefined;
    platform.onLost?.(message);
  });

  /**
   * Every GPU engine that can be used, and the best of the others: worth a race,
   * because for small networks either may win.
   */
  async function runners(experiment: Experiment): Promise<readonly [Ready, ...Ready[]]> {
    const found: Ready[] = [];
    const asked = engineNames.filter((engine) => !onRequest(engine));
    // Most machines train on the first of them: it gets ready while the GPU is waited for.
    const usual = asked.find((engine) => !onGpu(engine));
    const ahead = usual && candidates.ready(usual, experiment, true);
    for (const engine of asked) {
      const ready = await (engine === usual ? ahead : candidates.ready(engine, experiment, true));
      if (ready) found.push(ready);
      if (ready && !onGpu(engine)) break;
    }
    const [first, ...others] = found;
    if (!first) throw new Error('no engine');
    return [first, ...others];
  }

  async function best(experiment: Experiment): Promise<Ready> {
    const racers = await runners(experiment);
    if (racers.length === 1) return racers[0];
    const cost = costOf(experiment);
    const last = raced;
    const alike = last && Math.max(cost / last.cost, last.cost / cost) <= MUCH;
    const holds = alike && racers.every(({ engine }) => last.speeds.has(engine));
    raced = holds ? last : { cost, speeds: await race(racers, experiment, now) };
    return fastest(racers, raced.speeds);
  }

  function trialOf(engine: EngineName): EngineTrial {
    const trial = candidates.trialOf(engine);
    const criticStepsPerSecond = raced?.speeds.get(engine);
    return criticStepsPerSecond === undefined ? trial : { ...trial, criticStepsPerSecond };
  }

  return async (choice, experiment) => {
    const fault = choice === 'auto' ? undefined : declines(choice, experiment);
    if (fault) throw new InputError([fault]);
    const chosen = choice === 'auto' ? undefined : await candidates.ready(choice, experiment, false);
    const { engine, adapter, create } = chosen ?? (await best(experiment));
    const trials = engineNames.map(trialOf);
    const reason = recovering ? 'recovered' : reasonOf(choice, engine, trials);
    recovering = false;
    return { trainer: create(experiment), report: { engine, adapter, reason, trials } };
  };
}

/** Picks an engine and makes its trainer: the one chosen, or the best that this machine runs right. */
export const selectEngine: SelectEngine = engineSelector();
