import { engineSelector } from '../engines/select.ts';
import { nodeHost } from '../engines/wasm/node.ts';
import { createExaminer, type ExaminerParts } from '../worker/examiner/examiner.ts';
import type { FromExaminer, ToExaminer } from '../worker/examiner/protocol.ts';
import { buffersOf } from '../worker/transfer.ts';
import type { Spawn } from './spawn.ts';

const select = engineSelector({ fusedHost: nodeHost });

export interface TestHost {
  readonly heard: ToExaminer[];
  readonly told: FromExaminer[];
  /** Ends it as a crash would. */
  die(): void;
  alive: boolean;
}

/** Hosts that are a real examiner on the fused engine, on this thread, at the far end of a message channel. */
export function inProcess(change: (parts: ExaminerParts) => ExaminerParts = (parts) => parts) {
  const hosts: TestHost[] = [];
  const spawn: Spawn<FromExaminer, ToExaminer> = (receive, fail) => {
    const { port1, port2 } = new MessageChannel();
    const host: TestHost = {
      heard: [],
      told: [],
      alive: true,
      die() {
        end();
        fail('it was ended');
      },
    };
    hosts.push(host);
    const examiner = createExaminer(
      change({
        post(message) {
          if (!host.alive) return;
          port2.postMessage(message, buffersOf(message));
          host.told.push(message);
        },
        select,
        turn: () => new Promise((resolve) => setImmediate(resolve)),
        now: () => performance.now(),
      }),
    );
    function end(): void {
      host.alive = false;
      examiner.dispose();
      port1.close();
      port2.close();
    }
    port2.onmessage = ({ data }) => {
      host.heard.push(data);
      examiner.receive(data);
    };
    port1.onmessage = ({ data }) => receive(data);
    return { post: (message) => port1.postMessage(message), terminate: end };
  };
  return { spawn, hosts };
}
