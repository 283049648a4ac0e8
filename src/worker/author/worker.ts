import { InputError } from '../../fields/fault.ts';
import { parts } from '../../files/pytorch/bundled.ts';
import { type PytorchOrder, writePytorch } from '../../files/pytorch/write.ts';
import type { FromAuthor } from './protocol.ts';

const post = (message: FromAuthor) => self.postMessage(message);

async function author(order: PytorchOrder): Promise<FromAuthor> {
  try {
    return { file: new Blob([await writePytorch(order, parts, (share) => post({ share }))]) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { faults: error.faults };
  }
}

// Of what it didn't foresee the page hears as of any error of a worker's.
self.onmessage = ({ data }: MessageEvent<PytorchOrder>) => void author(data).then(post, reportError);
