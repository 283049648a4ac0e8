import type { Area } from '../catalogue.ts';

export const play: Area<'play'> = {
  title: 'Wasserstein Playground',
};
