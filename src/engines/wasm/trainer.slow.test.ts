import { conformance } from '../conformance.test-kit.ts';
import { compileFused } from './module.ts';
import { nodeHost } from './node.ts';
import { FusedTrainer } from './trainer.ts';

const compiled = compileFused(nodeHost.fetchBinary);
conformance('wasm', async (experiment) => new FusedTrainer(await compiled, experiment));
