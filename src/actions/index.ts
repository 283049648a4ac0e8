import { chooseEngine } from './chooseEngine.ts';
import { copyLink } from './copyLink.ts';
import { halveRates } from './halveRates.ts';
import { loadLink } from './loadLink.ts';
import { loadPreset } from './loadPreset.ts';
import { openPoints } from './openPoints.ts';
import { openRun } from './openRun.ts';
import { redo } from './redo.ts';
import { reseed } from './reseed.ts';
import { reset } from './reset.ts';
import { saveHistory } from './saveHistory.ts';
import { saveRun } from './saveRun.ts';
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
  loadLink,
  copyLink,
  openRun,
  openPoints,
  saveRun,
  saveHistory,
} as const;

export type ActionId = keyof typeof actions;
