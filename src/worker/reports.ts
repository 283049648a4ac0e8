import type { StepReport } from '../engines/trainer.ts';
import { reportColumns } from './protocol.ts';

const COLUMNS = reportColumns.length;

/** The reports since the last frame, in bounded memory: when full, every other one is dropped. */
export class ReportLog {
  readonly #rows: Float64Array;
  #length = 0;

  constructor(capacity = 2048) {
    this.#rows = new Float64Array(capacity * COLUMNS);
  }

  add(report: StepReport): void {
    if (this.#length === this.#rows.length / COLUMNS) this.#halve();
    const at = this.#length++ * COLUMNS;
    for (let c = 0; c < COLUMNS; c++) this.#rows[at + c] = report[reportColumns[c] as keyof StepReport];
  }

  /** A fresh array of `reportColumns` numbers each; the log is empty afterwards. */
  take(): Float64Array {
    const rows = this.#rows.slice(0, this.#length * COLUMNS);
    this.#length = 0;
    return rows;
  }

  clear(): void {
    this.#length = 0;
  }

  #halve(): void {
    this.#length >>>= 1;
    for (let row = 0; row < this.#length; row++) {
      this.#rows.copyWithin(row * COLUMNS, (2 * row + 1) * COLUMNS, (2 * row + 2) * COLUMNS);
    }
  }
}
