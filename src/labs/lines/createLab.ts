import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Fault } from '../../fields/fault.ts';
import { createLit, type Lab } from '../lab.ts';
import { createLearning, type Learning, learn, stopLearning, type Teacher, teachers, tune } from './learning.ts';
import { createNumbers, numbersOf } from './numbers.ts';
import { defaultSetting, readSetting, type Setting } from './setting.ts';

/** What stands under the stage: the exact rulers, or a training run. */
export type Mode = 'explore' | 'learn';

export interface LinesState {
  readonly setting: Setting;
  readonly mode: Mode;
  /** What an address asked for and couldn't have. */
  readonly faults: readonly Fault[];
}

export interface LinesLab extends Lab {
  readonly stage: StoreApi<LinesState>;
  readonly learning: Learning;
  /** The reader moves something; a run on the stage ends, unless it can go on with the change. */
  set(change: Partial<Setting>): void;
  show(mode: Mode): void;
  start(teacher: Teacher): void;
  dispose(): void;
}

/** The lab of the parallel lines. @param given the address's query, by name */
export function createLinesLab(given: Readonly<Record<string, string>>): LinesLab {
  const { learn: _, ...named } = given;
  const first = readSetting(named);
  const stage = createStore<LinesState>(() => ({
    setting: { ...defaultSetting, ...first.setting },
    mode: 'explore',
    faults: first.faults,
  }));
  const learning = createLearning();
  const numbers = createNumbers(() => numbersOf(stage.getState().setting, learning.getState()));
  stage.subscribe(numbers.changed);
  learning.subscribe(numbers.changed);

  function put(change: Partial<Setting>): void {
    stage.setState(({ setting }) => ({ setting: { ...setting, ...change } }));
  }

  function set(change: Partial<Setting>): void {
    if (!tune(learning, change)) stopLearning(learning);
    put(change);
    stage.setState({ faults: [] });
  }

  /** Exploring has no run going on behind it. */
  function show(mode: Mode): void {
    if (mode === 'explore') stopLearning(learning);
    stage.setState({ mode });
  }

  function start(teacher: Teacher): void {
    show('learn');
    learn(learning, teacher, stage.getState().setting, (theta) => put({ theta }));
    const { experiment } = learning.getState().lessons[teacher] ?? {};
    // The generator has neither thickness nor a noise of its own: the stage shows what is trained.
    if (experiment) put({ theta: experiment.generator.theta, thickness: 0, sigma: experiment.noise.sigma });
  }

  function arrange({ learn: wanted, ...wish }: Readonly<Record<string, string>>): void {
    const { setting, faults } = readSetting(wish);
    set(setting);
    const teacher = teachers.find((name) => name === wanted);
    if (teacher) start(teacher);
    else show('explore');
    stage.setState({ faults });
  }

  if (given.learn) arrange(given);

  return {
    lit: createLit(),
    numbers,
    stage,
    learning,
    set,
    show,
    start,
    arrange,
    dispose() {
      stopLearning(learning);
      numbers.stop();
    },
  };
}
