import { actions } from '../../../actions/index.ts';
import { presets } from '../../../experiment/presets.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { beginForecast, forecastOf, reveal } from '../../../store/forecast.ts';
import { lessonOf, restartLesson } from '../../../store/lesson.ts';
import type { Playground } from '../../../store/playground.ts';

/** Where a presentation can be: what it is called, and how to get there. */
export interface Step {
  readonly title: string;
  go(): void;
}

export interface Steps {
  readonly all: readonly Step[];
  /** Where the page is before anyone goes on. */
  readonly first: number;
}

/** The steps of an assignment: read it, draw, run. */
function ofLesson(playground: Playground, words: Readonly<Record<'task' | 'draw' | 'run', string>>): Steps {
  const ask = lessonOf(playground).getState()?.assignment.predict;
  const forecast = forecastOf(playground);
  const run = () => {
    const drawn = forecast.getState();
    if (drawn?.values.some(Number.isFinite) && drawn.phase === 'drawing') void reveal(playground);
    else playground.play();
  };
  const draw = ask && { title: words.draw, go: () => !forecast.getState() && beginForecast(playground, ask) };
  const read = { title: words.task, go: () => void restartLesson(playground).catch(() => undefined) };
  return { all: [read, ...(draw ? [draw as Step] : []), { title: words.run, go: run }], first: 0 };
}

/** Every preset, from the one that runs on. */
function ofPresets(playground: Playground, words: Catalogue): Steps {
  const text = JSON.stringify(playground.experiment.getState().experiment);
  const all = presets.map(({ id }) => ({
    title: words.presets[id].title,
    go() {
      actions.loadPreset.perform(playground, id);
      playground.play();
    },
  }));
  return { all, first: presets.findIndex(({ experiment }) => JSON.stringify(experiment) === text) };
}

/** The headings of what is read, or the labs of a list: whatever the page has to go through. */
function ofPage(): Steps {
  const headings = [...document.querySelectorAll<HTMLElement>('main article :is(h3, h4)[id]')];
  const sections = headings.map((heading) => ({
    title: heading.textContent ?? '',
    go: () => heading.scrollIntoView({ block: 'start' }),
  }));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[data-present], main li > a[href^="#/lab/"]')];
  const places = links.map((link) => ({
    title: link.textContent ?? '',
    go: () => {
      location.hash = link.hash;
    },
  }));
  if (sections.length > 0) return { all: sections, first: -1 };
  const [here] = location.hash.split('?');
  return { all: places, first: links.findIndex(({ hash }) => hash === here) };
}

export function stepsOf(
  playground: Playground | undefined,
  words: Catalogue,
  own: Readonly<Record<'task' | 'draw' | 'run', string>>,
): Steps {
  if (!playground) return ofPage();
  return lessonOf(playground).getState() ? ofLesson(playground, own) : ofPresets(playground, words);
}
