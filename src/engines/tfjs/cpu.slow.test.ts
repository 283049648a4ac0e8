import { conformance } from '../conformance.test-kit.ts';
import { startBackend } from './backend.ts';
import { TfjsTrainer } from './trainer.ts';

// A file of its own, because files run side by side.
conformance('tfjs-cpu', async (experiment) => {
  await startBackend('cpu');
  return new TfjsTrainer('cpu', experiment);
});
