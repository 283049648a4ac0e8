import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../../experiment/experiment.ts';
import { presetExperiment } from '../../experiment/presets.ts';
import { defaults } from '../../fields/check.ts';
import { createPlayground } from '../../store/create.ts';
import { setField } from '../../store/experiment.ts';
import type { Playground } from '../../store/playground.ts';
import { FIRST } from '../../studies/firstGradients.ts';
import { type Teaching, type TeachingParameters, teaching, teachingExperiment } from '../../studies/teaching.ts';
import { queryAt } from '../kit/address.ts';
import type { Extra } from '../kit/lab.ts';
import type { Present, Runtime } from '../kit/runtime.ts';
import { bounds } from './stage.ts';

/** By which ruler the generator learns. */
export const teachers = ['js', 'w', 'noise'] as const;
export type Teacher = (typeof teachers)[number];

/** What the reader may move on the stage. */
export interface Setting {
  readonly theta: number;
  readonly thickness: number;
  readonly sigma: number;
  /** λ of the gradient penalty when W teaches. */
  readonly lambda: number;
  /** Whose run is on the stage. */
  readonly learn: 'none' | Teacher;
}

/** θ over the generator's steps: x counts them from the end of the warm-up. */
export interface Trace {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export interface LiveState {
  readonly teacher: Teacher | undefined;
  readonly playground: Playground | undefined;
  /** The newest run of each teacher. */
  readonly traces: Readonly<Partial<Record<Teacher, Trace>>>;
}

/** A finding of `teaching` that grows while the reader watches. */
interface Growing extends Present {
  readonly at: TeachingParameters;
  readonly finding: Teaching;
}

/** The run on the stage, which goes on while λ or σ are moved. */
export interface Live extends Extra<Setting> {
  readonly state: StoreApi<LiveState>;
  readonly findings: StoreApi<readonly Growing[]>;
  start(teacher: Teacher): void;
}

/** Steps of the generator after which a run has shown what there is to see. */
export const STEPS = 150;
/** Iterations a second: slow enough to watch the line slide. */
const SPEED = 12;
/** Nearer to 0 than this a run has nothing to learn. */
const HOME = 0.05;

/** Fields of the experiment that change a running model at once, by who teaches. */
const liveFields: Readonly<Record<Teacher, Readonly<Partial<Record<keyof Setting, string>>>>> = {
  js: {},
  w: { lambda: 'constraint.lambda' },
  noise: { sigma: 'noise.sigma' },
};

/** What is asked of a teacher where the stage stands; a noise of 0 takes the preset's. */
export function askedOf(teacher: Teacher, { theta, sigma, lambda }: Setting): TeachingParameters {
  const { generator, noise } = presetExperiment(`lines-${teacher}`);
  return {
    teacher,
    theta: Math.abs(theta) < HOME ? generator.theta : theta,
    sigma: teacher === 'noise' && sigma > 0 ? sigma : noise.sigma,
    lambda,
    steps: FIRST,
  };
}

export const experimentFor = (at: TeachingParameters): Experiment =>
  teachingExperiment(at, presetExperiment(`lines-${at.teacher}`).seed);

/** Where the page starts this very run again. */
function queryOf({ table }: Runtime<Setting>, { teacher, theta, sigma, lambda }: TeachingParameters): string {
  const opens = defaults(table);
  const asked = { theta, learn: teacher, ...(teacher === 'w' ? { lambda } : {}), ...(sigma > 0 ? { sigma } : {}) };
  return queryAt(table, { ...opens, ...asked }, opens);
}

export function openLive(runtime: Runtime<Setting>): Live {
  const state = createStore<LiveState>(() => ({ teacher: undefined, playground: undefined, traces: {} }));
  const findings = createStore<readonly Growing[]>(() => []);
  state.subscribe(runtime.changed);

  /** Where the last run set out, and how far it has taken θ: nobody asked for the latter. */
  let way: { readonly from: number; readonly to: number } | undefined;

  const others = (teacher: Teacher) => findings.getState().filter(({ at }) => at.teacher !== teacher);
  const newest = (teacher: Teacher) => findings.getState().find(({ at }) => at.teacher === teacher);

  function stop(): void {
    state.getState().playground?.dispose();
    state.setState({ teacher: undefined, playground: undefined });
    if (runtime.parameters.getState().at.learn !== 'none') runtime.put({ learn: 'none' });
  }

  function start(teacher: Teacher): void {
    runtime.show('learn');
    stop();
    const stage = runtime.parameters.getState().at;
    const at = askedOf(teacher, way?.to === stage.theta ? { ...stage, theta: way.from } : stage);
    const experiment = experimentFor(at);
    const playground = createPlayground({
      experiment,
      view: { bounds, resolution: 64, samples: 96 },
      playing: true,
      // The warm-up goes as fast as it can.
      speed: 0,
    });
    const { traces } = state.getState();
    state.setState({ teacher, playground, traces: { ...traces, [teacher]: { x: [0], y: [at.theta] } } });
    const finding = { theta: [], gradient: [] };
    const { seed } = experiment;
    const query = queryOf(runtime, at);
    findings.setState([{ study: teaching, at, seed, query, finding, isWhole: false }, ...others(teacher)], true);
    // The generator has neither thickness nor a noise of its own: the stage shows what is trained.
    runtime.put({ theta: at.theta, thickness: 0, sigma: experiment.noise.sigma, learn: teacher });
    playground.frames.subscribe(() => hear(playground, experiment, at));
  }

  function hear(
    playground: Playground,
    { warmup, generatorOptimizer }: Experiment,
    { teacher, theta: from }: TeachingParameters,
  ): void {
    const { newest: frame, series } = playground.frames;
    const { playground: present, traces } = state.getState();
    if (!frame || present !== playground) return;
    const steps = frame.iteration - warmup;
    if (frame.theta === undefined || steps < 1) return;
    if (playground.run.getState().speed === 0) playground.setSpeed(SPEED);
    const trace = traces[teacher] ?? { x: [], y: [] };
    if (trace.x.at(-1) !== steps) {
      const grown = { x: [...trace.x, steps], y: [...trace.y, frame.theta] };
      state.setState({ traces: { ...traces, [teacher]: grown } });
    }
    const { y, length } = series.generatorGradient;
    grow(teacher, [...y.subarray(0, Math.min(length, FIRST))], generatorOptimizer.rate);
    way = { from, to: frame.theta };
    runtime.put({ theta: frame.theta });
    if (steps >= STEPS) playground.pause();
  }

  /** θ before each of the first gradients follows from them, by plain SGD. */
  function grow(teacher: Teacher, gradient: readonly number[], rate: number): void {
    const growing = newest(teacher);
    if (!growing || growing.isWhole) return;
    const theta = gradient.map((_, k) => gradient.slice(0, k).reduce((at, g) => at - rate * g, growing.at.theta));
    const grown = { ...growing, finding: { theta, gradient }, isWhole: gradient.length === FIRST };
    findings.setState([grown, ...others(teacher)], true);
  }

  /** Takes a change into the run on the stage; false where the run can't go on with it. */
  function tune(change: Partial<Setting>): boolean {
    const { playground, teacher } = state.getState();
    if (!playground || !teacher) return true;
    const changes = Object.entries(change) as [keyof Setting, unknown][];
    const fields = liveFields[teacher];
    if (changes.some(([name]) => name !== 'lambda' && !fields[name])) return false;
    for (const [name, value] of changes) if (fields[name]) setField(playground.experiment, fields[name], value);
    // A critic that learnt under two settings proves nothing about either.
    if (changes.some(([name]) => fields[name]) && !newest(teacher)?.isWhole) findings.setState(others(teacher), true);
    return true;
  }

  const isTeacher = (name: unknown): name is Teacher => teachers.some((teacher) => teacher === name);

  return {
    state,
    findings,
    start,
    changes(change) {
      if (!tune(change)) stop();
    },
    arranged(named) {
      const wanted = named.get('learn');
      if (isTeacher(wanted)) start(wanted);
      else runtime.show('explore');
    },
    // Exploring has no run going on behind it.
    opens(tab) {
      if (tab === 'explore') stop();
    },
    performs: { [teaching.name]: ({ teacher }: TeachingParameters) => start(teacher) },
    dispose: stop,
  };
}
