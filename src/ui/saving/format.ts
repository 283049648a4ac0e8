import type { LinkView } from '../../experiment/link.ts';
import type { FieldTable, ValueOf } from '../../fields/field.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { Playground } from '../../store/playground.ts';
import type { SavingWords } from './words.ts';

/** What is saved, and whom to tell how far it is. */
export interface Source {
  readonly playground: Playground;
  /** How the page shows it. */
  readonly look: LinkView;
  readonly language: Language;
  /** Shares from 0 to 1; only films take long enough to tell. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Why a format can't be had now. */
export type Lack = keyof SavingWords['lacks'];

/** One way to take something out of the page: adding a format is a file, a line in the table, and its words. */
export interface Format<Options extends FieldTable = FieldTable> {
  readonly group: keyof SavingWords['groups'];
  /** The file's name; its end says what it is. */
  readonly file: string;
  /** Its MIME type. */
  readonly type: string;
  readonly options: Options;
  /** What is wanting, of the run or of the browser; nothing where it can be made. */
  lack(playground: Playground): Lack | undefined;
  /** What the options come to, in words. */
  remark?(options: ValueOf<Options>, words: SavingWords, language: Language): string;
  /** @throws Lacking where only the making shows it */
  make(options: ValueOf<Options>, source: Source): Promise<Blob>;
}

/** Something is wanting after all. */
export class Lacking extends Error {
  override readonly name = 'Lacking';
  readonly lack: Lack;

  constructor(lack: Lack) {
    super(lack);
    this.lack = lack;
  }
}

/** Keeps the types of the options. */
export const format = <Options extends FieldTable>(definition: Format<Options>): Format<Options> => definition;
