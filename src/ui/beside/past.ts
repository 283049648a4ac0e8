import type { Language } from '../../i18n/catalogue.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { drawGhost, drawUprights, reaching } from '../../plots/ghost.ts';
import type { Playground } from '../../store/playground.ts';
import { type Past, wantedDomain } from '../curves/plotter.ts';
import { changesText, changeText, momentsOf, momentText, speechOf } from './say.ts';
import { besideWords } from './words.ts';

/** So many changes of one moment are named in the picture, and this share of the run is near to one. */
const NAMED = 3;
const NEAR = 0.01;

const catalogues = { en, zh };

/** The curves before, faint, and what was changed since, as every panel draws and says it. */
export function createPast({ frames, experiment }: Playground, language: Language): Past {
  const speech = () =>
    speechOf(catalogues[language], besideWords[language], language, experiment.getState().experiment);
  const linesOf = (changes: Parameters<typeof changesText>[1]) =>
    changes.length > NAMED ? [changesText(speech(), changes)] : changes.map((change) => changeText(speech(), change));

  return {
    domain(panel, curves, upTo, [low, high]) {
      const { before } = frames;
      if (!before) return [low, high];
      const series = { ...before.series };
      for (const { series: name } of curves) {
        series[name] = { ...before.series[name], length: reaching(before.series[name], upTo) };
      }
      if (curves.every(({ series: name }) => series[name].length === 0)) return [low, high];
      const [least, most] = wantedDomain(panel, curves, { series });
      return [Math.min(low, least), Math.max(high, most)];
    },

    draw(context, chart, palette, curves, cursor) {
      const { before, changes } = frames;
      for (const { series, colour, dash, noisy = false } of before ? curves : []) {
        const { x, y, length } = before?.series[series] ?? frames.series[series];
        drawGhost(context, chart, palette, { label: '', colour, x, y, length, noisy, ...(dash && { dash }) });
      }
      const uprights = momentsOf(changes).map(({ iteration, changes }) => ({ x: iteration, lines: linesOf(changes) }));
      drawUprights(context, chart, palette, uprights, cursor);
    },

    said(iteration) {
      const reach = NEAR * (frames.newest?.iteration ?? 0);
      const near = momentsOf(frames.changes).filter((moment) => Math.abs(moment.iteration - iteration) <= reach);
      return near.map((moment) => ` ${momentText(speech(), moment)}`).join('');
    },
  };
}
