import { rivals } from '../../studies/rivals.ts';
import { atLeast } from '../check.ts';
import { claim } from '../claim.ts';

/** That none was seen is an absence of evidence: nothing in W keeps a generator that is still under way from dropping modes, and with the paper's own λ it does. */
export const expNoModeCollapse = claim({
  id: 'exp-no-mode-collapse',
  title: { en: 'A WGAN can lose modes too', zh: 'WGAN 也会丢模式' },
  source: [{ of: 'wgan', at: '§4.3' }, { of: 'gp', at: 'Alg. 1' }, { of: 'ours' }],
  study: rivals,
  at: { data: 'grid', left: 'penalty', right: 'nobody', lambda: 10, activation: 'relu', iterations: 300 },
  speaksOf: ['data', 'lambda', 'criticSteps', 'iterations'],
  broken: {
    at: { data: 'ring', lambda: 0.1, activation: 'tanh' },
    what: { en: 'take eight modes and a hundredth of λ', zh: '只取八个模式，λ 降到百分之一' },
  },
  likely: { en: 'The run is long enough for every mode.', zh: '训练够久，每个模式都找到了。' },
  checks: { lost: { en: 'modes with no point within 0.2 in the end', zh: '最后 0.2 以内没有样本的模式数' } },
  judge: ({ modes, left }) => [atLeast('lost', modes - (left.at(-1)?.modes ?? Number.NaN), 1, 0, 'finite-training')],
});
