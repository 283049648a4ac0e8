/** What is said of a run that goes wrong, in one piece that arrives when one may. */
export { Diverged } from '../play/Diverged.tsx';
export { HealthLine } from './HealthLine.tsx';
