import type { Widen } from '../../../i18n/catalogue.ts';

/** What is said of a run beside its picture. */
const en = {
  seed: (p: { seed: string }) => `seed ${p.seed}`,
  w: (p: { w: string }) => `W₁ ${p.w}`,
  modesOf: (p: { reached: number; total: number }) => `${p.reached} of ${p.total}`,
  divergedAt: (p: { iteration: string }) => `diverged at ${p.iteration}`,
  picture: (p: { seed: string; iteration: string }) =>
    `Generated points of seed ${p.seed} at iteration ${p.iteration}, over the modes of the data`,
} as const;

const zh: Widen<typeof en> = {
  seed: ({ seed }) => `种子 ${seed}`,
  w: ({ w }) => `W₁ ${w}`,
  modesOf: ({ reached, total }) => `${reached} / ${total}`,
  divergedAt: ({ iteration }) => `第 ${iteration} 次迭代时发散`,
  picture: ({ seed, iteration }) => `种子 ${seed} 在第 ${iteration} 次迭代时的生成点，以及数据的各个模式`,
};

export const words = { en, zh };
