import { useEffect, useEffectEvent, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Fault } from '../../fields/fault.ts';
import type { FieldTable, ValueOf } from '../../fields/field.ts';
import { createAddressWriter } from '../../ui/addressWriter.ts';
import { faultsSentence } from '../../ui/messages/faultSentence.ts';
import { useMessage } from '../../ui/messages/Messages.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Tool, ToolProps } from '../tools.ts';
import { type Codec, codecOf } from './address.ts';
import { createSettings, type Settings, type SettingsStore } from './settings.ts';

const queryOf = (hash: string): string => /\?([^#]*)/.exec(hash)?.[1] ?? '';

/** The settings of a page, which its address holds: changes go out, pasted links come in, broken ones are named. */
export function useSettings<
  const Table extends FieldTable,
  Own extends ValueOf<Table> & object = ValueOf<Table> & object,
>(
  tool: Tool,
  table: Table,
  { query, carry }: ToolProps,
  special?: Codec<Own>,
): readonly [SettingsStore<Table, Own>, Settings<Own>] {
  const catalogue = useWords();
  const tell = useMessage();
  // The page is made anew where its address names another tool; a query that changes comes by `hashchange`.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  const [codec, opened] = useMemo(() => {
    const codec = special ?? (codecOf(table) as unknown as Codec<Own>);
    return [codec, codec.read(query)] as const;
  }, []);
  const settings = useMemo(
    () => createSettings<Table, Own>(table, opened.settings, codec.faultsOf),
    [table, opened, codec],
  );
  const now = useStore(settings.state, (state) => state.now);

  const refuse = useEffectEvent((faults: readonly Fault[]) => {
    if (faults.length === 0) return;
    const what = faultsSentence(catalogue, faults, settings.experiment.getState().experiment.dataset.kind);
    tell(catalogue.faults.together([catalogue.play.messages.brokenLink, what]));
  });
  useEffect(() => refuse(opened.faults), [opened]);

  useEffect(() => carry(now.experiment), [carry, now.experiment]);

  useEffect(() => {
    const writer = createAddressWriter(() => `#/${tool}?${codec.write(settings.state.getState().now)}`);
    const stop = settings.state.subscribe(writer.soon);
    const onHash = () => {
      const asked = queryOf(location.hash);
      if (!location.hash.startsWith(`#/${tool}`) || asked === '') return;
      const read = codec.read(asked);
      refuse(read.faults);
      if (read.faults.length === 0) settings.take(read.settings);
    };
    addEventListener('hashchange', onHash);
    return () => {
      stop();
      writer.stop();
      removeEventListener('hashchange', onHash);
    };
  }, [tool, codec, settings]);

  return [settings, now];
}
