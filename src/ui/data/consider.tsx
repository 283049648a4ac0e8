import type { ReactNode } from 'react';
import { actions } from '../../actions/index.ts';
import { checkPointsOpen } from '../../actions/openPoints.ts';
import type { Points } from '../../fields/field.ts';
import type { PointTable } from '../../files/points.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { Playground } from '../../store/playground.ts';
import { count } from '../text/format.ts';
import { DataDialog } from './DataDialog.tsx';
import { offerOf } from './offer.ts';
import { dataWords } from './words.ts';

/** Where something is opened, and whom to tell. */
export interface Desk {
  readonly playground: Playground;
  readonly language: Language;
  readonly tell: (text: string) => void;
  /** Shows what asks the reader, until it is called with nothing. */
  readonly ask: (question: ReactNode) => void;
}

/** Makes points the data, and says so. */
export function takePoints(name: string, points: Points, { playground, language, tell }: Desk, noise?: number): void {
  actions.openPoints.perform(playground, points, noise);
  tell(dataWords[language].opened({ count: count(points.length, language), name }));
}

interface From {
  /** What was read already. */
  readonly table?: PointTable;
  readonly text: string | undefined;
  readonly typing: boolean;
}

/** A question of its own each time. */
let asked = 0;

/** Asks how points shall be taken. */
export function askForPoints(name: string, from: From, desk: Desk): void {
  asked++;
  desk.ask(
    <DataDialog
      key={asked}
      name={name}
      {...from}
      onTake={(points) => takePoints(name, points, desk)}
      onClose={() => desk.ask(undefined)}
    />,
  );
}

/** Takes points at once where nothing is lost and there is nothing to choose; else asks. @throws InputError where a task keeps its own */
export function considerPoints(name: string, table: PointTable, text: string | undefined, desk: Desk): void {
  checkPointsOpen(desk.playground);
  const offer = offerOf(dataWords[desk.language], desk.language, table);
  if (offer.asks) askForPoints(name, { table, text, typing: false }, desk);
  else takePoints(name, offer.kept, desk);
}
