import { checkExperiment, defaultExperiment, type Experiment } from '../../src/experiment/experiment.ts';
import type { Fault } from '../../src/fields/fault.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { faultsSentence } from '../../src/ui/messages/faultSentence.ts';

/** What a border let in is an experiment, to the last field. @throws Error */
export function expectExperiment(experiment: Experiment): void {
  const faults = checkExperiment(experiment);
  if (faults.length > 0) throw new Error(`let in ${JSON.stringify(faults[0])}`);
}

/** What was wrong can be said in both languages, in a line. @throws Error */
export function expectSayable(faults: readonly Fault[]): void {
  if (faults.length === 0) throw new Error('refused without a fault');
  for (const words of [en, zh]) {
    const sentence = faultsSentence(words, faults, defaultExperiment.dataset.kind);
    if (!sentence || sentence.includes('[object') || sentence.length > 2000) {
      throw new Error(`said ${sentence.slice(0, 200)}`);
    }
  }
}

/** Nothing that came in has become part of every object. @throws Error */
export function expectUnpolluted(): void {
  for (const name in {}) throw new Error(`every object has ${name}`);
}
