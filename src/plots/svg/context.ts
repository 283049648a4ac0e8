import { Path, short } from './path.ts';

/** How words lie in a font, in pixels: their width, and how far below each of a canvas' other lines their base line is. */
export interface Extent {
  readonly width: number;
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}
export type Measure = (text: string, font: string) => Extent;

const anchors: Readonly<Record<string, string>> = { center: 'middle', right: 'end' };
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] as string);

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out. */
function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escaped(value as string)}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/**
 * The part of a canvas context that our drawings use, which writes SVG instead
 * of painting: text stays text, lines stay lines. `putImageData`, `drawImage`
 * and the like are not there: a drawing for it brings a painter of paths.
 */
export class SvgContext {
  font = '10px sans-serif';
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineJoin = 'miter';
  lineCap = 'butt';
  globalAlpha = 1;
  textAlign = 'left';
  textBaseline = 'alphabetic';
  #dash: readonly number[] = [];
  /** Id of the clip in force. */
  #clip: string | undefined;
  #moved: readonly [x: number, y: number] = [0, 0];
  readonly #measure: Measure;
  readonly #elements: string[] = [];
  readonly #clips: string[] = [];
  /** Each brings back what was kept. */
  readonly #saved: (() => void)[] = [];
  #path = new Path();

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /** What was drawn: definitions and elements, to stand in an `<svg>`. */
  get content(): string {
    const defs = this.#clips.length > 0 ? `<defs>${this.#clips.join('')}</defs>\n` : '';
    return defs + this.#elements.join('\n');
  }

  save(): void {
    const { font, fillStyle, strokeStyle, lineWidth, lineJoin, lineCap, globalAlpha, textAlign, textBaseline } = this;
    const kept = { font, fillStyle, strokeStyle, lineWidth, lineJoin, lineCap, globalAlpha, textAlign, textBaseline };
    const [dash, clip, moved] = [this.#dash, this.#clip, this.#moved];
    this.#saved.push(() => {
      Object.assign(this, kept);
      [this.#dash, this.#clip, this.#moved] = [dash, clip, moved];
    });
  }

  restore(): void {
    this.#saved.pop()?.();
  }

  translate(x: number, y: number): void {
    this.#moved = this.#at(x, y);
  }

  beginPath(): void {
    this.#path = new Path();
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(...this.#at(x, y));
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(...this.#at(x, y));
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(...this.#at(x, y), width, height);
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.#path.arc(...this.#at(x, y), radius, from, to);
  }

  closePath(): void {
    this.#path.close();
  }

  clip(): void {
    const id = `clip${this.#clips.length + 1}`;
    this.#clips.push(
      element('clipPath', { id, 'clip-path': this.#clipped() }, element('path', { d: this.#path.data })),
    );
    this.#clip = id;
  }

  fill(rule: 'nonzero' | 'evenodd' = 'nonzero'): void {
    if (this.#path.empty) return;
    const even = rule === 'evenodd' ? rule : undefined;
    this.#add('path', { d: this.#path.data, ...this.#filled(), 'fill-rule': even });
  }

  stroke(): void {
    if (!this.#path.empty) this.#add('path', { d: this.#path.data, fill: 'none', ...this.#stroked() });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const [left, top] = this.#at(x, y);
    this.#add('rect', { x: left, y: top, width, height, ...this.#filled() });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    const [left, top] = this.#at(x, y);
    this.#add('rect', { x: left, y: top, width, height, fill: 'none', ...this.#stroked() });
  }

  fillText(text: string, x: number, y: number, most?: number): void {
    this.#write(text, x, y, most, this.#filled());
  }

  strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, undefined, { fill: 'none', ...this.#stroked() });
  }

  measureText(text: string): { readonly width: number } {
    return { width: this.#measure(text, this.font).width };
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = [...dash];
  }

  #at(x: number, y: number): readonly [number, number] {
    return [x + this.#moved[0], y + this.#moved[1]];
  }

  #clipped(): string | undefined {
    return this.#clip && `url(#${this.#clip})`;
  }

  #add(name: string, attributes: Attributes, content?: string): void {
    this.#elements.push(element(name, { ...attributes, 'clip-path': this.#clipped() }, content));
  }

  #filled(): Attributes {
    const { fillStyle, globalAlpha } = this;
    return { fill: fillStyle, 'fill-opacity': globalAlpha === 1 ? undefined : globalAlpha };
  }

  #stroked(): Attributes {
    const { strokeStyle, lineWidth, lineJoin, lineCap, globalAlpha } = this;
    return {
      stroke: strokeStyle,
      'stroke-width': lineWidth,
      'stroke-linejoin': lineJoin === 'miter' ? undefined : lineJoin,
      'stroke-linecap': lineCap === 'butt' ? undefined : lineCap,
      'stroke-opacity': globalAlpha === 1 ? undefined : globalAlpha,
      'stroke-dasharray': this.#dash.length > 0 ? this.#dash.map(short).join(' ') : undefined,
    };
  }

  /** The base line is reckoned here: not every viewer knows of another one. */
  #write(text: string, x: number, y: number, most: number | undefined, paint: Attributes): void {
    const { font, textAlign, textBaseline } = this;
    const [, size = '10', family = 'sans-serif'] = /([\d.]+)px\s+(.*)/.exec(font) ?? [];
    const { width, ...lines } = this.#measure(text, font);
    const down = textBaseline === 'alphabetic' ? 0 : (lines[textBaseline as keyof typeof lines] ?? 0);
    const [left, base] = this.#at(x, y + down);
    const narrow = most !== undefined && width > most;
    this.#add(
      'text',
      {
        x: left,
        y: base,
        'font-size': Number(size),
        'font-family': family,
        'text-anchor': anchors[textAlign],
        textLength: narrow ? most : undefined,
        lengthAdjust: narrow ? 'spacingAndGlyphs' : undefined,
        ...paint,
      },
      escaped(text),
    );
  }
}
