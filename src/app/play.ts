import { createStore, type StoreApi } from 'zustand/vanilla';
import { actions } from '../actions/index.ts';
import { createScripting, type Scripting } from '../actions/scripting.ts';
import { decodeLink, encodeLink, type LinkView } from '../experiment/link.ts';
import { untilOf, writeUntil } from '../experiment/until.ts';
import type { Fault } from '../fields/fault.ts';
import type { RunFile } from '../files/run.ts';
import { createPlayground } from '../store/create.ts';
import type { Playground } from '../store/playground.ts';
import { arrive } from '../ui/loading/arrive.ts';
import { fetchSaving } from '../ui/play/Files.tsx';
import { fetchTeaching } from '../ui/teaching/fetch.ts';
import { parseRoute } from './route.ts';

declare global {
  interface Window {
    /** For consoles and tests: see the README, "Scripting". */
    playground: Scripting;
  }
}

const fetchRepeat = () => import('../workbench/repeat/script.ts');
const fetchGallery = () => import('../workbench/gallery/script.ts');
const fetchSweep = () => import('../workbench/sweep/script.ts');

/** Play's run, which outlives a visit to Learn. */
export interface Play {
  readonly playground: Playground;
  /** How the page shows it, as far as a link tells. */
  readonly view: StoreApi<LinkView>;
  /** The link that was last taken: that of an assignment doesn't follow what is made of it. */
  taken: string;
  /** What was wrong with the link that Play was opened with; undefined once that was asked. */
  opened(): readonly Fault[] | undefined;
  /** Stays where it is, even when the reader comes back. */
  rest(): void;
  /** Goes on where the reader left; returns how to leave. */
  enter(): () => void;
}

function startPlay(): Play {
  // Asked for nothing, or for something broken, it opens with the default experiment.
  const { page, query } = parseRoute(location.hash);
  const { experiment, view, faults } = decodeLink(page === 'play' ? query : '');
  // Who is given a task begins when it has been read.
  const playing = view.task === undefined;
  const playground = createPlayground({ experiment, playing, rewinds: true, until: untilOf(view.until) });
  // Asked when the reader comes back. Before they have left, a script may have paused what isn't rendered yet.
  let resume = false;
  const look = createStore<LinkView>(() => view);
  look.subscribe((now, before) => now.until !== before.until && playground.stopWhen(untilOf(now.until)));
  playground.run.subscribe(({ until }, before) => {
    if (until === before.until) return;
    const { until: _, ...rest } = look.getState();
    look.setState(until === undefined ? rest : { ...rest, until: writeUntil(until) }, true);
  });
  window.playground = createScripting(
    playground,
    {
      async save(...wanted) {
        const { saveForScript } = await arrive(fetchSaving);
        return saveForScript(playground, look.getState(), ...wanted);
      },
      async repeat(...wanted) {
        const { repeatForScript } = await arrive(fetchRepeat);
        return repeatForScript(playground.experiment.getState().experiment, ...wanted);
      },
      async failure(...wanted) {
        const { failForScript } = await arrive(fetchGallery);
        return failForScript(...wanted);
      },
      async sweep(...wanted) {
        const { sweepForScript } = await arrive(fetchSweep);
        return sweepForScript(playground.experiment.getState().experiment, ...wanted);
      },
    },
    async () => (await arrive(fetchTeaching)).scripts,
  );
  let opened: readonly Fault[] | undefined = faults;
  return {
    playground,
    view: look,
    taken: encodeLink(experiment, view),
    opened() {
      const told = opened;
      opened = undefined;
      return told;
    },
    rest() {
      resume = false;
      playground.pause();
    },
    enter() {
      if (resume) playground.play();
      return () => {
        resume = playground.run.getState().status !== 'paused';
        playground.pause();
      };
    },
  };
}

let play: Play | undefined;

/** Play's run, where it was started. */
export const startedPlay = (): Play | undefined => play;

/** The one run of Play; the first call starts it, with the experiment of the address. */
export function thePlay(): Play {
  play ??= startPlay();
  return play;
}

/** Shows a run on Play: at its state, where it has one, else from the beginning. */
export async function openOnPlay(run: RunFile): Promise<void> {
  // An assignment that waits there is left.
  if (play && play.view.getState().task !== undefined) {
    play.view.setState({}, true);
    play.playground.experiment.setState({ limits: undefined });
  }
  // The address first: Play that hasn't started yet starts with it.
  location.hash = `#/play?${encodeLink(run.experiment, play?.view.getState())}`;
  const { playground, rest } = thePlay();
  if (run.snapshot) rest();
  await actions.openRun.perform(playground, run);
}
