import { actions } from '../../actions/index.ts';
import type { LinkView } from '../../experiment/link.ts';
import type { Playground } from '../../store/playground.ts';

/** The address that brings back an experiment and how the page shows it. */
export function linkTo(playground: Playground, look: LinkView): string {
  return new URL(`#/play?${actions.copyLink.perform(playground, look)}`, location.href).href;
}
