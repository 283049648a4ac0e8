import type { Language } from '../../i18n/catalogue.ts';
import type { Run } from '../../studies/systems.ts';
import { significant } from '../../ui/text/format.ts';
import { useLanguage } from '../../ui/words.tsx';

interface Sentences {
  /** Where a run stands; `modes` of the data, 0 where it has none. */
  readonly stands: (run: Run, modes: number) => string;
  /** How the numbers are made, from `count` points a side, and `fresh` ones for the modes. */
  readonly how: (count: number, fresh: number) => string;
}

export const sentences: Readonly<Record<Language, Sentences>> = {
  en: {
    stands: ({ step, wasserstein, floor, covered }, modes) =>
      [
        `Step ${step}: W₁ ${significant(wasserstein)}, floor ${significant(floor)}`,
        ...(modes > 0 ? [`${covered} of ${modes} modes`] : []),
      ].join('; '),
    how: (count, fresh) =>
      `W₁ is exact, between ${count} real and ${count} generated points; its floor is what two sets of real points come to. A mode is found if one of ${fresh} points lies within 3σ of its centre, and near means within 0.2 of one. Losses are means since the picture before; those of different objectives measure different things. The operations are those of the matrix products in a generator step with its critic steps, counted. The milliseconds were measured on this machine, pictures included; what ran beside it slows it.`,
  },
  zh: {
    stands: ({ step, wasserstein, floor, covered }, modes) =>
      [
        `第 ${step} 步：W₁ ${significant(wasserstein)}，基线 ${significant(floor)}`,
        ...(modes > 0 ? [`模式 ${covered}/${modes}`] : []),
      ].join('；'),
    how: (count, fresh) =>
      `W₁ 由 ${count} 个真实点和 ${count} 个生成点精确算出；采样噪声基线是两组真实点之间的 W₁。${fresh} 个生成点中只要有一个落在某模式中心的 3σ 以内，就算找到了它；“附近”指距中心不到 0.2。损失取上一幅图以来的平均；不同目标的损失量的不是同一样东西，不能相比。运算次数是生成器走一步（含其中的判别器步）时矩阵乘法的次数，是数出来的。毫秒数在本机测得，包括绘图所需的测量；同时运行的其他任务会拖慢它。`,
  },
};

export const useSentences = (): Sentences => sentences[useLanguage().language];
