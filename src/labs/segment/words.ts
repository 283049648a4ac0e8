/** What the lab of a noised segment calls things. */
export const words = {
  look: {
    en: 'a segment has no density; with independent noise its points follow the one that Theorem 3.1 writes down, the line over the bars. Tie the noise to the point, and they don’t.',
    zh: '线段没有密度；加上独立的噪声，样本就服从定理 3.1 给出的密度，也就是柱子上的那条线。让噪声依赖于点，就不再服从。',
  },
  picture: {
    en: 'the segment, noisy points, and level lines of their density',
    zh: '线段、加噪的点，以及密度的等高线',
  },
  reach: { en: 'one σ from the segment', zh: '离线段一个 σ 之处' },
  noise: { en: 'noise', zh: '噪声' },
  independent: { en: 'independent of the point', zh: '与点独立' },
  tied: { en: 'made from the point', zh: '由点决定' },
  heights: { en: 'heights of the noisy points, and theory', zh: '加噪点的高度与理论密度' },
  widths: { en: 'how far aside they lie, and theory', zh: '加噪点的横坐标与理论密度' },
  middle: { en: 'density in the middle', zh: '中点处的密度' },
  mass: { en: 'its mass over the plane', zh: '在全平面上的积分' },
  chiSquare: { en: 'χ² of 20,000 points', zh: '2 万个点的 χ²' },
  freedom: { en: 'degrees of freedom', zh: '自由度' },
} as const;
