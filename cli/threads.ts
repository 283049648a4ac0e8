import { availableParallelism } from 'node:os';

/** As many threads as there are cores but one, which stays free for the machine. */
export const threads = Math.max(1, availableParallelism() - 1);
