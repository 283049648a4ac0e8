import type { Experiment } from '../../experiment/experiment.ts';
import { importsOf, type Parts, partNames, partOf } from './parts.ts';
import type { ProofRow } from './proof.ts';
import { settingsOf } from './settings.ts';

const RULE = `# ${'-'.repeat(118)}`;

/** A part's docstring as the head of its section. */
const headOf = (about: string) => [RULE, ...about.split('\n').map((line) => `# ${line}`.trimEnd()), RULE].join('\n');

/** One file that trains the experiment in PyTorch, and proves that it does. */
export function pytorchScript(parts: Parts, experiment: Experiment, proof: readonly ProofRow[]): string {
  const [about, ...sections] = partNames.map((name) => partOf(parts[name]));
  const bodies = sections.map((section) => `${headOf(section.about)}\n\n${section.body}`);
  const head = `#!/usr/bin/env python3\n"""${about?.about}\n"""`;
  return `${[`${head}\n\n${importsOf(sections)}`, settingsOf(experiment, proof), ...bodies].join('\n\n\n')}\n`;
}
