import type { Widen } from '../catalogue.ts';
import type { saving as en } from '../en/saving.ts';
import { spaced } from './spacing.ts';

export const saving: Widen<typeof en> = {
  title: '保存',
  close: '关闭',
  save: '保存',
  saving: '正在生成文件…',
  cancel: '停止',
  cancelled: '已停止，没有保存文件。',
  failed: '文件没能生成，训练不受影响。',
  saved: ({ file }) => `已保存 ${file}。`,
  nothingToChoose: '没有可调的选项。',
  groups: { run: '训练', picture: '图片', film: '动画' },
  formats: {
    run: {
      name: '整个训练',
      about: '设置、参数、优化器和曲线都在一个文件里。打开它，训练就从停下的地方接着走，逐位一致。',
    },
    history: {
      name: '曲线数据（CSV）',
      about: '损失和各项指标随迭代的变化，一次迭代一行，可用电子表格或 pandas 打开。',
    },
    'state-dict': {
      name: 'PyTorch 参数（JSON）',
      about: '两个网络的参数，按 PyTorch 的名称（net.0.weight 等）存放，可交给 load_state_dict；本页也能打开。',
    },
    pytorch: {
      name: 'PyTorch 脚本（Python）',
      about:
        '一个文件，从头训练这个实验，单机运行或用 torchrun 都可以，并且当场证明：抽取相同的批次，最初的损失若与页面现在算出的不一致就报错退出。',
    },
    notebook: {
      name: '笔记本（Jupyter，PyTorch）',
      about: '同样的内容分成单元格，包括证明、训练和图。',
    },
    png: {
      name: '画面（PNG）',
      about: '此刻的画面，适合放进幻灯片或网页。',
    },
    svg: {
      name: '画面（SVG 矢量图）',
      about: '同一画面，由线条、色块和文字组成，放大不失真，可用绘图软件修改，适合论文。',
    },
    'curves-png': { name: '曲线（PNG）', about: '曲线连同坐标轴，可以全部保存，也可以只存一组。' },
    'curves-svg': { name: '曲线（SVG 矢量图）', about: '同样的曲线，由线条和文字组成，放大不失真。' },
    gif: {
      name: '动画（GIF）',
      about:
        '从种子重新训练，途中改过的设置也照样改，每隔若干次迭代画一幅；从文件打开的训练则用现在的设置。随处可以播放，每幅最多 256 种颜色。',
    },
    webm: {
      name: '动画（WebM 视频）',
      about: '同一段动画存为视频，文件更小，颜色完整。',
    },
  },
  film: ({ iterations, seconds }) => `从种子开始训练 ${iterations} 次迭代，动画长 ${seconds} 秒。`,
  options: {
    panel: '哪一组',
    every: '每幅间隔',
    frames: '幅数',
    rate: '每秒幅数',
    size: '宽度',
    scale: '尺寸（640 像素的倍数）',
    legend: '图例',
    caption: '说明与链接',
    colours: '配色',
  },
  choices: {
    with: '有',
    without: '无',
    all: '全部',
    page: '与页面相同',
    light: '浅色',
    dark: '深色',
  },
  lacks: {
    encoder: '换用支持视频编码（WebCodecs）的浏览器，或改存 GIF',
    codec: '换用能以这个尺寸编码 VP9、VP8 或 AV1 的浏览器，或改存 GIF',
    iterations: '先训练至少一次迭代',
    engine: '等模型准备好',
    frame: '等画面出现',
  },
  lacking: ({ what }) => spaced(`现在还不能保存：请${what}。`),
  legend: {
    real: '真实样本',
    generated: '生成样本',
    lines: '等值线',
    gradients: 'f 的梯度',
    gradientsOfD: 'D 的梯度',
  },
  caption: {
    title: 'Wasserstein Playground',
    iteration: ({ iteration }) => `第 ${iteration} 次迭代`,
    distance: ({ w, samples }) => `W₁ ${w}（每侧 ${samples} 个样本）`,
    distanceAt: ({ w, samples, iteration }) => `第 ${iteration} 次迭代时 W₁ ${w}（每侧 ${samples} 个样本）`,
  },
};
