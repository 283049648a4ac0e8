import { createStore, type StoreApi } from 'zustand/vanilla';
import { near } from '../../claims/check.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { presets } from '../../experiment/presets.ts';
import { createPlayground } from '../../store/create.ts';
import { setField } from '../../store/experiment.ts';
import type { Playground } from '../../store/playground.ts';
import type { Series } from '../../store/series.ts';
import { compareFirst, type Prediction, predictGradient } from '../../studies/firstGradients.ts';
import type { Setting } from './setting.ts';
import { bounds } from './stage.ts';

/** By which ruler the generator learns. */
export const teachers = ['js', 'w', 'noise'] as const;
export type Teacher = (typeof teachers)[number];

/** θ over the generator's steps: x counts them from the end of the warm-up. */
export interface Trace {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** What one run was asked, and what came of it so far. */
export interface Lesson {
  readonly experiment: Experiment;
  readonly prediction: Prediction | undefined;
  readonly measured: number | undefined;
  readonly trace: Trace;
}

export interface LearningState {
  /** Whose run is on the stage. */
  readonly teacher: Teacher | undefined;
  readonly playground: Playground | undefined;
  readonly lessons: Readonly<Partial<Record<Teacher, Lesson>>>;
}

export type Learning = StoreApi<LearningState>;

/** Steps of the generator after which a run has shown what there is to see. */
export const STEPS = 150;
/** Iterations a second: slow enough to watch the line slide. */
const SPEED = 12;
/** Nearer to 0 than this a run has nothing to learn. */
const HOME = 0.05;

const reported = ({ y, length }: Series) => y.subarray(0, length);

export function createLearning(): Learning {
  return createStore(() => ({ teacher: undefined, playground: undefined, lessons: {} }));
}

export function presetOf(teacher: Teacher): Experiment {
  const preset = presets.find(({ id }) => id === `lines-${teacher}`);
  if (!preset) throw new Error(`no preset lines-${teacher}`);
  return preset.experiment;
}

/** The preset, started where the stage stands; a noise of 0 takes the preset's. */
export function experimentFor(teacher: Teacher, { theta, sigma, lambda }: Setting): Experiment {
  const preset = presetOf(teacher);
  return {
    ...preset,
    generator: { ...preset.generator, theta: Math.abs(theta) < HOME ? preset.generator.theta : theta },
    constraint: teacher === 'w' ? { ...preset.constraint, lambda } : preset.constraint,
    noise: teacher === 'noise' && sigma > 0 ? { ...preset.noise, sigma } : preset.noise,
  };
}

/** Starts a run; an older one ends. `moved` hears where θ is. */
export function learn(learning: Learning, teacher: Teacher, setting: Setting, moved: (theta: number) => void): void {
  stopLearning(learning);
  const experiment = experimentFor(teacher, setting);
  const { warmup, generator } = experiment;
  const playground = createPlayground({
    experiment,
    view: { bounds, resolution: 64, samples: 96 },
    playing: true,
    // The warm-up goes as fast as it can.
    speed: 0,
  });
  const lesson: Lesson = {
    experiment,
    prediction: predictGradient(experiment, generator.theta),
    measured: undefined,
    trace: { x: [0], y: [generator.theta] },
  };
  const { lessons } = learning.getState();
  learning.setState({ teacher, playground, lessons: { ...lessons, [teacher]: lesson } });

  playground.frames.subscribe(() => {
    const { newest, series } = playground.frames;
    if (!newest || learning.getState().playground !== playground) return;
    const steps = newest.iteration - warmup;
    if (newest.theta === undefined || steps < 1) return;
    if (playground.run.getState().speed === 0) playground.setSpeed(SPEED);
    const { lessons } = learning.getState();
    const last = lessons[teacher] ?? lesson;
    const { trace } = last;
    const known = trace.x.at(-1) === steps;
    learning.setState({
      lessons: {
        ...lessons,
        [teacher]: {
          ...last,
          ...(last.prediction &&
            last.measured === undefined &&
            compareFirst(experiment, reported(series.generatorGradient))),
          trace: known ? trace : { x: [...trace.x, steps], y: [...trace.y, newest.theta] },
        },
      },
    });
    moved(newest.theta);
    if (steps >= STEPS) playground.pause();
  });
}

/** Ends the run on the stage; its trace and its card stay. */
export function stopLearning(learning: Learning): void {
  learning.getState().playground?.dispose();
  learning.setState({ teacher: undefined, playground: undefined });
}

/** Fields of the experiment that change a running model at once, by who teaches. */
const live: Readonly<Record<Teacher, Readonly<Partial<Record<keyof Setting, string>>>>> = {
  js: {},
  w: { lambda: 'constraint.lambda' },
  noise: { sigma: 'noise.sigma' },
};

/** Takes a change into the run on the stage; false where the run can't go on with it. */
export function tune(learning: Learning, change: Partial<Setting>): boolean {
  const { playground, teacher, lessons } = learning.getState();
  if (!playground || !teacher) return true;
  const changes = Object.entries(change) as [keyof Setting, number][];
  if (changes.some(([name]) => name !== 'lambda' && !live[teacher][name])) return false;
  for (const [name, value] of changes) {
    const path = live[teacher][name];
    if (path) setField(playground.experiment, path, value);
  }
  const lesson = lessons[teacher];
  // A critic that learnt under two settings proves nothing about either.
  if (lesson && lesson.measured === undefined && changes.some(([name]) => live[teacher][name])) {
    learning.setState({ lessons: { ...lessons, [teacher]: { ...lesson, prediction: undefined } } });
  }
  return true;
}

export function verdictOf({ prediction, measured }: Lesson): 'holds' | 'fails' | 'unmeasurable' | 'waiting' {
  if (!prediction || measured === undefined) return 'waiting';
  const { holds, blind } = near('gradient', measured, prediction.value, prediction.tolerance, 'finite-training');
  return blind ? 'unmeasurable' : holds ? 'holds' : 'fails';
}
