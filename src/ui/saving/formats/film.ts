import { ifEnded } from '../../../client/client.ts';
import { type FieldTable, integer, type ValueOf } from '../../../fields/field.ts';
import { defaultView } from '../../../store/create.ts';
import type { Playground } from '../../../store/playground.ts';
import { readLayers } from '../../stage/layers.ts';
import { count, significant } from '../../text/format.ts';
import { film } from '../film/film.ts';
import type { FilmOrder } from '../film/order.ts';
import { format, type Lack } from '../format.ts';
import { linkTo } from '../link.ts';
import { paletteFor, sheetFields } from '../sheetFields.ts';

const filmFields = {
  every: integer(1, 1000, 10, { scale: 'log', unit: 'iterations' }),
  frames: integer(2, 600, 120, { scale: 'log' }),
  rate: integer(1, 50, 20),
  size: integer(240, 1080, 480, { unit: 'px' }),
  ...sheetFields,
} satisfies FieldTable;
type Options = ValueOf<typeof filmFields>;

/** How the run came about; one that began from a state is filmed from its seed, with its present settings. */
async function marksOf({ experiment, query }: Playground): Promise<FilmOrder['marks']> {
  const [first, ...later] = (await query({ kind: 'marks' }).catch(ifEnded)) ?? [];
  return first ? [first, ...later] : [{ iteration: 0, experiment: experiment.getState().experiment }];
}

function filmFormat(kind: FilmOrder['kind'], type: string, lack: (playground: Playground) => Lack | undefined) {
  return format<typeof filmFields>({
    group: 'film',
    file: `film.${kind}`,
    type,
    options: filmFields,
    lack,
    remark: ({ every, frames, rate }: Options, words, language) =>
      words.film({ iterations: count(every * (frames - 1), language), seconds: significant(frames / rate, 2) }),
    async make({ colours, legend, caption, ...times }, { playground, look, language, onProgress, signal }) {
      const order: FilmOrder = {
        kind,
        marks: await marksOf(playground),
        engine: playground.run.getState().report?.engine ?? 'auto',
        view: defaultView,
        ...times,
        layers: readLayers(look.layers),
        palette: paletteFor(colours),
        language,
        link: linkTo(playground, look),
        sheet: { legend, caption },
      };
      return film(order, onProgress, signal);
    },
  });
}

/** The run as a GIF, which everything shows. */
export const gif = filmFormat('gif', 'image/gif', () => undefined);

/** The run as a WebM: smaller, and with all its colours. */
export const webm = filmFormat('webm', 'video/webm', () => ('VideoEncoder' in globalThis ? undefined : 'encoder'));
