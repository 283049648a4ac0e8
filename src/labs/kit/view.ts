import type { ComponentType } from 'react';
import type { Part } from '../../plots/bars.ts';
import type { Colour } from '../../plots/palette.ts';
import type { PlanePen } from '../../plots/plane.ts';
import type { Tick } from '../../plots/ticks.ts';
import type { Bounds } from '../../plots/viewport.ts';

/** Made of what was found and of the parameters that it was found at. */
export type Of<Found, At, Value> = (found: Found, at: At) => Value;

/** Words stand here by their names: the lab's own, or a symbol that every lab shares. */
export interface AxisOf<Word extends string> {
  readonly label: Word;
  readonly unit?: Word;
  readonly log?: boolean;
  readonly least?: number;
  readonly most?: number;
}

/** A value that matters: log 2, a target. Its label is a symbol, the same in every language. */
export interface ReferenceOf<Found, At> {
  readonly value: number | Of<Found, At, number>;
  readonly label: string;
}

/** A coordinate that a handle changes: a parameter by its path, or something else that has a name and a range. */
export type AlongOf<At, Word extends string> =
  | (keyof At & string)
  | { readonly label: Word; readonly min: number; readonly max: number };

/** A point on a picture that pointer and keys move: a slider for each coordinate that it changes. */
export interface HandleOf<At, Word extends string> {
  readonly name: Word;
  readonly colour: Colour;
  readonly place: (at: At) => readonly [x: number, y: number];
  readonly x?: AlongOf<At, Word>;
  readonly y?: AlongOf<At, Word>;
  /** What moving it to (x, y) sets, where its coordinates aren't parameters themselves. */
  readonly sets?: (at: At, to: readonly [x: number, y: number]) => Partial<At>;
  /** Where it counts, if that isn't everywhere. */
  readonly when?: (at: At) => boolean;
}

/** The points of a field, as long as they are few, each a handle. */
export interface PointHandlesOf<At, Word extends string> {
  /** Path of the field, and what its points are called. */
  readonly points: keyof At & Word;
  readonly colour: Colour;
  readonly when?: (at: At) => boolean;
  /** Where all of them lie on the x axis. */
  readonly flat?: (at: At) => boolean;
  /** How far from their own coordinates they are shown. */
  readonly shift?: (at: At) => readonly [x: number, y: number];
}

type AnyHandle<At, Word extends string> = HandleOf<At, Word> | PointHandlesOf<At, Word>;

/** All that there ever are, or those that there are at present. */
export type HandlesOf<At, Word extends string> =
  | readonly AnyHandle<At, Word>[]
  | ((at: At) => readonly AnyHandle<At, Word>[]);

export interface LineOf<Found, At, Word extends string> {
  readonly name: Word;
  readonly colour: Colour;
  readonly y: Of<Found, At, ArrayLike<number>>;
  /** Its own abscissae, where it has others than the view. */
  readonly x?: Of<Found, At, ArrayLike<number>>;
  readonly dash?: readonly number[];
  readonly noisy?: boolean;
  readonly band?: Of<Found, At, { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> }>;
}

export interface CurvesView<Found, At, Word extends string> {
  readonly kind: 'curves';
  readonly title: Word;
  readonly x: AxisOf<Word> & { readonly of: Of<Found, At, ArrayLike<number>> };
  readonly y: AxisOf<Word>;
  readonly lines: readonly LineOf<Found, At, Word>[];
  readonly references?: readonly ReferenceOf<Found, At>[];
  /** Where the reader's settings stand on the x axis. */
  readonly present?: (at: At) => number;
  readonly handles?: HandlesOf<At, Word>;
}

export interface HistogramView<Found, At, Word extends string> {
  readonly kind: 'histogram';
  readonly title: Word;
  /** Symmetric: logarithmic on both sides of 0. */
  readonly x: AxisOf<Word> & { readonly symmetric?: true };
  readonly values: Of<Found, At, ArrayLike<number>>;
  readonly colour: Colour;
  /** Logarithmic counts. */
  readonly log?: boolean;
  readonly bins?: number;
  /** The density that theory expects, where it knows one. */
  readonly density?: Of<Found, At, ((x: number) => number) | undefined>;
  readonly markers?: readonly ReferenceOf<Found, At>[];
}

export interface BarsView<Found, At, Word extends string> {
  readonly kind: 'bars';
  readonly title: Word;
  readonly axis: AxisOf<Word>;
  /** Bars by name, or as many as there turn out to be, such as layers. */
  readonly bars:
    | readonly {
        readonly name: Word;
        readonly colour: Colour;
        readonly value: Of<Found, At, number | null>;
        /** How far its error bar reaches to either side. */
        readonly error?: Of<Found, At, number>;
        /** Terms that make the value, in the order of its name. */
        readonly parts?: Of<Found, At, readonly Part[]>;
      }[]
    | Of<Found, At, readonly { readonly label: string; readonly colour: Colour; readonly value: number | null }[]>;
  readonly references?: readonly ReferenceOf<Found, At>[];
}

export interface HeatView<Found, At, Word extends string> {
  readonly kind: 'heat';
  readonly title: Word;
  /** From edge to edge. */
  readonly x: AxisOf<Word> & { readonly least: number; readonly most: number };
  readonly y: AxisOf<Word> & { readonly least: number; readonly most: number };
  /** With a target the colours part around it. */
  readonly value: AxisOf<Word> & { readonly target?: number };
  /** Row by row from the lowest y. */
  readonly cells: Of<
    Found,
    At,
    { readonly values: ArrayLike<number>; readonly columns: number; readonly rows: number }
  >;
}

export interface PlaneView<Found, At, Word extends string> {
  readonly kind: 'plane';
  readonly title: Word;
  readonly bounds: Bounds;
  /** x and y unless said; where pictures lie side by side or lanes above each other, they count in what `ticks` say. */
  readonly x?: AxisOf<Word> & { readonly ticks?: readonly Tick[] };
  readonly y?: AxisOf<Word> & { readonly ticks?: readonly Tick[] };
  /** Drawn in their order; `plots/marks.ts` has some. */
  readonly marks: readonly ((pen: PlanePen, found: Found, at: At) => void)[];
  readonly handles?: HandlesOf<At, Word>;
}

export interface TableView<Found, At, Word extends string> {
  readonly kind: 'table';
  readonly title: Word;
  /** The first column names the rows. */
  readonly head: readonly Word[];
  readonly rows: readonly { readonly name: Word; readonly cells: Of<Found, At, readonly (number | null)[]> }[];
}

/** What only one lab has; it reads what it shows with the kit's hooks. */
export interface CustomView {
  readonly kind: 'custom';
  readonly View: ComponentType;
  /** Stands with the controls and the numbers, as a table does. */
  readonly beside?: true;
}

export type View<Found, At, Word extends string> =
  | CurvesView<Found, At, Word>
  | HistogramView<Found, At, Word>
  | BarsView<Found, At, Word>
  | HeatView<Found, At, Word>
  | PlaneView<Found, At, Word>
  | TableView<Found, At, Word>
  | CustomView;

// biome-ignore lint/suspicious/noExplicitAny: a panel doesn't know what its lab finds
type Unknown = any;
/** One kind of view as the panel has it. */
export type Shown<Kind extends View<Unknown, Unknown, string>['kind']> = Extract<
  View<Unknown, Unknown, string>,
  { kind: Kind }
>;
