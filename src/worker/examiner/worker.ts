import { engineSelector } from '../../engines/select.ts';
import { createClock } from '../clock.ts';
import { holdLife } from '../life.ts';
import { buffersOf } from '../transfer.ts';
import { createExaminer } from './examiner.ts';
import type { FromExaminer, ToExaminer } from './protocol.ts';

const post = (message: FromExaminer) => self.postMessage(message, { transfer: buffersOf(message) });

const { now, turn } = createClock();
const examiner = createExaminer({
  post,
  // A lost GPU takes the whole worker with it: the pool begins again on another.
  select: engineSelector({ onLost: (message) => post({ type: 'crashed', message }) }),
  turn,
  now,
});

self.onmessage = ({ data }: MessageEvent<ToExaminer>) => examiner.receive(data);

holdLife();
