import { engineSelector } from '../../src/engines/select.ts';
import type { EngineName } from '../../src/engines/trainer.ts';
import type { StartWork } from './subject.ts';

/** One of our engines, self-test passed; another one in its place is an error. */
export const startEngine =
  (name: EngineName): StartWork =>
  async (experiment, { platform }) => {
    const { trainer, report } = await engineSelector(platform)(name, experiment);
    if (trainer.engine !== name) {
      trainer.dispose();
      throw new Error(report.trials.find(({ engine }) => engine === name)?.detail ?? 'not available');
    }
    return {
      iterate: async (count) => {
        await trainer.step(count);
      },
      dispose: () => trainer.dispose(),
    };
  };
