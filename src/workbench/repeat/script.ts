import type { SaveWatch } from '../../actions/scripting.ts';
import { repeated } from '../../client/repeat.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { defaults, parse } from '../../fields/check.ts';
import { type Report, reportOf } from '../../trials/report.ts';
import { thePool } from '../../ui/workers/thePool.ts';
import { repeatFields } from './fields.ts';

/** What the page shows, for a console. @throws InputError, Stopped where the signal ended it */
export async function repeatForScript(
  experiment: Experiment,
  options: Readonly<Record<string, unknown>> = {},
  { onProgress, signal }: SaveWatch = {},
): Promise<Report> {
  const { seeds, ...plan } = parse(repeatFields, { ...defaults(repeatFields), ...options });
  const { seeded, floors } = await repeated(thePool(), { experiment, seeds, plan }, onProgress, signal);
  return reportOf(seeded, floors);
}
