import { selectEngine } from '../../../engines/select.ts';
import type { FilmOrder, FromFilm } from './order.ts';
import { shoot } from './shoot.ts';

const tell = (message: FromFilm) => self.postMessage(message);

async function make(order: FilmOrder): Promise<void> {
  const { trainer } = await selectEngine(order.engine, order.marks[0].experiment);
  const encoder = order.kind === 'gif' ? (await import('./gif.ts')).createGif : (await import('./webm.ts')).createWebm;
  const film = await shoot(trainer, order, encoder, (done) => tell({ done }));
  tell(film ? { film } : { lack: 'codec' });
}

self.onmessage = ({ data }: MessageEvent<FilmOrder>) => {
  // Of what it didn't foresee the page hears as of any error of a worker's.
  make(data).catch(reportError);
};
