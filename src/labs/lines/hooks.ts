import { useStore } from 'zustand';
import type { LinesDivergences } from '../../divergences/lines.ts';
import { useFound, useParameters, useRuntime } from '../kit/context.ts';
import type { Live, LiveState } from './live.ts';
import type { Setting } from './setting.ts';

/** The lab's own run. Only its views ask, so it is there. */
export const useLive = (): Live => useRuntime().extra as unknown as Live;

export const useLiveState = <Part>(select: (state: LiveState) => Part): Part => useStore(useLive().state, select);

export const useSetting = (): Setting => useParameters(({ at }) => at as Setting);

/** What the rulers say, which is exact and so always there. */
export const useReadings = (): LinesDivergences => useFound().finding as LinesDivergences;
