import { useEffect, useRef } from 'react';
import { type DatasetChoice, sampleDataset } from '../../datasets/index.ts';
import { whenIdle } from '../canvas/idle.ts';
import { onThemeChange, themePalette } from '../theme/palette.ts';

const SIDE = 56;
const SAMPLES = 320;
/** Half the window on the plane, in data units. */
const REACH = 2.6;

function draw(canvas: HTMLCanvasElement, dataset: DatasetChoice): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const points = new Float64Array(2 * SAMPLES);
  sampleDataset(dataset, { seed: 1, stream: 'displayReal', iteration: 0, substep: 0 }, points);
  const ratio = Math.min(3, Math.max(2, devicePixelRatio));
  canvas.width = SIDE * ratio;
  canvas.height = SIDE * ratio;
  context.scale(canvas.width / (2 * REACH), -canvas.height / (2 * REACH));
  context.translate(REACH, -REACH);
  context.fillStyle = themePalette().real;
  const dot = (1.1 * REACH) / SIDE;
  for (let i = 0; i < SAMPLES; i++) {
    context.beginPath();
    context.arc(points[2 * i] as number, points[2 * i + 1] as number, dot, 0, 2 * Math.PI);
    context.fill();
  }
}

/** A few hundred real samples, drawn by the sampler that trains. */
export function DatasetThumbnail({ dataset }: { readonly dataset: DatasetChoice }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const key = JSON.stringify(dataset);
  useEffect(() => {
    const show = () => canvas.current && draw(canvas.current, JSON.parse(key) as DatasetChoice);
    const callOff = whenIdle(show);
    const forgetTheme = onThemeChange(show);
    return () => {
      callOff();
      forgetTheme();
    };
  }, [key]);
  return <canvas ref={canvas} />;
}
