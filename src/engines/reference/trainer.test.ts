import { consistency } from '../conformance.test-kit.ts';
import { ReferenceTrainer } from './trainer.ts';

consistency('reference', async (experiment) => new ReferenceTrainer(experiment));
