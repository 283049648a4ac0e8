import { systems } from '../../studies/systems.ts';
import { sideBySide } from '../kit/lab.ts';
import { Panels } from './Panels.tsx';
import { Results } from './Results.tsx';
import { words } from './words.ts';

/** Seven ways to train the same networks on the same data. */
export const seven = sideBySide({
  study: systems,
  each: 'system',
  across: true,
  words,
  reasons: {
    data: {
      en: 'The grid has many modes to lose; a spiral has none, but much to bend.',
      zh: '网格的模式多，容易丢失；螺旋线没有模式，却很弯。',
    },
    width: {
      en: 'Twenty-five modes and long curves want 64.',
      zh: '二十五个模式和长曲线需要 64。',
    },
    steps: { en: 'All of them get as many.', zh: '七种方法步数相同。' },
    seed: { en: 'Another seed, another start for all seven.', zh: '换个种子，七种方法就都换一个起点。' },
  },
  lead: { kind: 'custom', View: Panels },
  controls: ['data', 'width', 'steps', 'seed'],
  views: [{ kind: 'custom', View: Results }],
  numbers: () => ({}),
});
