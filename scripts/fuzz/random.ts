import { philox } from '../../src/math/philox.ts';

/** Choices that a seed repeats. */
export interface Random {
  /** On [0, 1). */
  unit(): number;
  /** 0, 1, … n − 1. */
  below(n: number): number;
  pick<T>(options: readonly T[]): T;
}

/** Each kind of fuzz has a stream of its own, so that one alone repeats what it did among the others. */
export function createRandom(seed: number, stream: number): Random {
  const words = new Uint32Array(4);
  let drawn = 0;
  const unit = () => {
    if (drawn % 4 === 0) philox(drawn / 4, 0, 0, 0, seed, stream, words);
    return (words[drawn++ % 4] as number) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(unit() * n);
  return { unit, below, pick: (options) => options[below(options.length)] as never };
}
