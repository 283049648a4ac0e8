import { type CandidateName, grading, type Sitting } from '../../studies/grading.ts';
import { atMost, between } from '../check.ts';
import { claim } from '../claim.ts';

const shareOf = ({ grades }: Sitting, name: CandidateName) => grades[name]?.share ?? Number.NaN;

/** Where W and the best critic are known, penalised critics find W between 4 funnels and a part of it between 64; clipped ones never do. */
export const criticExam = claim({
  id: 'critic-exam',
  title: { en: 'Does a critic find W? An exam with known answers', zh: '判别器求得出 W 吗？一场有标准答案的考试' },
  source: [{ of: 'korotin', at: 'eqs. 11–12' }, { of: 'ours' }],
  study: grading,
  at: { easyFunnels: 4, hardFunnels: 64 },
  broken: {
    at: { easyFunnels: 64 },
    what: { en: 'make the easy pair as hard as the other', zh: '把容易的一对换得和另一对一样难' },
  },
  likely: {
    en: 'The critics have not trained long enough, or the easy pair isn’t easy.',
    zh: '判别器训练得还不够久，或者容易的一对并不容易。',
  },
  speaksOf: ['easyFunnels', 'hardFunnels'],
  checks: {
    clip: { en: 'Ŵ/W of clipping, the easy pair', zh: '裁剪的 Ŵ/W，容易的一对' },
    penalty: { en: 'Ŵ/W of the two-sided penalty, the easy pair', zh: '双侧惩罚的 Ŵ/W，容易的一对' },
    oneSided: { en: 'Ŵ/W of the one-sided penalty, the easy pair', zh: '单侧惩罚的 Ŵ/W，容易的一对' },
    spectral: { en: 'Ŵ/W of spectral norm, which never passes 1', zh: '谱归一化的 Ŵ/W，从不超过 1' },
    hardClip: { en: 'Ŵ/W of clipping, the hard pair', zh: '裁剪的 Ŵ/W，难的一对' },
    hardPenalty: { en: 'Ŵ/W of the two-sided penalty, the hard pair', zh: '双侧惩罚的 Ŵ/W，难的一对' },
    order: { en: 'the same, under that of the one-sided', zh: '同一个值，低于单侧惩罚的' },
  },
  judge: ({ easy, hard }) => [
    atMost('clip', shareOf(easy, 'clip'), 0.35, 0, 'finite-training'),
    between('penalty', shareOf(easy, 'penalty'), [0.8, 1.2], 'finite-training'),
    between('oneSided', shareOf(easy, 'one-sided'), [0.8, 1.2], 'finite-training'),
    atMost('spectral', shareOf(easy, 'spectral-norm'), 1, 0.03, 'sampling'),
    atMost('hardClip', shareOf(hard, 'clip'), 0.35, 0, 'finite-training'),
    atMost('hardPenalty', shareOf(hard, 'penalty'), 0.7, 0, 'finite-training'),
    atMost('order', shareOf(hard, 'penalty'), shareOf(hard, 'one-sided'), 0, 'finite-training'),
  ],
});
