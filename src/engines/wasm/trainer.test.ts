import { conformance } from '../conformance.test-kit.ts';
import { compileFused } from './module.ts';
import { readBinary } from './node.ts';
import { FusedTrainer } from './trainer.ts';

const compiled = compileFused(readBinary);
conformance('wasm', async (experiment) => new FusedTrainer(await compiled, experiment));
