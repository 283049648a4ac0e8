/** What it takes to open a file: fetched when the reader does. */
export { readFile } from '../../client/readFile.ts';
export { PointsDialog } from './PointsDialog.tsx';
export { offerOf } from './pointsOffer.ts';
