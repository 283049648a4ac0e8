import type { Text } from '../fields/text.ts';

/** A claim that speaks of a headline. */
export interface Witness {
  /** The claim's id. */
  readonly claim: string;
  readonly speaks: 'for' | 'against';
}

/** What the WGAN is praised for, in one sentence, and what was tried of it. */
export interface Headline {
  readonly id: string;
  readonly said: Text;
  readonly witnesses: readonly Witness[];
}

const speaking = (speaks: Witness['speaks']) => (claim: string) => ({ claim, speaks });
const [inFavour, against] = [speaking('for'), speaking('against')];

/** The four headline claims of the articles on Arjovsky, Chintala & Bottou 2017. */
export const headlines: readonly Headline[] = [
  {
    id: 'stable',
    said: {
      en: 'Training is stable at last: the two networks need no balancing any more.',
      zh: '训练终于稳定了，两个网络的训练程度不必再小心平衡。',
    },
    witnesses: [
      inFavour('claim-train-critic-to-optimality'),
      against('rmsprop-vs-adam-training'),
      against('dirac-numbers'),
    ],
  },
  {
    id: 'diverse',
    said: { en: 'Mode collapse is solved.', zh: '模式崩溃的问题基本解决。' },
    witnesses: [inFavour('wgan-algorithm'), inFavour('exp-mlp'), against('exp-no-mode-collapse')],
  },
  {
    id: 'meter',
    said: {
      en: 'At last a number shows how training goes: the critic’s loss.',
      zh: '总算有一个数能指示训练的进展：判别器的损失。',
    },
    witnesses: [inFavour('exp-w-correlates'), against('cold-critic-no-meter')],
  },
  {
    id: 'simple',
    said: {
      en: 'All this needs no carefully designed architecture: plain networks will do.',
      zh: '这一切都不需要精心设计网络结构，普通的全连接网络就行。',
    },
    witnesses: [inFavour('exp-mlp'), inFavour('exp-no-bn'), against('clip-exploding-vanishing')],
  },
];

export type Judgement = 'stands' | 'partly' | 'refuted' | 'unproven';

/** A witness is believed whose claim holds on every seed that was tried; one seed at least. */
export const isBelieved = (heard: readonly boolean[]): boolean => heard.length > 0 && heard.every((holds) => holds);

/**
 * A headline speaks of every WGAN: one counterexample that is believed ends that. What speaks for it then says whether
 * something of it is left.
 */
export function judgementOf(believed: readonly Witness[]): Judgement {
  const speaks = (side: Witness['speaks']) => believed.some((witness) => witness.speaks === side);
  if (speaks('against')) return speaks('for') ? 'partly' : 'refuted';
  return speaks('for') ? 'stands' : 'unproven';
}
