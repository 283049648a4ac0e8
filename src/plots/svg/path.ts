/** Hundredths of a pixel are finer than anything that is seen. */
export const short = (value: number): string => String(Math.round(100 * value) / 100);

const TURN = 2 * Math.PI;

/** The data of a path as a canvas context's calls give it, moved by an offset. */
export class Path {
  #data = '';
  #begun = false;

  get data(): string {
    return this.#data;
  }

  get empty(): boolean {
    return this.#data === '';
  }

  moveTo(x: number, y: number): void {
    this.#data += `M${short(x)} ${short(y)}`;
    this.#begun = true;
  }

  /** Begins a subpath where there is none, as a canvas does. */
  lineTo(x: number, y: number): void {
    if (!this.#begun) this.moveTo(x, y);
    else this.#data += `L${short(x)} ${short(y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#data += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }

  /** Clockwise from one angle to another, larger one; a whole turn is two halves, for no arc of SVG ends where it begins. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const at = (angle: number) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    this.lineTo(...at(from));
    const r = short(radius);
    const half = (end: number, large: 0 | 1) => {
      const [endX, endY] = at(end);
      this.#data += `A${r} ${r} 0 ${large} 1 ${short(endX)} ${short(endY)}`;
    };
    if (to - from >= TURN) {
      half(from + Math.PI, 0);
      half(from, 0);
    } else half(to, to - from > Math.PI ? 1 : 0);
  }

  close(): void {
    if (this.#begun) this.#data += 'Z';
  }
}
