import { engineSelector } from '../engines/select.ts';
import { createClock } from './clock.ts';
import { FloorBook } from './floors.ts';
import { holdLife } from './life.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { createSession } from './session.ts';
import { buffersOf } from './transfer.ts';

const post = (message: FromWorker) => self.postMessage(message, { transfer: buffersOf(message) });

const session = createSession({
  post,
  clock: createClock(),
  floors: new FloorBook(),
  // A lost GPU takes the whole worker with it: the page starts another from the last checkpoint.
  engage: engineSelector({ onLost: (message) => post({ type: 'crashed', run: 0, message }) }),
});

self.onmessage = ({ data }: MessageEvent<ToWorker>) => session.receive(data);

holdLife();
