import { parseRun } from '../files/parse.ts';
import { isStateDict, readStateDict } from '../files/stateDict/read.ts';
import type { Playground } from '../store/playground.ts';
import { openRun } from './openRun.ts';
import { type Networks, openState } from './openState.ts';

/** Takes a value as a file would hold it: an experiment, a run, or a state dict. @throws InputError */
export async function openValue(playground: Playground, value: unknown, networks: Networks): Promise<void> {
  if (isStateDict(value)) await openState.perform(playground, readStateDict(value), networks);
  else await openRun.perform(playground, parseRun(value));
}
