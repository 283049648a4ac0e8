import { InputError } from '../../fields/fault.ts';
import { readOpened } from '../../files/opened.ts';
import { buffersOf } from '../transfer.ts';
import type { FromReader } from './protocol.ts';

async function read(file: File): Promise<FromReader> {
  try {
    return { opened: await readOpened(file) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { faults: error.faults };
  }
}

self.onmessage = ({ data: file }: MessageEvent<File>) => {
  // Of what it didn't foresee the page hears as of any error of a worker's.
  read(file).then((message) => self.postMessage(message, { transfer: buffersOf(message) }), reportError);
};
