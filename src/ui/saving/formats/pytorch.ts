import { writePytorch } from '../../../client/writePytorch.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import { notebook as en } from '../../../i18n/en/notebook.ts';
import { notebook as zh } from '../../../i18n/zh/notebook.ts';
import { format, type Source } from '../format.ts';

const notebookWords: Record<Language, typeof zh> = { en, zh };

const experimentOf = ({ playground }: Source) => playground.experiment.getState().experiment;

/** The experiment as a script that another program runs from its start. */
export const pytorch = format({
  group: 'run',
  file: 'gan.py',
  type: 'text/x-python',
  options: {},
  lack: () => undefined,
  make: (_, source) => writePytorch({ experiment: experimentOf(source) }, source),
});

/** The same in cells. */
export const notebook = format({
  group: 'run',
  file: 'gan.ipynb',
  type: 'application/x-ipynb+json',
  options: {},
  lack: () => undefined,
  make: (_, source) =>
    writePytorch({ experiment: experimentOf(source), notebook: notebookWords[source.language] }, source),
});
