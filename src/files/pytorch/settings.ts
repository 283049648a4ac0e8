import { modesOf } from '../../datasets/index.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { encodeLink } from '../../experiment/link.ts';
import type { ProofRow } from './proof.ts';

/** An experiment is texts, numbers and lists of them: its JSON is a Python literal. A list of points takes few lines. */
function literal(experiment: Experiment): string {
  const pairs = /\[\s+(-?[\d.e+-]+),\s+(-?[\d.e+-]+)\s+\]/g;
  return JSON.stringify(experiment, undefined, 4)
    .replace(pairs, '[$1, $2]')
    .replace(/],\n\s+(?=\[)/g, '], ');
}

const tuples = (rows: readonly (readonly (number | null)[])[]) =>
  rows.map((row) => `    (${row.map((value) => value ?? 'None').join(', ')}),\n`).join('');

/** What the script is about: the experiment, its modes, and the losses that it is to come to. */
export function settingsOf(experiment: Experiment, proof: readonly ProofRow[]): string {
  const modes = modesOf(experiment.dataset) ?? [];
  const { warmup, generator } = experiment;
  const learns = generator.kind !== 'noised';
  const unproven = learns && proof.every(({ generatorLoss }) => generatorLoss === null);
  return `# The page opens it at #/play?${encodeLink(experiment)}
EXPERIMENT = ${literal(experiment)}

# Centres and standard deviations, where the data has modes.
MODES = [
${tuples(modes.map(({ x, y, sigma }) => [x, y, sigma]))}]

# Iteration, critic's loss (of its last step) and generator's loss, computed by the page in Float64.
${unproven ? `# The generator waits for ${warmup} iterations, more than the page computes: only the critic is proven.\n` : ''}PAGE = [
${tuples(
  proof.map(({ iteration, criticLoss, generatorLoss, sensitivity }) => [
    iteration,
    criticLoss,
    generatorLoss,
    Number(sensitivity.toPrecision(2)),
  ]),
)}]`;
}
