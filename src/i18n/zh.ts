import type { Catalogue } from './catalogue.ts';
import { curves } from './zh/curves.ts';
import { datasets } from './zh/datasets.ts';
import { engines } from './zh/engines.ts';
import { faults } from './zh/faults.ts';
import { fields } from './zh/fields.ts';
import { measures } from './zh/measures.ts';
import { play } from './zh/play.ts';
import { presets } from './zh/presets.ts';
import { stage } from './zh/stage.ts';

export const zh = {
  play,
  stage,
  curves,
  datasets,
  engines,
  faults,
  fields,
  measures,
  presets,
} satisfies Catalogue;
