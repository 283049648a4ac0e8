/** What a colour stands for: one colour a concept, everywhere (Okabe & Ito 2008). */
export const concepts = ['real', 'generated', 'wasserstein', 'js', 'klForward', 'klReverse', 'tv'] as const;
export type Concept = (typeof concepts)[number];

/** What becomes of runs, on a map of them; what is undecided is a line's grey. */
export const endings = ['diverges', 'converges', 'oscillates', 'collapses', 'stalls'] as const;
type Ending = (typeof endings)[number];

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
  /** Quieter than the concepts' colours, which they are not. */
  readonly endings: Readonly<Record<Ending, string>>;
  /** The font family of labels. */
  readonly font: string;
}

/** The same colour where it is a word. */
export function textColour(palette: Palette, colour: Colour): string {
  return colour === 'ink' || colour === 'muted' ? palette[colour] : palette.text[colour];
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The palette of a theme, from its tokens' colours as `rgb(r, g, b)`. */
export function paletteFrom(colour: (token: string) => string, font: string): Palette {
  const rgb = (token: string): Rgb => {
    const [red = 0, green = 0, blue = 0] = (colour(token).match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue];
  };
  const each = (suffix: string) =>
    Object.fromEntries(concepts.map((name) => [name, colour(kebab(name) + suffix)])) as Record<Concept, string>;
  return {
    ...each(''),
    paper: colour('paper'),
    ink: colour('ink'),
    muted: colour('muted'),
    line: colour('line'),
    surface: colour('surface'),
    accent: colour('accent'),
    focus: colour('focus'),
    text: each('-text'),
    field: { low: rgb('field-low'), mid: rgb('field-mid'), high: rgb('field-high') },
    heat: {
      low: rgb('heat-low'),
      mid: rgb('heat-mid'),
      high: rgb('heat-high'),
      ramp: [0, 1, 2, 3].map((step) => rgb(`heat-${step}`)),
    },
    endings: Object.fromEntries(endings.map((name) => [name, colour(name)])) as Record<Ending, string>,
    font,
  };
}
