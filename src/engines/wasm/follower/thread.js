import { parentPort } from 'node:worker_threads';
import { follow } from './follow.js';

parentPort?.on('message', (orders) => {
  follow(orders);
  if (orders.memory) parentPort?.postMessage('joined');
});
