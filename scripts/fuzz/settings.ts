import { datasetKinds, defaultExperiment, tableFor } from '../../src/experiment/experiment.ts';
import { encodeLink } from '../../src/experiment/link.ts';
import { withField } from '../../src/experiment/withField.ts';
import type { Field, PointsField } from '../../src/fields/field.ts';
import { fieldsOf } from '../../src/fields/path.ts';
import { longTasks } from '../tasks.ts';
import type { Kind } from './kind.ts';
import { onPage } from './page.ts';
import type { Random } from './random.ts';

const WATCHED = 20_000;
/** What makes a run the more absurd: these are set in every case. */
const WILD = ['constraint.kind', 'criticOptimizer.rate', 'generatorOptimizer.rate', 'objective'];
/** What would only make it slow, or doesn't go together. */
const KEPT = /^dataset\.kind$|width|depth|batch|Steps|^latent|generator\.kind/;

/** A value at an end of a field's range, or anywhere in it. */
function absurd(field: Exclude<Field, PointsField>, random: Random): unknown {
  if (field.type === 'choice') return random.pick(field.options);
  const { min, max } = field;
  const value = random.pick([min, max, min + random.unit() * (max - min)]);
  return field.type === 'integer' ? Math.round(value) : value;
}

/** The address of a run as nobody would set it, of networks that a browser still trains. */
export function absurdAddress(random: Random): string {
  let experiment = withField(defaultExperiment, 'dataset.kind', random.pick(datasetKinds));
  for (const [path, field] of fieldsOf(tableFor(experiment.dataset.kind))) {
    const chosen = WILD.includes(path) || random.unit() < 0.2;
    if (!chosen || field.type === 'points' || KEPT.test(path)) continue;
    experiment = withField(experiment, path, absurd(field, random));
  }
  return `#/play?${encodeLink(experiment)}`;
}

/** Runs of absurd settings: whatever f and the losses do, no task of the page computes for longer than three frames. */
export const settings: Kind = {
  name: 'settings',
  cases: 50,
  quick: 3,
  async run({ cases, random, tally, fail }) {
    for (let i = 0; i < cases; i++) {
      const address = absurdAddress(random);
      try {
        await onPage({}, async (visit) => {
          let [state, iteration] = ['', 0];
          const long = await longTasks(visit.page, async () => {
            await visit.open(address);
            await visit.page.waitForTimeout(WATCHED);
            ({ state, iteration } = await visit.status());
          });
          tally(iteration > 0 || state === 'diverged' ? state : 'without an iteration');
          if (long.length > 0) throw new Error(long.map(({ cpu, of }) => `${Math.round(cpu)} ms, ${of}`).join('; '));
        });
      } catch (error) {
        fail(address, error);
      }
    }
  },
};
