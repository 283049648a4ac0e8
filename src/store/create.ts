import { Client, type Request, RunEnded } from '../client/client.ts';
import { type Spawn, spawnWorker } from '../client/spawn.ts';
import { diffEffect } from '../experiment/effect.ts';
import { parseExperiment } from '../experiment/experiment.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import type { Answers, View } from '../worker/protocol.ts';
import { createExperimentStore } from './experiment.ts';
import { type Page, thisPage } from './page.ts';
import type { Playground, PlaygroundOptions } from './playground.ts';
import { clearSeries, record } from './record.ts';
import { createFrames, createRunStore, type RunState, type RunStatus } from './run.ts';
import { createThrottle } from './throttle.ts';

export const defaultView: View = { bounds: [-3, 3, -3, 3], resolution: 96, samples: 512 };

/** React hears of a run at most four times a second. */
const PUBLISH_MILLISECONDS = 250;
const RESTARTED_MILLISECONDS = 2000;

/** Where a playground runs: tests bring their own worker and page. */
export interface Surroundings {
  readonly spawn?: Spawn;
  readonly page?: Page;
}

type Phase = 'starting' | 'running' | 'diverged' | 'crashed';

/** Starts a run and everything that shows it. @throws InputError when the experiment is not one */
export function createPlayground(options: PlaygroundOptions, around: Surroundings = {}): Playground {
  const page = around.page ?? thisPage();
  const experiment = createExperimentStore(parseExperiment(options.experiment));
  const run = createRunStore(options.engine);
  const frames = createFrames();
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  /** The experiment that the worker was last asked to run. */
  let asked = experiment.getState().experiment;
  let view = options.view ?? defaultView;
  /** Whether the reader wants it to play; a hidden page or a divergence may be in the way. */
  let wanted = options.playing ?? true;
  let phase: Phase = 'starting';
  /** Whether the newest frame is of the present run, or still of the one before. */
  let shown = false;
  /** Starts so far; whether the newest goes on from the state of the run before it. */
  let starts = 0;
  let carried = false;
  let restartedTimer: ReturnType<typeof setTimeout> | undefined;

  run.setState({ speed: options.speed ?? 0 });
  const throttle = createThrottle(() => publish(), PUBLISH_MILLISECONDS);
  const client = new Client(around.spawn ?? spawnWorker, {
    ready(report) {
      if (report.reason !== 'recovered' && !carried) {
        clearSeries(frames);
        shown = false;
      }
      enter('running', { report, diverged: undefined });
    },
    frame(frame) {
      record(frames, frame);
      shown = true;
      frames.notify();
      if (status() === 'playing') throttle.soon();
      else throttle.now();
      page.nextPicture(() => client.drawn(frame));
    },
    diverged({ quantity, iteration, restored }) {
      enter('diverged', { diverged: { quantity, iteration, restored } });
    },
    refused,
    recovering: () => enter('starting'),
    crashed: (message) => enter('crashed', {}, new Error(message)),
  });

  function status(): RunStatus {
    if (phase !== 'running') return phase;
    if (!wanted) return 'paused';
    return page.hidden() ? 'hidden' : 'playing';
  }

  function publish(patch: Partial<RunState> = {}): void {
    const newest = shown ? frames.newest : undefined;
    run.setState({
      status: status(),
      iteration: newest?.iteration ?? 0,
      iterationsPerSecond: newest?.iterationsPerSecond ?? 0,
      criticStepsPerSecond: newest?.criticStepsPerSecond ?? 0,
      measures: newest?.measures,
      theta: newest?.theta,
      ...patch,
    });
  }

  function enter(next: Phase, patch: Partial<RunState> = {}, error = new Error('no engine')): void {
    phase = next;
    publish(patch);
    if (next === 'starting') return;
    for (const { resolve, reject } of waiting.splice(0)) {
      if (next === 'crashed') reject(error);
      else resolve();
    }
  }

  function begin(snapshot?: Answers['snapshot']): void {
    starts++;
    carried = snapshot !== undefined;
    // What starts afresh is at 0 from now on, not from its first frame.
    shown &&= carried;
    asked = experiment.getState().experiment;
    const { engineChoice, speed } = run.getState();
    enter('starting');
    const playing = wanted && !page.hidden();
    client.start({ experiment: asked, engine: engineChoice, view, playing, speed }, snapshot);
  }

  /** The state to carry over to another engine, if there is a sound one. */
  async function present(): Promise<Answers['snapshot'] | undefined> {
    if (phase !== 'running') return undefined;
    try {
      return await client.query({ kind: 'snapshot' });
    } catch (error) {
      if (error instanceof RunEnded) return undefined;
      throw error;
    }
  }

  /** Goes back to what runs; where nothing does, any engine is better than none. */
  function refused(faults: readonly Fault[], running: Request | undefined): void {
    if (running) {
      shown = true;
      asked = running.experiment;
      experiment.setState({ experiment: asked });
      client.limit(run.getState().speed);
      client.look(view);
      move();
      enter('running', { faults, engineChoice: running.engine });
    } else if (run.getState().engineChoice !== 'auto') {
      run.setState({ faults, engineChoice: 'auto' });
      begin();
    } else enter('crashed', { faults }, new InputError(faults));
  }

  /** Makes the worker play or pause as wanted and as the page allows. */
  function move(): void {
    if (wanted && !page.hidden()) client.play();
    else client.pause();
  }

  function want(playing: boolean): void {
    wanted = playing;
    if (phase === 'diverged') phase = 'running';
    move();
    publish({ diverged: undefined });
  }

  function announceRestart(): void {
    clearTimeout(restartedTimer);
    run.setState({ restarted: true });
    restartedTimer = setTimeout(() => run.setState({ restarted: false }), RESTARTED_MILLISECONDS);
  }

  const stopExperiment = experiment.subscribe((state, before) => {
    const effect = state.taken === before.taken ? diffEffect(asked, state.experiment) : 'restart';
    if (effect === 'none') return;
    run.setState({ faults: undefined });
    if (effect === 'live') {
      asked = state.experiment;
      client.configure(asked);
    } else {
      begin();
      announceRestart();
    }
  });
  const stopVisibility = page.onVisibility(() => {
    if (wanted && phase === 'running') move();
    throttle.now();
  });

  begin();

  return {
    experiment,
    run,
    frames,
    play: () => want(true),
    pause: () => want(false),
    async step(iterations) {
      want(false);
      await client.step(iterations);
    },
    reset() {
      begin();
      announceRestart();
    },
    setSpeed(speed) {
      run.setState({ speed });
      client.limit(speed);
    },
    async setEngine(engineChoice) {
      run.setState({ engineChoice, faults: undefined });
      const at = starts;
      const snapshot = await present();
      // Something else has started a run meanwhile, and on this engine.
      if (at !== starts) return;
      begin(snapshot);
      if (!snapshot) announceRestart();
    },
    setView(next) {
      view = next;
      client.look(view);
    },
    query: (query) => client.query(query),
    restore: (snapshot) => client.restore(snapshot),
    ready: () =>
      new Promise((resolve, reject) => {
        if (phase === 'starting') waiting.push({ resolve, reject });
        else if (phase === 'crashed') reject(new Error('no engine'));
        else resolve();
      }),
    dispose() {
      stopExperiment();
      stopVisibility();
      throttle.stop();
      clearTimeout(restartedTimer);
      client.dispose();
    },
  };
}
