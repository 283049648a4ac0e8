/** What the lab of less and more noise calls things. */
export const words = {
  look: {
    en: 'from left to right the noise grows and JS falls from log 2 to 0, though nothing has moved: only W stays. In between, and only there, JS pulls.',
    zh: '从左到右噪声变大，JS 从 log 2 降到 0，两条线段却一动没动：只有 W 不变。只有在中间一段，JS 才给出有用的梯度。',
  },
  rulers: { en: 'JS, TV and W of two lines, by the noise', zh: '两条线段的 JS、TV 与 W 随噪声的变化' },
  reading: { en: 'reading', zh: '读数' },
  distance: { en: 'distance θ', zh: '距离 θ' },
  sharpness: { en: 'sharpness of D', zh: 'D 的锐度' },
  noise: { en: 'noise', zh: '噪声' },
  gaussian: { en: 'Gaussian', zh: '高斯' },
  none: { en: 'none', zh: '无' },
  losses: { en: 'D’s loss, and the least possible', zh: '判别器的损失，与可能的最小值' },
  loss: { en: 'L_D', zh: 'L_D' },
  least: { en: '2 log 2 − 2 JS', zh: '2 log 2 − 2 JS' },
  pulls: { en: 'gradient that the best D passes on', zh: '最优判别器回传的梯度' },
  pull: { en: '2 dJS/dθ', zh: '2 dJS/dθ' },
  middle: { en: 'σ of the readouts', zh: '读数处的 σ' },
  kl: { en: 'KL', zh: 'KL' },
} as const;
