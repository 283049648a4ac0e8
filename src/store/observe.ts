import { type Frame, reportColumns } from '../worker/protocol.ts';
import type { Observation } from './health.ts';

const [GRADIENT, REAL, GENERATED] = (['generatorGradient', 'realMean', 'generatedMean'] as const).map((name) =>
  reportColumns.indexOf(name),
) as [number, number, number];
/** Fewer reports than these tell little: they wait for the next measures. */
const FEWEST = 10;
const MOST = 4096;

/** Gathers the reports of frames between two measures; each new one makes an observation. */
export function createObserver(): (frame: Frame) => Observation | undefined {
  let run = -1;
  let measured = -1;
  let gradients: number[] = [];
  let [reports, reversed] = [0, 0];

  const forget = () => {
    gradients = [];
    [reports, reversed] = [0, 0];
  };

  return (frame) => {
    const { measures, vitals } = frame;
    if (frame.run !== run) forget();
    run = frame.run;
    for (let at = 0; at < frame.reports.length; at += reportColumns.length) {
      const gradient = Math.abs(frame.reports[at + GRADIENT] as number);
      // A generator that waits for the warm-up to end has none.
      if (gradients.length < MOST && !Number.isNaN(gradient)) gradients.push(gradient);
      reports += 1;
      if ((frame.reports[at + REAL] as number) < (frame.reports[at + GENERATED] as number)) reversed += 1;
    }
    const floor = measures?.wasserstein.floor;
    const distance = measures?.wasserstein.value;
    const known = vitals && measures && vitals.iteration === measures.iteration;
    if (!known || measures.iteration === measured || reports < FEWEST) return undefined;
    if (floor === undefined || typeof distance !== 'number') return undefined;
    measured = measures.iteration;
    const { slope, atBound } = vitals;
    const observation: Observation = {
      iteration: measures.iteration,
      distance,
      floor,
      modes: measures.modes,
      slope,
      atBound,
      gradient: gradients.sort((a, b) => a - b)[gradients.length >> 1] ?? Number.NaN,
      reversed: reversed / reports,
    };
    forget();
    return observation;
  };
}
