import type { Area } from '../catalogue.ts';

export const lines: Area<'lines'> = {
  title: '当支撑集不重叠',
};
