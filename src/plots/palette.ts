/** What a colour stands for: one colour a concept, everywhere (Okabe & Ito 2008). */
export const concepts = ['real', 'generated', 'wasserstein', 'js', 'klForward', 'klReverse', 'tv'] as const;
export type Concept = (typeof concepts)[number];

/** The colour of a curve: its concept's, or ink where it stands for none. */
export type Colour = Concept | 'ink' | 'muted';

/** Red, green and blue in 0 … 255. */
export type Rgb = readonly [number, number, number];

/** As CSS has it. */
export const css = (colour: Rgb): string => `rgb(${colour.map(Math.round).join(', ')})`;

/** Every colour that a drawing may use: CSS colours of the present theme. */
export interface Palette extends Readonly<Record<Concept, string>> {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly accent: string;
  readonly focus: string;
  /** The concepts' colours where they are words: contrast of at least 4.5 : 1 on paper. */
  readonly text: Readonly<Record<Concept, string>>;
  /** The critic's field from "looks generated" through neutral to "looks real". */
  readonly field: { readonly low: Rgb; readonly mid: Rgb; readonly high: Rgb };
  /** A heat map's colours: around a target, and from little to much. */
  readonly heat: { readonly low: Rgb; readonly mid: Rgb; readonly high: Rgb; readonly ramp: readonly Rgb[] };
  /** The font family of labels. */
  readonly font: string;
}

/** The same colour where it is a word. */
export function textColour(palette: Palette, colour: Colour): string {
  return colour === 'ink' || colour === 'muted' ? palette[colour] : palette.text[colour];
}
