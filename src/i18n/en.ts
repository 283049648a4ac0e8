import { curves } from './en/curves.ts';
import { datasets } from './en/datasets.ts';
import { engines } from './en/engines.ts';
import { faults } from './en/faults.ts';
import { fields } from './en/fields.ts';
import { measures } from './en/measures.ts';
import { play } from './en/play.ts';
import { presets } from './en/presets.ts';
import { stage } from './en/stage.ts';

/** English defines the keys; the other languages satisfy them, and the compiler checks it. */
export const en = { play, stage, curves, datasets, engines, faults, fields, measures, presets } as const;
