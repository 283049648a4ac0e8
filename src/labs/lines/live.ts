import { createStore, type StoreApi } from 'zustand/vanilla';
import { createPlayground } from '../../store/create.ts';
import { setField } from '../../store/experiment.ts';
import type { Playground } from '../../store/playground.ts';
import { FIRST } from '../../studies/firstGradients.ts';
import { type Teacher, type TeachingParameters, teaching, teachingExperiment } from '../../studies/teaching.ts';
import type { Extra } from '../kit/lab.ts';
import type { Runtime } from '../kit/runtime.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { descend } from './descent.ts';
import { createFindings, type Findings } from './growing.ts';
import { type ExactTeacher, exactRulers, exactTeachers, isExact, isTrained, type Learner } from './learners.ts';
import { type Race, startRace, type Trace } from './race.ts';
import { askedOf, SEED, type Setting, SPEED, STEPS, startOf } from './setting.ts';
import { bounds } from './stage.ts';

export interface LiveState {
  /** Who is on the stage. */
  readonly learner: Learner | 'race' | undefined;
  /** The network's run, where one teaches. */
  readonly playground: Playground | undefined;
  readonly race: Race | undefined;
  /** Where the runs on the stage set out; undefined while the reader holds the line. */
  readonly from: number | undefined;
  /** The exact rulers whose ways are drawn: they follow the line wherever it is put. */
  readonly exact: readonly ExactTeacher[];
  /** The newest run of each network. */
  readonly traces: Readonly<Partial<Record<Teacher, Trace>>>;
}

/** The runs on the stage. A network's goes on while λ, c, η or σ are moved. */
export interface Live extends Extra<Setting> {
  readonly state: StoreApi<LiveState>;
  readonly findings: Findings['store'];
  start(learner: Learner | 'race'): void;
}

/** Fields of the experiment that change a running model at once. */
const always = { rate: 'generatorOptimizer.rate', criticSteps: 'criticSteps' } as const;
const liveFields: Readonly<Record<Teacher, Readonly<Partial<Record<keyof Setting, string>>>>> = {
  js: always,
  ns: always,
  clip: { ...always, clip: 'constraint.clip' },
  w: { ...always, lambda: 'constraint.lambda' },
  noise: { ...always, sigma: 'noise.sigma' },
};
/** What no run goes on with, unless it is one of its live fields. */
const ofStage: readonly string[] = ['theta', 'thickness', 'sigma', 'learn'] satisfies (keyof Setting)[];

export function openLive(runtime: Runtime<Setting>, around: Surroundings): Live {
  const idle = { learner: undefined, playground: undefined, race: undefined, from: undefined };
  const state = createStore<LiveState>(() => ({ ...idle, exact: [], traces: {} }));
  const findings = createFindings(runtime);
  state.subscribe(runtime.changed);

  /** Where the last run set out, and how far it has taken θ: nobody asked for the latter. */
  let way: { readonly from: number; readonly to: number } | undefined;
  let callOff = () => {};

  function stop(): void {
    callOff();
    callOff = () => {};
    state.getState().playground?.dispose();
    state.setState(idle);
    if (runtime.parameters.getState().at.learn !== 'none') runtime.put({ learn: 'none' });
  }

  /** The run brings the line here. */
  function bring(theta: number): void {
    way = { from: state.getState().from as number, to: theta };
    runtime.put({ theta });
  }

  function start(learner: Learner | 'race'): void {
    runtime.show('learn');
    stop();
    const stage = runtime.parameters.getState().at;
    const setting = { ...stage, theta: startOf(way?.to === stage.theta ? { theta: way.from } : stage) };
    state.setState({ learner, from: setting.theta });
    bring(setting.theta);
    runtime.put({ learn: learner });
    if (learner === 'race') race(setting);
    else if (isExact(learner)) walk(learner, setting);
    else train(learner, setting);
  }

  function race(setting: Setting): void {
    state.setState({ exact: exactTeachers, traces: {} });
    callOff = startRace(around, setting, (race, traces) => state.setState({ race, traces }));
  }

  /** Slow enough to watch the line slide, as a network's run is. */
  function walk(teacher: ExactTeacher, setting: Setting): void {
    const { exact } = state.getState();
    state.setState({ exact: exactTeachers.filter((one) => one === teacher || exact.includes(one)) });
    const places = descend({ ...setting, ruler: exactRulers[teacher], steps: STEPS });
    const { min, max } = teaching.parameters.theta;
    let step = 0;
    const timer = setInterval(() => {
      step += 1;
      const place = places[step];
      if (place === undefined) clearInterval(timer);
      else bring(Math.min(max, Math.max(min, place)));
    }, 1000 / SPEED);
    callOff = () => clearInterval(timer);
  }

  function train(teacher: Teacher, setting: Setting): void {
    const at = askedOf(teacher, setting);
    const experiment = teachingExperiment(at, SEED);
    const playground = createPlayground({
      experiment,
      view: { bounds, resolution: 64, samples: 96 },
      playing: true,
      // The warm-up goes as fast as it can.
      speed: 0,
    });
    const { traces } = state.getState();
    state.setState({ playground, traces: { ...traces, [teacher]: { x: [0], y: [at.theta] } } });
    findings.begin(at);
    // The generator has neither thickness nor a noise of its own: the stage shows what is trained.
    runtime.put({ thickness: 0, sigma: experiment.noise.sigma });
    playground.frames.subscribe(() => hear(playground, experiment.warmup, at));
  }

  function hear(playground: Playground, warmup: number, { teacher }: TeachingParameters): void {
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
    findings.grow(teacher, [...y.subarray(0, Math.min(length, FIRST))]);
    bring(frame.theta);
    if (steps >= STEPS) playground.pause();
  }

  /** Takes a change into the run on the stage; false where the run can't go on with it. */
  function tune(change: Partial<Setting>): boolean {
    const { playground, learner } = state.getState();
    if (learner === undefined) return true;
    const names = Object.keys(change) as (keyof Setting)[];
    // Nothing can be changed for those under way in a race, and a walk is worked out whole.
    if (learner === 'race') return false;
    if (!playground || !isTrained(learner)) return !names.some((name) => ofStage.includes(name) || name === 'rate');
    const fields = liveFields[learner];
    if (names.some((name) => ofStage.includes(name) && !fields[name])) return false;
    for (const name of names) if (fields[name]) setField(playground.experiment, fields[name], change[name]);
    if (names.some((name) => fields[name])) findings.drop(learner);
    return true;
  }

  return {
    state,
    findings: findings.store,
    start,
    changes(change) {
      if (!tune(change)) stop();
    },
    arranged(named) {
      const wanted = named.get('learn');
      if (wanted === 'race' || isExact(wanted) || isTrained(wanted)) start(wanted);
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
