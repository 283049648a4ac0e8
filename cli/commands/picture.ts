import type { Command } from 'commander';
import { isDiscriminator } from '../../src/engines/objectives.ts';
import { encodeLink } from '../../src/experiment/link.ts';
import { parse } from '../../src/fields/check.ts';
import { choice } from '../../src/fields/field.ts';
import { languages } from '../../src/i18n/catalogue.ts';
import { stage as en } from '../../src/i18n/en/stage.ts';
import { stage as zh } from '../../src/i18n/zh/stage.ts';
import { createBandPainter } from '../../src/plots/bands.ts';
import { layOut } from '../../src/plots/sheet.ts';
import { drawStage } from '../../src/plots/stage.ts';
import { SvgContext } from '../../src/plots/svg/context.ts';
import { svgDocument } from '../../src/plots/svg/document.ts';
import { roughMeasure } from '../../src/plots/svg/measure.ts';
import { defaultView } from '../../src/store/create.ts';
import { sheetOf, WIDTH } from '../../src/ui/saving/sheetOf.ts';
import { savingWords } from '../../src/ui/saving/words.ts';
import { firstLayers } from '../../src/ui/stage/layers.ts';
import { pictured } from '../../src/ui/stage/pictured.ts';
import { Camera } from '../../src/worker/camera.ts';
import { createTrainer } from '../engines.ts';
import { readRun } from '../experiment.ts';
import { type Io, print } from '../io.ts';
import { openOut } from '../outFile.ts';
import { themePalette, themes } from '../palette.ts';

const options = {
  theme: choice(themes, 'light'),
  language: choice(languages, 'en'),
  words: choice(['with', 'without'], 'with'),
};

const words = { en, zh };

interface Options {
  readonly theme: string;
  readonly language: string;
  readonly words: boolean;
}

/** Draws the stage of a run as the page does; of an experiment alone that is its beginning. */
async function picture(io: Io, name: string, path: string, given: Options): Promise<void> {
  const { theme, language, words: say } = parse(options, { ...given, words: given.words ? 'with' : 'without' });
  const { experiment, snapshot, measures } = readRun(name, 'run');
  const out = openOut(path, 'out.svg');
  const trainer = await createTrainer('wasm', experiment);
  if (snapshot) await trainer.restore(snapshot);
  const taken = await new Camera(experiment, defaultView).take(trainer);
  trainer.dispose();

  const palette = themePalette(theme);
  const shown = pictured(taken);
  const facts = {
    picture: taken,
    shown,
    layers: firstLayers,
    coloured: true,
    iteration: snapshot?.iteration ?? 0,
    measures,
    link: `#/play?${encodeLink(experiment)}`,
  };
  const sheet = sheetOf(words[language], savingWords[language], language, facts, { legend: say, caption: say });
  const svg = new SvgContext(roughMeasure);
  const context = svg as unknown as CanvasRenderingContext2D;
  const { height, draw } = layOut(context, palette, sheet);
  draw(context, (viewport) =>
    drawStage(context, viewport, createBandPainter(), shown, { layers: firstLayers, palette }),
  );
  const { pictureOfD, pictureOfF } = words[language];
  const title = isDiscriminator(taken.objective) ? pictureOfD : pictureOfF;
  await out.write(svgDocument({ width: WIDTH, height, title, content: svg.content }));
  print(io, { file: path, width: WIDTH, height, iteration: facts.iteration });
}

const EXAMPLES = `
Example:
  $ npm run --silent lab -- train wgan-gp-8gaussians --iterations 500 --out run.json
  $ npm run --silent lab -- picture run.json run.svg --theme dark --language zh

Letters are measured roughly here; a browser that shows the file has the last word on their widths.
`;

export function definePicture(program: Command, io: Io): void {
  program
    .command('picture')
    .summary('draw the stage of a run as an SVG')
    .description('Draws real and generated samples over the critic’s field, as the page does, into an SVG file.')
    .argument(
      '<preset | run.json>',
      'a run that --out or the page saved; a preset or an experiment stands at its beginning',
    )
    .argument('<out.svg>', 'the file to write')
    .option('--theme <name>', themes.join(' or '), 'light')
    .option('--language <name>', languages.join(' or '), 'en')
    .option('--no-words', 'without legend and caption')
    .addHelpText('after', EXAMPLES)
    .action((name: string, path: string, given: Options) => picture(io, name, path, given));
}
