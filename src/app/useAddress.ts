import { useEffect, useEffectEvent } from 'react';
import { actions } from '../actions/index.ts';
import { decodeLink, encodeLink } from '../experiment/link.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import { createAddressWriter } from '../ui/addressWriter.ts';
import { faultsSentence } from '../ui/messages/faultSentence.ts';
import { useMessage } from '../ui/messages/Messages.tsx';
import { useWords } from '../ui/words.tsx';
import type { Play } from './play.ts';
import { parseRoute } from './route.ts';

/** Keeps address and experiment the same: changes go out, pasted links come in, broken ones are named. */
export function useAddress(play: Play, known: boolean): void {
  const { playground, view } = play;
  const catalogue = useWords();
  const { play: words, faults: say } = catalogue;
  const tell = useMessage();
  const { experiment } = playground;

  const refuse = useEffectEvent((wrong: readonly Fault[], instead: string) => {
    const { kind } = experiment.getState().experiment.dataset;
    const what = faultsSentence(catalogue, wrong, kind);
    tell(say.together([words.messages.brokenLink, what, instead]));
  });

  const read = useEffectEvent(() => {
    // On the way to Learn the address is no longer ours.
    const { page, query } = parseRoute(location.hash);
    if (page !== 'play' || !query) return;
    // What an assignment closed, the next link opens.
    experiment.setState({ limits: undefined });
    try {
      actions.loadLink.perform(playground, query);
      const { view: look } = decodeLink(query);
      play.taken = encodeLink(experiment.getState().experiment, look);
      view.setState(look, true);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refuse(error.faults, say.nothingChanged);
    }
  });

  /** Whether the address holds what runs already, however it is written. */
  const isHere = (query: string): boolean => {
    const linked = decodeLink(query);
    const look = view.getState();
    const here = look.task === undefined ? encodeLink(experiment.getState().experiment, look) : play.taken;
    return encodeLink(linked.experiment, linked.view) === here;
  };

  const arrive = useEffectEvent(() => {
    const opened = play.opened();
    // Back from Learn: by a link to another experiment, or to the one that waits here.
    if (!opened) {
      if (!isHere(parseRoute(location.hash).query)) read();
    } else if (opened.length > 0) refuse(opened, say.keptDefault);
    else if (!known) tell(words.notFound);
  });
  useEffect(() => arrive(), []);

  useEffect(() => {
    const { soon, stop } = createAddressWriter(() =>
      // An assignment stays what it was, whatever is made of it.
      view.getState().task === undefined
        ? `#/play?${encodeLink(experiment.getState().experiment, view.getState())}`
        : undefined,
    );
    const stopExperiment = experiment.subscribe((state, before) => state.experiment !== before.experiment && soon());
    const stopView = view.subscribe(soon);
    // Back from Learn, the address knows nothing of what was changed before.
    if (experiment.getState().past.length > 0) soon();
    return () => {
      stopExperiment();
      stopView();
      stop();
    };
  }, [experiment, view]);

  useEffect(() => {
    const onHash = () => read();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
}
