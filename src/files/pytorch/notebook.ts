import type { Experiment } from '../../experiment/experiment.ts';
import { type PartName, type Parts, partNames, partOf } from './parts.ts';
import type { ProofRow } from './proof.ts';
import { settingsOf } from './settings.ts';

/** The parts that a notebook has cells of: what it is stands in words, and there is no command line. */
type CellName = Exclude<PartName, 'about' | 'main'>;

/** Markdown above the cells, in the reader's language. */
export interface NotebookWords {
  /** What it is and what it needs. */
  readonly about: string;
  readonly settings: string;
  readonly parts: Readonly<Record<CellName, string>>;
  readonly proof: string;
  readonly training: string;
  readonly picture: string;
  readonly saving: string;
}

const PROOF = `run = Run(EXPERIMENT)
assert check(run, PAGE), "This is not what the page trains."`;

const TRAINING = `curves = []
while run.iteration < 1000:
    curves.append(run.iterate())
for name, value in measure(run, MODES).items():
    print(f"{name}: {value:.6g}")`;

/** Matplotlib is no part of PyTorch. */
const PICTURE = `try:
    import matplotlib.pyplot as plt
except ImportError:
    print("matplotlib is not installed: pip install matplotlib")
else:
    with torch.no_grad():
        generated = run.generator(run.batches.latent("measureLatent", run.iteration, 1, 1024)[0])
    real = run.batches.real("measureReal", run.iteration, 1, 1024)[0]
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.5))
    left.scatter(*real.T, s=4, label="real")
    left.scatter(*generated.T, s=4, label="generated")
    left.set_aspect("equal")
    left.legend()
    critic, generator = zip(*curves)
    right.plot(critic, label="critic's loss")
    right.plot([float("nan") if loss is None else loss for loss in generator], label="generator's loss")
    right.set_xlabel("iteration")
    right.legend()
    plt.show()`;

const SAVING = 'save(run, "state_dict.json")';

const linesOf = (text: string) => text.split(/(?<=\n)/);

/**
 * The script as a Jupyter notebook (nbformat 4.5): its parts in cells of their own, then the proof, the training, a
 * picture, and saving.
 */
export function pytorchNotebook(
  parts: Parts,
  experiment: Experiment,
  proof: readonly ProofRow[],
  words: NotebookWords,
): string {
  const cellNames = partNames.filter((name): name is CellName => name !== 'about' && name !== 'main');
  const sections: readonly (readonly [id: string, markdown: string, code?: string])[] = [
    ['about', words.about],
    ['settings', words.settings, settingsOf(experiment, proof)],
    ...cellNames.map((name) => {
      const { imports, body } = partOf(parts[name]);
      return [name, words.parts[name], [imports.join('\n'), body].filter(Boolean).join('\n\n')] as const;
    }),
    ['proof', words.proof, PROOF],
    ['train', words.training, TRAINING],
    ['picture', words.picture, PICTURE],
    ['save', words.saving, SAVING],
  ];
  const cells = sections.flatMap(([id, markdown, code]) => [
    { cell_type: 'markdown', id: `${id}-words`, metadata: {}, source: linesOf(markdown) },
    ...(code === undefined
      ? []
      : [{ cell_type: 'code', execution_count: null, id, metadata: {}, outputs: [], source: linesOf(code) }]),
  ]);
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, undefined, 1)}\n`;
}
