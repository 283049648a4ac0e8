import { show } from '../fields/check.ts';
import { InputError } from '../fields/fault.ts';
import type { AnyStudy } from './study.ts';

/** Every study by its name, loaded when it is wanted. */
const studies = {
  acrossLines: async () => (await import('./acrossLines.ts')).acrossLines,
  alongGradients: async () => (await import('./alongGradients.ts')).alongGradients,
  alongWeights: async () => (await import('./alongWeights.ts')).alongWeights,
  annealing: async () => (await import('./annealing.ts')).annealing,
  betweenDensities: async () => (await import('./betweenDensities.ts')).betweenDensities,
  betweenLines: async () => (await import('./betweenLines.ts')).betweenLines,
  betweenMixtures: async () => (await import('./betweenMixtures.ts')).betweenMixtures,
  betweenPairs: async () => (await import('./betweenPairs.ts')).betweenPairs,
  blurring: async () => (await import('./blurring.ts')).blurring,
  calibrating: async () => (await import('./calibrating.ts')).calibrating,
  capacities: async () => (await import('./capacities.ts')).capacities,
  changing: async () => (await import('./changing.ts')).changing,
  clippedLines: async () => (await import('./clippedLines.ts')).clippedLines,
  criticalPoints: async () => (await import('./criticalPoints.ts')).criticalPoints,
  collapsing: async () => (await import('./collapsing.ts')).collapsing,
  critics: async () => (await import('./critics.ts')).critics,
  depths: async () => (await import('./depths.ts')).depths,
  dirac: async () => (await import('./dirac.ts')).dirac,
  discriminating: async () => (await import('./discriminating.ts')).discriminating,
  droppedModes: async () => (await import('./droppedModes.ts')).droppedModes,
  fitting: async () => (await import('./fitting.ts')).fitting,
  frozen: async () => (await import('./frozen.ts')).frozen,
  generatorGradients: async () => (await import('./generatorGradients.ts')).generatorGradients,
  grading: async () => (await import('./grading.ts')).grading,
  jacobians: async () => (await import('./jacobians.ts')).jacobians,
  latentImage: async () => (await import('./latentImage.ts')).latentImage,
  likelihood: async () => (await import('./likelihood.ts')).likelihood,
  liveMeter: async () => (await import('./liveMeter.ts')).liveMeter,
  logSlopes: async () => (await import('./logSlopes.ts')).logSlopes,
  meters: async () => (await import('./meters.ts')).meters,
  minibatching: async () => (await import('./minibatching.ts')).minibatching,
  noiseBound: async () => (await import('./noiseBound.ts')).noiseBound,
  noisedClouds: async () => (await import('./noisedClouds.ts')).noisedClouds,
  noisedSegment: async () => (await import('./noisedSegment.ts')).noisedSegment,
  noiseKernels: async () => (await import('./noiseKernels.ts')).noiseKernels,
  onRaster: async () => (await import('./onRaster.ts')).onRaster,
  optimisers: async () => (await import('./optimisers.ts')).optimisers,
  overNoise: async () => (await import('./overNoise.ts')).overNoise,
  paces: async () => (await import('./paces.ts')).paces,
  normalising: async () => (await import('./normalising.ts')).normalising,
  passedThroughNoise: async () => (await import('./passedThroughNoise.ts')).passedThroughNoise,
  penalisedLines: async () => (await import('./penalisedLines.ts')).penalisedLines,
  penalising: async () => (await import('./penalising.ts')).penalising,
  penalisedRuns: async () => (await import('./penalisedRuns.ts')).penalisedRuns,
  perturbing: async () => (await import('./perturbing.ts')).perturbing,
  pushedForward: async () => (await import('./pushedForward.ts')).pushedForward,
  ripples: async () => (await import('./ripples.ts')).ripples,
  seams: async () => (await import('./seams.ts')).seams,
  sequences: async () => (await import('./sequences.ts')).sequences,
  repeating: async () => (await import('./repeating.ts')).repeating,
  rivals: async () => (await import('./rivals.ts')).rivals,
  shapedNoise: async () => (await import('./shapedNoise.ts')).shapedNoise,
  squashed: async () => (await import('./squashed.ts')).squashed,
  systems: async () => (await import('./systems.ts')).systems,
  taughtLonger: async () => (await import('./taughtLonger.ts')).taughtLonger,
  teaching: async () => (await import('./teaching.ts')).teaching,
  toldBy: async () => (await import('./toldBy.ts')).toldBy,
  transporting: async () => (await import('./transporting.ts')).transporting,
  twoCurves: async () => (await import('./twoCurves.ts')).twoCurves,
  urysohn: async () => (await import('./urysohn.ts')).urysohn,
  vanishing: async () => (await import('./vanishing.ts')).vanishing,
  wganLosses: async () => (await import('./wganLosses.ts')).wganLosses,
  whiteNoise: async () => (await import('./whiteNoise.ts')).whiteNoise,
} satisfies Record<string, () => Promise<AnyStudy>>;

export type StudyName = keyof typeof studies;
export const studyNames = Object.keys(studies) as StudyName[];

/** @throws InputError that lists the studies there are */
export async function findStudy(name: string): Promise<AnyStudy> {
  if (Object.hasOwn(studies, name)) return studies[name as StudyName]();
  throw new InputError([{ code: 'choice', field: 'study', value: show(name), allowed: studyNames.join(', ') }]);
}
