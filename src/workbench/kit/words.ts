import type { Widen } from '../../i18n/catalogue.ts';

/** What every page of the workbench says. */
const en = {
  settings: 'Settings',
  experiment: 'Experiment',
  own: 'An experiment of your own',
  run: 'Run',
  start: 'Start',
  pause: 'Pause',
  goOn: 'Go on',
  stop: 'Stop',
  workers: 'Workers',
  workersWhy: 'Each takes a core of this machine; one is left to the page unless you say otherwise.',
  failed: (p: { why: string }) => `It can’t be run: ${p.why}`,
  stopped: 'Stopped.',
} as const;

const zh: Widen<typeof en> = {
  settings: '设置',
  experiment: '实验',
  own: '自定义实验',
  run: '运行',
  start: '开始',
  pause: '暂停',
  goOn: '继续',
  stop: '停止',
  workers: '工作线程数',
  workersWhy: '每个线程占用一个核心；除非另行指定，总给页面留一个。',
  failed: ({ why }) => `无法运行：${why}`,
  stopped: '已停止。',
};

export const words = { en, zh };
