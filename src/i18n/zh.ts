import type { Catalogue } from './catalogue.ts';
import { lines } from './zh/lines.ts';
import { play } from './zh/play.ts';

export const zh = { play, lines } satisfies Catalogue;
