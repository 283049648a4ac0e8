/** Each kind of chart with numbers of every sort: to be looked at, and driven by `charts.spec.ts`. */
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { fillNormal, fillUniform } from '../../src/math/draws.ts';
import type { Handle } from '../../src/plots/handles.ts';
import { arrows, field, type Plan, plan, points, samples, trajectory } from '../../src/plots/marks.ts';
import type { Mark } from '../../src/plots/plane.ts';
import { BarsChart } from '../../src/ui/charts/BarsChart.tsx';
import { CurvesChart } from '../../src/ui/charts/CurvesChart.tsx';
import { HeatChart } from '../../src/ui/charts/HeatChart.tsx';
import { HistogramChart } from '../../src/ui/charts/HistogramChart.tsx';
import { PlaneChart } from '../../src/ui/charts/PlaneChart.tsx';
import '../../src/ui/theme/tokens.css';
import '../../src/ui/theme/page.css';
import { WordsProvider } from '../../src/ui/words.tsx';

const normals = (count: number, iteration = 0) => {
  const values = new Float64Array(count);
  fillNormal({ seed: 7, stream: 'displayReal', iteration, substep: 0 }, values);
  return values;
};
const uniforms = (count: number) => {
  const values = new Float64Array(count);
  fillUniform({ seed: 7, stream: 'displayReal', iteration: 3, substep: 0 }, values);
  return values;
};

const { NaN: gap, POSITIVE_INFINITY: infinity } = Number;
const grid = (count: number, of: (k: number) => number) => Float64Array.from({ length: count }, (_, k) => of(k));

const theta = grid(81, (k) => -2 + k / 20);
const jump = {
  title: 'Divergences between two lines',
  x: { label: 'θ', unit: 'data units' },
  y: { label: 'divergence', unit: 'nats' },
  curves: [
    { label: 'JS', colour: 'js', x: theta, y: theta.map((at) => (at === 0 ? 0 : Math.LN2)), length: 81 },
    { label: 'KL', colour: 'klForward', x: theta, y: theta.map((at) => (at === 0 ? 0 : infinity)), length: 81 },
    { label: 'W₁', colour: 'wasserstein', x: theta, y: theta.map(Math.abs), length: 81, dash: [7, 4] },
  ],
  references: [{ value: Math.LN2, label: 'log 2' }],
  present: 0.73,
} as const;

const steps = Float64Array.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000);
const vanishing = steps.map((n) => 30 * n ** -1.5);
const vanish = {
  title: 'The generator’s gradient under a better discriminator',
  x: { label: 'critic steps', log: true },
  y: { label: 'norm of the gradient', log: true },
  curves: [
    {
      label: 'minimax, median of 20 seeds',
      colour: 'generated',
      x: steps,
      y: vanishing.map((value, k) => (k === 7 ? gap : value)),
      length: 12,
      band: { low: vanishing.map((value) => value / 3), high: vanishing.map((value) => value * 2.5) },
    },
    {
      label: '−log D',
      colour: 'js',
      x: steps,
      y: steps.map((n) => 2 + Math.log(n) / 3),
      length: 12,
      dash: [3, 3],
    },
  ],
} as const;

const weights = uniforms(4000).map((u, k) => {
  const weight = 0.017 * (2 * u - 1) + 0.002 * Math.sin(k);
  return Math.max(-0.01, Math.min(0.01, weight));
});
const slopes = normals(2000).map((z) => 1 + 0.2 * z);
const clipped = [
  { value: -0.01, label: '−c' },
  { value: 0.01, label: '+c' },
];
const target = [{ value: 1, label: 'target 1', colour: 'wasserstein' }] as const;
const normal = (x: number) => Math.exp(-((x - 1) ** 2) / 0.08) / (0.2 * Math.sqrt(2 * Math.PI));
const sizes = normals(1500, 1).map((z, k) => (k < 9 ? -1 : 10 ** (-4 + 1.2 * z)));

const layers = [
  { label: 'layer 1', colour: 'generated', value: 3.2e-6 },
  { label: 'layer 2', colour: 'generated', value: 0.00041 },
  { label: 'layer 3, the widest of them', colour: 'generated', value: 0.013 },
  { label: 'output', colour: 'generated', value: null },
] as const;
const signed = [
  { label: 'W₁', colour: 'wasserstein', value: 0.82 },
  { label: 'JS', colour: 'js', value: -0.31 },
  { label: 'KL', colour: 'klForward', value: infinity },
] as const;

const SIDE = 24;
const ratio = grid(SIDE * SIDE, (k) => {
  const [i, j] = [k % SIDE, Math.floor(k / SIDE)];
  if (i > 19 && j < 4) return gap;
  return 1 + Math.sin(i / 4) * Math.cos(j / 5) * 0.8 + (i === 3 && j === 3 ? 30 : 0);
});
const rates = grid(9 * 7, (k) => 10 ** (-3 + (k % 9) / 3 - Math.floor(k / 9) / 4));

interface Points {
  readonly real: Float64Array;
  readonly generated: Float64Array;
}

/** The plane's numbers, at the size that a live coupling has. */
function pointsAt(x: number, y: number): Points & Plan {
  const real = normals(512);
  const generated = normals(512, 2).map((z, k) => 0.6 * z + (k % 2 === 0 ? x : y));
  return { real, generated, from: real, to: generated };
}

function Plane() {
  const [at, setAt] = useState<readonly [number, number]>([1.2, 0.4]);
  const [theta, setTheta] = useState(-1);
  const marks = useMemo<Mark[]>(() => {
    const found = pointsAt(...at);
    const each: Mark<typeof found>[] = [plan((some) => some), samples((some) => some)];
    return each.map((mark) => (pen) => mark(pen, found));
  }, [at]);
  const handles = useMemo<Handle[]>(
    () => [
      {
        name: 'generated',
        label: 'Generated mean',
        colour: 'generated',
        at,
        x: { label: 'x', min: -3, max: 3, step: 0.05 },
        y: { label: 'y', min: -3, max: 3, step: 0.05 },
      },
      { name: 'theta', label: 'θ', colour: 'real', at: [theta, -2], x: { label: 'θ', min: -2, max: 2, step: 0.1 } },
    ],
    [at, theta],
  );
  return (
    <PlaneChart
      title="An optimal plan between 256 real and 256 generated samples"
      bounds={[-3, 3, -3, 3]}
      x={{ label: 'x', unit: 'data units' }}
      y={{ label: 'y' }}
      marks={marks}
      handles={handles}
      onMove={(name, to) => (name === 'theta' ? setTheta(to[0]) : setAt(to))}
      summary={`The generated samples lie around ${at[0]}, ${at[1]}.`}
    />
  );
}

/** Gradient descent–ascent on θψ: the ways spiral. */
const way = grid(240, (k) => {
  const turn = 0.35 * (k >> 1);
  const size = 0.4 * 1.018 ** (k >> 1);
  return k % 2 === 0 ? size * Math.cos(turn) : size * Math.sin(turn);
});
const lattice = grid(50, (k) => (k % 2 === 0 ? ((k >> 1) % 5) - 2 : Math.floor((k >> 1) / 5) - 2));
const turning = lattice.map((_, k) => 0.25 * (k % 2 === 0 ? -(lattice[k + 1] as number) : (lattice[k - 1] as number)));
const bowl = {
  n: 33,
  values: Float32Array.from({ length: 33 * 33 }, (_, k) => ((k % 33) / 16 - 1) * (Math.floor(k / 33) / 16 - 1)),
};
const spiral: Mark[] = [
  field(() => bowl),
  arrows(() => ({ at: lattice, by: turning }), 'muted'),
  trajectory(() => way, { colour: 'generated' }),
  points(() => [0, 0], { colour: 'real', style: 'cross' }),
];

function Charts() {
  const bars = useMemo(() => ({ label: 'gradient', log: true }) as const, []);
  const plain = useMemo(() => ({ label: 'divergence', unit: 'nats' }) as const, []);
  const weight = useMemo(() => ({ label: 'weight' }) as const, []);
  const slope = useMemo(() => ({ label: 'slope ‖∇f‖', least: 0.5, most: 1.5 }) as const, []);
  const size = useMemo(() => ({ label: 'size', log: true }) as const, []);
  const across = useMemo(() => ({ label: 'x', least: -3, most: 3 }) as const, []);
  const slopeMap = useMemo(() => ({ label: '‖∇f‖', target: 1, least: 0, most: 2 }) as const, []);
  const rate = useMemo(() => ({ label: 'learning rate', log: true, least: 1e-5, most: 1e-2 }) as const, []);
  const seconds = useMemo(() => ({ label: 'time', unit: 'seconds', log: true }) as const, []);
  return (
    <div
      style={{
        display: 'grid',
        gap: '1.5rem',
        padding: '0.75rem',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(18rem, 100%), 1fr))',
      }}
    >
      <CurvesChart {...jump} />
      <CurvesChart {...vanish} />
      <HistogramChart title="Critic’s weights" values={weights} x={weight} colour="real" log markers={clipped} />
      <HistogramChart
        title="Slopes at x̂"
        values={slopes}
        x={slope}
        colour="wasserstein"
        density={normal}
        markers={target}
      />
      <HistogramChart title="Sizes of updates" values={sizes} x={size} colour="js" />
      <BarsChart title="Gradient by layer" axis={bars} bars={layers} />
      <BarsChart title="Distances" axis={plain} bars={signed} />
      <Plane />
      <PlaneChart
        title="Simultaneous descent on θψ"
        bounds={[-3, 3, -3, 3]}
        x={{ label: 'θ' }}
        y={{ label: 'ψ' }}
        marks={spiral}
        summary="The way spirals outwards."
        numbers={() => ({ head: ['step', 'θ', 'ψ'], rows: [['0', '0.4', '0']] })}
      />
      <HeatChart
        title="Slope of the critic"
        values={ratio}
        columns={SIDE}
        rows={SIDE}
        x={across}
        y={across}
        value={slopeMap}
      />
      <HeatChart title="Time to every mode" values={rates} columns={9} rows={7} x={rate} y={rate} value={seconds} />
    </div>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <WordsProvider>
      <Charts />
    </WordsProvider>
  </StrictMode>,
);
