// A thread doesn't inherit the loader of TypeScript from the process that starts it.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);
