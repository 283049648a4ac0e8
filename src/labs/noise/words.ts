/** What the lab of noised points calls things. */
export const words = {
  look: {
    en: 'each generated point, orange, is sent towards real ones near it and away from its own kind. Lower σ: D* gets sure of itself, and those far from real points are hardly sent anywhere.',
    zh: '每个生成点（橙色）都被拉向附近的真实点，又被同类推开。减小 σ：D* 越来越肯定，离真实点远的生成点几乎不再移动。',
  },
  picture: {
    en: 'D* of the noisy sides, noisy samples, and where points are sent',
    zh: '加噪后的 D*、加噪样本，以及各点的去向',
  },
  real: { en: 'real points', zh: '真实点' },
  generated: { en: 'generated points', zh: '生成点' },
  noise: { en: 'noise', zh: '噪声' },
  gaussian: { en: 'Gaussian', zh: '高斯' },
  disc: { en: 'uniform on a disc of radius 2σ', zh: '半径 2σ 的圆盘上均匀' },
  cut: { en: 'y of the cut', zh: '截线的 y' },
  judge: { en: 'Densities and D*', zh: '密度与 D*' },
  densities: { en: 'the noisy densities along the cut', zh: '沿截线的加噪密度' },
  density: { en: 'density', zh: '密度' },
  realDensity: { en: 'real', zh: '真实' },
  generatedDensity: { en: 'generated', zh: '生成' },
  judgement: { en: 'D* along the cut', zh: '沿截线的 D*' },
  d: { en: 'D*', zh: 'D*' },
  forces: { en: 'Pull and push', zh: '拉与推' },
  pullAndPush: {
    en: 'pull of the real points, push of the generated ones, and their sum, 2.5 times as long',
    zh: '真实点的拉、生成点的推，以及两者之和（画长 2.5 倍）',
  },
  sizes: { en: 'gradient at each generated point', zh: '各生成点处的梯度' },
  norm: { en: '‖∇ log(1 − D*)‖', zh: '‖∇ log(1 − D*)‖' },
  surest: { en: 'largest |log D*/(1 − D*)| at a point', zh: '各点 |log D*/(1 − D*)| 的最大值' },
  gradient: { en: 'mean ‖∇ log(1 − D*)‖', zh: '‖∇ log(1 − D*)‖ 的均值' },
  gap: { en: 'Theorem 3.2 against differences of D*', zh: '定理 3.2 与 D* 的差分之差' },
} as const;
