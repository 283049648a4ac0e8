import { arrows, plan } from '../../plots/marks.ts';
import type { Mark, PlanePen } from '../../plots/plane.ts';
import type { Bounds } from '../../plots/viewport.ts';
import { forcesAt, type NoisedCloudsAt, type Place } from '../../studies/noisedClouds.ts';

export const WINDOW: Bounds = [-2.4, 2.4, -1.8, 1.8];
/** Columns and rows of the field's arrows, and how long they are drawn; those of the points are drawn longer. */
const [COLUMNS, ROWS, SHARE] = [16, 12, 0.35];
export const LONGER = 2.5;

const [x0, x1, y0, y1] = WINDOW;
const lattice = Array.from({ length: COLUMNS * ROWS }, (_, k): Place => {
  const [column, row] = [k % COLUMNS, Math.floor(k / COLUMNS)];
  return [x0 + ((column + 0.5) * (x1 - x0)) / COLUMNS, y0 + ((row + 0.5) * (y1 - y0)) / ROWS];
});

type Force = (at: NoisedCloudsAt, place: Place) => Place;
const pull: Force = (at, place) => forcesAt(at, place).pull;
const push: Force = (at, place) => forcesAt(at, place).push;
const both: Force = (at, place) => {
  const forces = forcesAt(at, place);
  return [forces.pull[0] + forces.push[0], forces.pull[1] + forces.push[1]];
};

/** Under disc noise D* is flat wherever it isn't torn: there are no forces. */
function drawForces(pen: PlanePen, at: NoisedCloudsAt, places: readonly Place[], force: Force, share = LONGER) {
  return (colour: Parameters<typeof arrows>[1]): void => {
    if (at.noise !== 'gaussian') return;
    const by = places.flatMap((place) => force(at, place).map((entry) => share * entry));
    arrows(() => ({ at: places.flat(), by }), colour)(pen, undefined);
  };
}

type Drawing = (pen: PlanePen, found: unknown, at: NoisedCloudsAt) => void;

/** Where the generated points are sent. */
export const drawSteps: Drawing = (pen, _, at) => drawForces(pen, at, at.generated, both)('ink');

/** What sends them: the real points' pull, and the generated ones' push. */
export const drawPullAndPush: Drawing = (pen, _, at) => {
  drawForces(pen, at, at.generated, pull)('real');
  drawForces(pen, at, at.generated, push)('generated');
};

/** Where a generated point would be sent from anywhere. */
export const drawField: Drawing = (pen, _, at) => drawForces(pen, at, lattice, both, SHARE)('muted');

/** The line along which densities and D* are read. */
export const drawCut = (pen: PlanePen, cut: number): void => {
  const line: Mark = plan(() => ({ from: [x0, cut], to: [x1, cut] }), 'muted');
  line(pen);
};
