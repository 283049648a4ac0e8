import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { Snapshot, StepReport } from '../engines/trainer.ts';
import type { Bench, Trainee } from './study.ts';

/** What trainees came to, by all that was done to them. */
export function createMemory() {
  const reports = new Map<string, StepReport[]>();
  const answers = new Map<string, unknown>();
  return {
    reports,
    answers,
    forget() {
      reports.clear();
      answers.clear();
    },
  };
}

const digest = (...parts: unknown[]) => createHash('sha1').update(serialize(parts)).digest('base64');

/**
 * A bench that trains nothing twice. A trainee that began as another did, and was told and asked the same, answers what that
 * one did; it trains once it is asked for more. Same seed, same run: nothing else is found.
 */
export function remembering<B extends Bench>(bench: B, { reports, answers }: ReturnType<typeof createMemory>): B {
  async function train(...[experiment, start]: Parameters<Bench['train']>): Promise<Trainee> {
    const trainee = await bench.train(experiment, start);
    /** All that led to the networks that were put in place last. */
    let past = digest(experiment, start);
    /** Iterations: when that was, those told, and those that the trainee has really trained. */
    let placed = 0;
    let told = 0;
    let trained = 0;
    const restores: { readonly at: number; readonly snapshot: Snapshot }[] = [];
    const known = () => reports.get(past) ?? (reports.set(past, []).get(past) as StepReport[]);

    async function catchUp(): Promise<void> {
      for (const { at, snapshot } of restores.splice(0)) {
        await trainee.to(at);
        await trainee.restore(snapshot);
        trained = at;
      }
      const made = await trainee.to(told);
      known().splice(trained - placed, made.length, ...made);
      trained = told;
    }

    async function answer<T>(what: string, given: unknown, ask: () => Promise<T>): Promise<T> {
      const key = digest(past, told - placed, what, given);
      if (!answers.has(key)) {
        await catchUp();
        answers.set(key, await ask());
      }
      return structuredClone(answers.get(key)) as T;
    }

    return {
      experiment: trainee.experiment,
      async to(iteration) {
        const from = told - placed;
        told = Math.max(told, iteration);
        if (known().length < told - placed) await catchUp();
        return known().slice(from, told - placed);
      },
      snapshot: () => answer('snapshot', undefined, trainee.snapshot),
      async restore(snapshot) {
        past = digest(past, told - placed, snapshot);
        placed = told;
        restores.push({ at: told, snapshot: structuredClone(snapshot) });
      },
      generate: (latent) => answer('generate', latent, () => trainee.generate(latent)),
      criticField: (points) => answer('criticField', points, () => trainee.criticField(points)),
    };
  }
  return { ...bench, train };
}
