import { stringify } from './json.ts';
import { type RunFile, VERSION } from './run.ts';

/**
 * A run as the text of a file: the same from the page and from the command line,
 * and the same run gives the same text. The parameters stand where scripts look
 * for them, `{"parameters": {"critic": […], "generator": […]}}`.
 */
export function serialiseRun({ experiment, engine, snapshot, measures, history }: RunFile): string {
  if (!snapshot) return `${stringify({ version: VERSION, experiment }, 2)}\n`;
  const { iteration, critic, generator, optimizers, singular } = snapshot;
  const parameters = { critic, generator };
  return `${stringify({ version: VERSION, experiment, engine, iteration, measures, parameters, optimizers, singular, history })}\n`;
}
