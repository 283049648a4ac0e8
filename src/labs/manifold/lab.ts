import { dimensionOf } from '../../claims/perfect-discriminators/ofBoxes.ts';
import { integer, number } from '../../fields/field.ts';
import { bandwidths, type LatentImage, latentImage, radii } from '../../studies/latentImage.ts';
import { lab } from '../kit/lab.ts';
import { drawCells, drawImage, drawProbe } from './marks.ts';

const PROBE = 0.05;
/** 1/s, and cells of a side s. */
const fineness = ({ boxes }: LatentImage) => boxes.map(({ side }) => 1 / side);
const counts = ({ boxes }: LatentImage) => boxes.map(({ count }) => count);
/** Through the finest count, as a curve's would grow. */
function likeCurve({ boxes }: LatentImage): number[] {
  const last = boxes.at(-1);
  return boxes.map(({ side }) => ((last?.count ?? 0) * (last?.side ?? 0)) / side);
}
const isNetwork = ({ map }: { map: string }) => map === 'network';

/** What a network makes of a latent line or square: how many dimensions its image has, by counting. */
export const manifold = lab({
  study: latentImage,
  draws: true,
  // A curve that fills its square and folds a good deal.
  opensAt: { width: 64, bias: 1 },
  own: {
    octave: integer(0, 8, 4),
    px: number(0, 1, 0.5),
    py: number(0, 1, 0.1767766952966369),
  },
  words: {
    look: {
      en: 'halve the side of the cells, and twice as many are met, however the network folds: one latent number makes a curve. With two latent numbers it is four times as many.',
      zh: '不管网络怎么折叠，格边减半，碰到的格数就翻倍：一个隐变量只画得出曲线。给它两个，格数就翻两番。',
    },
    picture: { en: 'the image g(Z)', zh: '像 g(Z)' },
    across: { en: 'x, share of the picture', zh: 'x（占画面的比例）' },
    up: { en: 'y, share of the picture', zh: 'y（占画面的比例）' },
    probe: { en: 'probe', zh: '探针' },
    px: { en: 'x of the probe', zh: '探针的横坐标' },
    py: { en: 'y of the probe', zh: '探针的纵坐标' },
    octave: { en: 'k, cells of side 2⁻ᵏ', zh: 'k（格边 2⁻ᵏ）' },
    map: { en: 'map', zh: '映射' },
    network: { en: 'a random network', zh: '随机网络' },
    hilbert: { en: 'Hilbert’s curve', zh: 'Hilbert 曲线' },
    lemniscate: { en: 'lemniscate', zh: '双纽线' },
    latent: { en: 'latent dimensions', zh: '隐变量维数' },
    activation: { en: 'activation', zh: '激活函数' },
    bias: { en: 'spread of the biases', zh: '偏置的标准差' },
    order: { en: 'order of the curve', zh: '曲线的阶' },
    counting: { en: 'counting', zh: '数格子' },
    measuring: { en: 'measuring', zh: '量大小' },
    boxes: { en: 'cells that the image meets', zh: 'g(Z) 碰到的格数' },
    fineness: { en: '1 / side of a cell', zh: '1 / 格边' },
    count: { en: 'cells', zh: '格数' },
    met: { en: 'met', zh: '碰到' },
    curve: { en: 'slope 1, a curve', zh: '斜率 1：曲线' },
    all: { en: 'slope 2, all cells', zh: '斜率 2：全部格子' },
    peak: { en: 'highest density, the mass spread evenly', zh: '质量均匀铺开时的最高密度' },
    bandwidth: { en: 'h, width of the kernel', zh: '核宽 h' },
    density: { en: 'density', zh: '密度' },
    measured: { en: 'measured', zh: '测得' },
    straight: { en: '1/(√(2π) h L), a straight line', zh: '1/(√(2π) h L)：直线段' },
    tube: { en: 'area within ε of the curve', zh: '曲线 ε 邻域的面积' },
    radius: { en: 'ε', zh: 'ε' },
    area: { en: 'area', zh: '面积' },
    strip: { en: '2Lε', zh: '2Lε' },
    dimension: { en: 'dimension, by the finest cells', zh: '用最细的格子数得的维数' },
    length: { en: 'length L', zh: '长度 L' },
    pieces: { en: 'straight pieces', zh: '直线段数' },
    here: { en: 'cells of the side shown', zh: '当前格边下的格数' },
    branches: { en: 'branches at the probe', zh: '探针处的分支数' },
  },
  reasons: {
    latent: { en: 'With two, the image is a surface.', zh: '取 2 时，g(Z) 是一片区域。' },
    activation: {
      en: 'ReLU folds the line into straight pieces; tanh bends it.',
      zh: 'ReLU 把直线折成一段一段，tanh 把它弯成曲线。',
    },
    order: { en: 'Each order visits four times as many squares.', zh: '每升一阶，经过的方格就变为四倍。' },
  },
  relevant: {
    latent: isNetwork,
    activation: isNetwork,
    width: isNetwork,
    depth: isNetwork,
    bias: isNetwork,
    order: ({ map }) => map === 'hilbert',
  },
  lead: {
    kind: 'plane',
    title: 'picture',
    bounds: [-0.06, 1.06, -0.06, 1.06],
    x: { label: 'across' },
    y: { label: 'up' },
    marks: [
      (pen, found, { octave }) => drawCells(pen, found, octave),
      drawImage,
      (pen, _, { px, py }) => drawProbe(pen, [px, py], PROBE),
    ],
    handles: [{ name: 'probe', colour: 'ink', place: ({ px, py }) => [px, py], x: 'px', y: 'py' }],
  },
  tabs: [
    {
      name: 'counting',
      controls: ['map', 'latent', 'activation', 'width', 'depth', 'bias', 'order', 'octave'],
      views: [
        {
          kind: 'curves',
          title: 'boxes',
          x: { label: 'fineness', log: true, of: fineness },
          y: { label: 'count', log: true },
          lines: [
            { name: 'met', colour: 'generated', y: counts },
            { name: 'curve', colour: 'ink', dash: [6, 4], y: likeCurve },
            { name: 'all', colour: 'muted', dash: [2, 3], y: ({ boxes }) => boxes.map(({ side }) => 1 / side ** 2) },
          ],
          present: ({ octave }) => 2 ** octave,
        },
      ],
    },
    {
      name: 'measuring',
      controls: ['map', 'latent', 'activation', 'width', 'depth', 'bias', 'order'],
      views: [
        {
          kind: 'curves',
          title: 'peak',
          x: { label: 'bandwidth', log: true, of: () => bandwidths },
          y: { label: 'density', log: true },
          lines: [
            { name: 'measured', colour: 'generated', y: ({ peak }) => peak() },
            {
              name: 'straight',
              colour: 'ink',
              dash: [6, 4],
              y: ({ length }) => bandwidths.map((h) => 1 / (Math.sqrt(2 * Math.PI) * h * length)),
            },
          ],
        },
        {
          kind: 'curves',
          title: 'tube',
          x: { label: 'radius', log: true, of: () => radii },
          y: { label: 'area', log: true },
          lines: [
            { name: 'measured', colour: 'generated', y: ({ tube }) => tube() },
            {
              name: 'strip',
              colour: 'ink',
              dash: [6, 4],
              y: ({ length }) => radii.map((radius) => 2 * length * radius),
            },
          ],
        },
      ],
    },
  ],
  numbers({ latent, width, depth, octave, px, py }, found) {
    const only = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
    return {
      latent,
      width,
      depth,
      dimension: found ? dimensionOf(found.boxes) : null,
      length: only(found?.length),
      pieces: only(found?.folded?.pieces),
      here: only(found?.boxes[Math.min(octave, found.boxes.length - 1)]?.count),
      branches: only(found?.branchesAt([px, py], PROBE)),
    };
  },
  counts: ['latent', 'width', 'depth', 'pieces', 'here', 'branches'],
  readouts: ['dimension', 'length', 'pieces', 'here', 'branches'],
  strip: ['dimension', 'here'],
});
