import type { Parts } from './parts.ts';
import about from './python/about.py?raw';
import arrays from './python/arrays.py?raw';
import batches from './python/batches.py?raw';
import check from './python/check.py?raw';
import datasets from './python/datasets.py?raw';
import draws from './python/draws.py?raw';
import losses from './python/losses.py?raw';
import main from './python/main.py?raw';
import measures from './python/measures.py?raw';
import networks from './python/networks.py?raw';
import optimizers from './python/optimizers.py?raw';
import processes from './python/processes.py?raw';
import saving from './python/saving.py?raw';
import training from './python/training.py?raw';

/** The parts as a page bundles them. */
export const parts: Parts = {
  about,
  arrays,
  draws,
  datasets,
  batches,
  networks,
  losses,
  optimizers,
  processes,
  training,
  check,
  measures,
  saving,
  main,
};
