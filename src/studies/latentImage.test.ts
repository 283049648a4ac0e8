import { describe, expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { powerOf } from '../math/slope.ts';
import { crossingsOfCircle, evenly, hilbertCurve, lemniscate, piecesOf } from './curves.ts';
import { foldedLine } from './foldedLine.ts';
import { type LatentImageParameters, latentImage } from './latentImage.ts';
import { densityPeak, lengthOf, tubeArea } from './onCurve.ts';
import { randomNetwork } from './randomNetwork.ts';

const usual = defaults(latentImage.parameters) as LatentImageParameters;
const circle = (n: number, radius: number) =>
  Float64Array.from(
    { length: 2 * n + 2 },
    (_, i) => radius * (i % 2 ? Math.sin : Math.cos)((Math.PI * (i - (i % 2))) / n),
  );

describe('curves', () => {
  it('Hilbert’s goes once through each square, always to a neighbour', () => {
    for (const order of [1, 2, 5]) {
      const curve = hilbertCurve(order);
      const across = 2 ** order;
      const squares = Array.from({ length: across * across }, (_, k) =>
        [curve[2 * k], curve[2 * k + 1]].map((value) => (value as number) * across - 0.5).join(),
      );
      expect(new Set(squares).size).toBe(across * across);
      expect([...piecesOf(curve)].every((piece) => piece === 1 / across)).toBe(true);
      expect(lengthOf(curve)).toBeCloseTo(across - 1 / across, 12);
    }
  });

  it('the lemniscate keeps its equation (x² + y²)² = x² − y², and is as long as it is known to be', () => {
    const curve = lemniscate(4001);
    for (let i = 0; i < curve.length; i += 246) {
      const [x, y] = [curve[i] as number, curve[i + 1] as number];
      expect((x * x + y * y) ** 2).toBeCloseTo(x * x - y * y, 12);
    }
    expect(lengthOf(curve)).toBeCloseTo(5.24411510858, 5);
  });

  it('even points are as far apart along the curve, and begin and end with it', () => {
    const bent = Float64Array.of(0, 0, 3, 0, 3, 1, 2.5, 1);
    expect([...evenly(bent, 10)]).toEqual(
      [0, 0, 0.5, 0, 1, 0, 1.5, 0, 2, 0, 2.5, 0, 3, 0, 3, 0.5, 3, 1, 2.5, 1].map((value) => expect.closeTo(value, 12)),
    );
    expect([...evenly(Float64Array.of(2, 1, 2, 1), 3)]).toEqual([2, 1, 2, 1, 2, 1]);
  });

  it('a circle around a point of one meets it twice, around a crossing four times', () => {
    const curve = lemniscate(2001);
    expect(crossingsOfCircle(curve, [0, 0], 0.1)).toBe(4);
    expect(crossingsOfCircle(curve, [curve[800] as number, curve[801] as number], 0.1)).toBe(2);
  });
});

describe('what lies on and around a curve', () => {
  it('has a tube of 2rε + πε² around a segment, whichever way it runs, and of 4πrε around a circle', () => {
    for (const [dx, dy] of [
      [0.7, 0],
      [0, 0.7],
      [0.42, -0.56],
    ] as const) {
      const area = tubeArea([0.1, 0.2, 0.1 + dx, 0.2 + dy], 0.05);
      expect(Math.abs(area / (2 * 0.7 * 0.05 + Math.PI * 0.05 ** 2) - 1)).toBeLessThan(3e-3);
    }
    expect(Math.abs(tubeArea(circle(300, 0.4), 0.03) / (4 * Math.PI * 0.4 * 0.03) - 1)).toBeLessThan(3e-3);
  });

  it('has the density of an even line: erf(L/2√2h)/(√2π h L) in its middle', () => {
    const line = evenly(Float64Array.of(0, 0, 0.6, 0.8), 2000);
    for (const h of [0.02, 0.1]) expect(densityPeak(line, h)).toBeCloseTo(1 / (Math.sqrt(2 * Math.PI) * h), 1);
  });
});

describe('a network’s line', () => {
  const network = randomNetwork({ inputs: 1, outputs: 2, width: 20, depth: 2, activation: 'relu', bias: 0.5 }, 8);

  it('switches where its units’ signs say, looked at point by point', () => {
    const { latent, pieces, kinks } = foldedLine(network, 2);
    const n = 40_001;
    const dense = Float64Array.from({ length: n }, (_, i) => (4 * i) / (n - 1) - 2);
    const signs = network.before(dense);
    let switches = 0;
    for (let i = 1; i < n; i++) {
      for (const layer of signs) {
        for (let j = 0; j < 20; j++)
          if ((layer[20 * i + j] as number) < 0 !== (layer[20 * (i - 1) + j] as number) < 0) switches += 1;
      }
    }
    expect(pieces - 1).toBe(switches);
    expect(kinks).toBe(switches);
    // Between two of them the image is straight.
    const middles = Float64Array.from(
      { length: pieces },
      (_, k) => ((latent[k] as number) + (latent[k + 1] as number)) / 2,
    );
    const [corners, between] = [network.map(latent), network.map(middles)];
    between.forEach((value, i) => {
      expect(value).toBeCloseTo(((corners[i] as number) + (corners[i + 2] as number)) / 2, 12);
    });
  });

  it('is one-dimensional, and a surface is not', () => {
    const power = ({ boxes }: ReturnType<typeof latentImage.find>) => {
      const finest = boxes.slice(-4);
      return -powerOf(
        finest.map(({ side }) => side),
        finest.map(({ count }) => count),
      );
    };
    for (const activation of ['relu', 'tanh'] as const)
      expect(power(latentImage.find({ ...usual, activation }, 2))).toBeCloseTo(1, 1);
    expect(power(latentImage.find({ ...usual, latent: 2 }, 2))).toBeGreaterThan(1.8);
    expect(power(latentImage.find({ ...usual, map: 'hilbert', order: 3 }, 2))).toBeLessThan(1.5);
  });

  it('fills the unit square from side to side, and moves with the seed', () => {
    const image = (seed: number) => latentImage.find(usual, seed).image;
    const extent = (axis: number) => {
      const values = [...image(4)].filter((_, i) => i % 2 === axis);
      return Math.max(...values) - Math.min(...values);
    };
    expect(Math.max(extent(0), extent(1))).toBe(1);
    expect(image(4)).not.toEqual(image(5));
    expect(image(4)).toEqual(image(4));
  });

  it('shades a surface by the units that are on: squares between the same kinks look alike, across one they differ', () => {
    const { patterns, across } = latentImage.find({ ...usual, latent: 2, width: 16, depth: 1 }, 6);
    expect(patterns.length).toBe((across - 1) ** 2);
    // So many lines cut a square into at most 1 + n + n(n − 1)/2 parts.
    const different = new Set(patterns).size;
    expect(different).toBeGreaterThan(16);
    expect(different).toBeLessThanOrEqual(1 + 16 + 120);
    const smooth = latentImage.find({ ...usual, latent: 2, width: 16, depth: 1, bias: 1 }, 6);
    expect(smooth.patterns).not.toEqual(patterns);
  });
});
