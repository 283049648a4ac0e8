import { chooseEngine } from './chooseEngine.ts';
import { copyLink } from './copyLink.ts';
import { exportExperiment } from './exportExperiment.ts';
import { halveRates } from './halveRates.ts';
import { importExperiment } from './importExperiment.ts';
import { loadExperiment } from './loadExperiment.ts';
import { loadLink } from './loadLink.ts';
import { loadPreset } from './loadPreset.ts';
import { redo } from './redo.ts';
import { reseed } from './reseed.ts';
import { reset } from './reset.ts';
import { releaseField, setField } from './setField.ts';
import { setSpeed } from './setSpeed.ts';
import { step } from './step.ts';
import { switchConstraint } from './switchConstraint.ts';
import { togglePlay } from './togglePlay.ts';
import { undo } from './undo.ts';

/** Everything that a reader can do: adding an intent is a file and a line here. */
export const actions = {
  togglePlay,
  step,
  reset,
  reseed,
  undo,
  redo,
  setSpeed,
  setField,
  releaseField,
  switchConstraint,
  halveRates,
  chooseEngine,
  loadPreset,
  loadExperiment,
  loadLink,
  copyLink,
  exportExperiment,
  importExperiment,
} as const;

export type ActionId = keyof typeof actions;
