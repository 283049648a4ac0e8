/** What stands beside the run: fetched once there is something to compare. */
export { Beside } from './Beside.tsx';
export { PastLine } from './PastLine.tsx';
export { createPast } from './past.ts';
