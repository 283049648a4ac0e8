import type { Area } from '../catalogue.ts';

export const datasets: Area<'datasets'> = {
  names: {
    ring: '高斯环',
  },
  labels: {
    'ring.modes': '模式数',
    'ring.radius': '半径',
    'ring.sigma': '散布 σ',
  },
  reasons: {
    'ring.modes': '孤岛越多,要找的越多,会丢的也越多。',
    'ring.radius': '孤岛离中心多远;生成器正是从中心附近出发的。',
    'ring.sigma': '孤岛小得近乎一个点:支撑集几乎不重叠,最难学。',
  },
};
