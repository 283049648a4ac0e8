import { correlationOf } from '../../math/slope.ts';
import { points } from '../../plots/marks.ts';
import { type Meter, type Meters, meters, stationOf } from '../../studies/meters.ts';
import { lab } from '../kit/lab.ts';

interface At {
  readonly way: 'shift' | 'scale';
  readonly lambda: number;
}

const distances = ({ wasserstein }: Meters) => wasserstein;
const reading =
  (meter: Meter) =>
  ({ read }: Meters) =>
    read[meter];
/** A penalised critic's slope at its optimum is 1 + W/2λ, between points and between parallel lines. */
const steepness = (w: number, { lambda }: At) => 1 + w / (2 * lambda);
const law = ({ wasserstein }: Meters, at: At) => wasserstein.map((w) => w * steepness(w, at));

/** Stations that are some way off: nearer than that a reading over W is noise. */
const off = ({ wasserstein }: Meters) => wasserstein.filter((w) => w > 0.1);
const overDistance = (meter: Meter) => (found: Meters) =>
  off(found).map((w, k) => (found.read[meter][k] as number) / w);

const correlation = (found: Meters, meter: Meter) => correlationOf(found.wasserstein, found.read[meter]);
const row = (meter: Meter) => (found: Meters) => [
  correlation(found, meter),
  found.read[meter][0] ?? null,
  found.read[meter].at(-1) ?? null,
];

/** A few of the generated points at each station that was reached. */
function onTheWay({ home, wasserstein }: Meters, { way }: At): readonly number[] {
  const few = Array.from(home).filter((_, i) => Math.floor(i / 2) % 8 === 0);
  return wasserstein.flatMap((_, station) => {
    const [scale, shift] = stationOf(way, station);
    return few.map((entry, i) => scale * entry + (i % 2 === 0 ? shift : 0));
  });
}

/** Three that are read for a distance, along a way on which W is known. */
export const meter = lab({
  study: meters,
  words: {
    look: {
      en: 'read from right to left: both critics fall with W, each on its own scale, while the GAN’s loss says log 2 until the two all but coincide. Set out cold, and the clipped one rises at first.',
      zh: '从右往左看：两个判别器的读数都随 W 下降，只是刻度各不相同；GAN 的损失却一直停在 log 2，直到两边几乎重合。若不预热就出发，裁剪的那个起初反而上升。',
    },
    readings: { en: 'what each reads, against W', zh: '各自的读数与 W' },
    reading: { en: 'reading', zh: '读数' },
    clipped: { en: 'clipped critic', zh: '裁剪的判别器' },
    penalised: { en: 'penalised critic', zh: '带惩罚的判别器' },
    gan: { en: 'JS by a GAN’s loss, nats', zh: '由 GAN 损失推算的 JS（nat）' },
    law: { en: 'W(1 + W/2λ)', zh: 'W(1 + W/2λ)' },
    follows: { en: 'do they follow W', zh: '是否随 W 变化' },
    meter: { en: 'read of', zh: '读数来自' },
    correlation: { en: 'correlation with W', zh: '与 W 的相关系数' },
    far: { en: 'first reading', zh: '最远处的读数' },
    near: { en: 'last reading', zh: '重合处的读数' },
    scales: { en: 'reading over W: a critic’s own K', zh: '读数与 W 之比，即各自的 K' },
    ratio: { en: 'reading over W', zh: '读数 / W' },
    slope: { en: '1 + W/2λ', zh: '1 + W/2λ' },
    picture: { en: 'generated points on their way to the real ones', zh: '生成点一站站移向真实点' },
    way: { en: 'generated points', zh: '生成点' },
    shift: { en: 'come from the right', zh: '从右边移来' },
    scale: { en: 'open from the middle', zh: '从中心张开' },
    start: { en: 'critics', zh: '判别器' },
    warm: { en: 'warmed up before', zh: '事先预热' },
    cold: { en: 'set out untrained', zh: '未经训练就出发' },
    anew: { en: 'begin anew at each station', zh: '每站从头训练' },
    steps: { en: 'critic steps a station', zh: '每站的判别器步数' },
    ofClipped: { en: 'correlation, clipped', zh: '相关系数，裁剪' },
    ofPenalised: { en: 'correlation, penalised', zh: '相关系数，惩罚' },
    ofGan: { en: 'correlation, GAN', zh: '相关系数，GAN' },
  },
  reasons: {
    way: { en: 'Either way W is known exactly.', zh: '两种走法下，W 都有精确值。' },
    start: {
      en: 'A critic that is still learning shows its own progress as well. One that begins anew is as unripe everywhere, and so a meter after all.',
      zh: '还在学习的判别器，读数里混着它自己的进步。每站从头训练时，各站一样生疏，反倒还是把尺子。',
    },
    lambda: {
      en: 'A smaller λ lets slopes grow with W: the reading bends upwards.',
      zh: 'λ 越小，斜率越随 W 变大，读数向上弯。',
    },
    clip: {
      en: 'Another c is another K: the same way, other numbers.',
      zh: '换一个 c 就换了 K：同一段路，另一组读数。',
    },
    steps: { en: 'Fewer steps leave the critic behind.', zh: '步数太少，判别器跟不上。' },
  },
  lead: {
    kind: 'curves',
    title: 'readings',
    x: { label: 'wasserstein', least: 0, of: distances },
    y: { label: 'reading' },
    lines: [
      { name: 'clipped', colour: 'tv', y: reading('clip') },
      { name: 'penalised', colour: 'wasserstein', y: reading('penalty') },
      { name: 'law', colour: 'muted', dash: [6, 4], y: law },
      { name: 'gan', colour: 'js', y: reading('gan') },
    ],
    references: [{ value: Math.LN2, label: 'log 2' }],
  },
  controls: ['way', 'start', 'lambda', 'clip', 'steps', 'activation', 'rate'],
  views: [
    {
      kind: 'table',
      title: 'follows',
      head: ['meter', 'correlation', 'far', 'near'],
      rows: [
        { name: 'clipped', cells: row('clip') },
        { name: 'penalised', cells: row('penalty') },
        { name: 'gan', cells: row('gan') },
      ],
    },
    {
      kind: 'plane',
      title: 'picture',
      bounds: [-2, 5, -2, 2],
      marks: [
        (pen, found: Meters, at: At) =>
          points(() => onTheWay(found, at), { colour: 'generated', style: 'ring' })(pen, undefined),
        points(({ real }: Meters) => real, { colour: 'real' }),
      ],
    },
    {
      kind: 'curves',
      title: 'scales',
      x: { label: 'wasserstein', least: 0, of: off },
      y: { label: 'ratio', least: 0 },
      lines: [
        { name: 'clipped', colour: 'tv', y: overDistance('clip') },
        { name: 'penalised', colour: 'wasserstein', y: overDistance('penalty') },
        {
          name: 'slope',
          colour: 'muted',
          dash: [6, 4],
          y: (found, at) => off(found).map((w) => steepness(w, at)),
        },
      ],
    },
  ],
  numbers: (_, found) => ({
    ofClipped: found && correlation(found, 'clip'),
    ofPenalised: found && correlation(found, 'penalty'),
    ofGan: found && correlation(found, 'gan'),
  }),
  readouts: ['ofClipped', 'ofPenalised', 'ofGan'],
  strip: ['ofClipped', 'ofPenalised', 'ofGan'],
});
