/** What it takes to open a file: fetched when the reader does. */
export { readOpened } from '../../files/opened.ts';
export { PointsDialog } from './PointsDialog.tsx';
export { offerOf } from './pointsOffer.ts';
