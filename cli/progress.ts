import type { Io } from './io.ts';

const WIDTH = 30;

/** A bar on standard error: redrawn in place on a terminal, a line every tenth elsewhere. */
export function progressBar(io: Io, total: number): (done: number) => void {
  let shown = -1;
  return (done) => {
    const share = done / total;
    const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░');
    const line = `${bar} ${done} / ${total}`;
    if (io.interactive) io.err(`\r${line}${done === total ? '\n' : ''}`);
    else if (Math.floor(share * 10) > shown) io.err(`${line}\n`);
    shown = Math.floor(share * 10);
  };
}
