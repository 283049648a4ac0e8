import {
  keep,
  ones,
  type Rank,
  type Scalar,
  scalar,
  type Tensor,
  type Tensor1D,
  type Tensor3D,
  tensor1d,
  tensor3d,
} from '@tensorflow/tfjs-core';

/**
 * Constants that live on the device as long as their trainer: uploading a
 * number anew for every operation would cost more than the operation.
 */
export class Literals {
  readonly #scalars = new Map<number, Scalar>();
  readonly #vectors = new Map<string, Tensor1D>();
  readonly #rows = new Map<number, Tensor3D>();
  readonly #columns = new Map<number, Tensor3D>();
  readonly #pairs = new Map<string, Tensor3D>();

  scalar(value: number): Scalar {
    return remember(this.#scalars, value, () => scalar(value));
  }

  vector(...values: number[]): Tensor1D {
    return remember(this.#vectors, values.join(' '), () => tensor1d(values));
  }

  /** 1 × n × 1 ones. */
  column(n: number): Tensor3D {
    return remember(this.#columns, n, () => ones<Rank.R3>([1, n, 1]));
  }

  /** 1 × 1 × 2. */
  pair(x: number, y: number): Tensor3D {
    return remember(this.#pairs, `${x} ${y}`, () => tensor3d([x, y], [1, 1, 2]));
  }

  /** 1 × 1 × n ones: times a batch, the sum of its rows. */
  row(n: number): Tensor3D {
    return remember(this.#rows, n, () => ones<Rank.R3>([1, 1, n]));
  }

  dispose(): void {
    for (const group of [this.#scalars, this.#vectors, this.#rows, this.#columns, this.#pairs]) {
      for (const held of group.values()) held.dispose();
      group.clear();
    }
  }
}

function remember<Key, T extends Tensor>(known: Map<Key, T>, key: Key, make: () => T): T {
  const present = known.get(key);
  if (present) return present;
  const made = keep(make());
  known.set(key, made);
  return made;
}
