import type { Experiment } from '../../src/experiment/experiment.ts';
import { loadSubject } from '../subjects/index.ts';
import type { SubjectName, Surroundings, Work } from '../subjects/subject.ts';

/** What can be asked of the place where one subject runs. */
export interface Bench {
  /** Starts the subject on an experiment; what ran before is released. */
  prepare(subject: SubjectName, experiment: Experiment): Promise<void>;
  /** Runs whole iterations and returns the seconds they took, timed beside the work. */
  run(iterations: number): Promise<number>;
}

/** A subject's place in this process or page. */
export function createBench(surroundings: Surroundings): Bench {
  let work: Work | undefined;
  return {
    async prepare(subject, experiment) {
      work?.dispose();
      work = undefined;
      const start = await loadSubject(subject);
      work = await start(experiment, surroundings);
    },
    async run(iterations) {
      if (!work) throw new Error('nothing is prepared');
      const start = performance.now();
      await work.iterate(iterations);
      return (performance.now() - start) / 1000;
    },
  };
}
