import { floats, readBack } from './device.ts';
import { Dispatch, kernelOf } from './kernel.ts';
import { alone, type NetworkPlan, stripOf } from './plan.ts';
import { pictureSource } from './sources.ts';
import { UPDATE_BYTES, writePicture } from './updates.ts';

/** Rows of one dispatch: whole strips. */
const ROWS = 2048;

/** Runs one network on inputs of the caller's; its memory is made when it is first asked. */
export class Pictures {
  readonly #device: GPUDevice;
  readonly #plan: NetworkPlan;
  readonly #inputs: number;
  readonly #answers: number;
  #buffers: readonly [update: GPUBuffer, scratch: GPUBuffer, given: GPUBuffer, answers: GPUBuffer] | undefined;

  constructor(device: GPUDevice, plan: NetworkPlan, inputs: number, answers: number) {
    this.#device = device;
    this.#plan = alone(plan, ROWS);
    this.#inputs = inputs;
    this.#answers = answers;
  }

  /** Maps the rows of `given` (n × inputs → n × answers) with these packed parameters. */
  async draw(packed: GPUBuffer, given: Float32Array): Promise<Float32Array> {
    const device = this.#device;
    const [update, scratch, inputs, answers] = this.#allocate();
    const strip = stripOf(this.#plan.width, this.#plan.tiling);
    const kernel = await kernelOf(device, pictureSource(this.#plan, strip));
    const dispatch = new Dispatch(device, kernel, { buffer: update }, [packed, scratch, inputs, answers], 0);
    const count = given.length / this.#inputs;
    const readings: Promise<Float32Array[]>[] = [];
    for (let from = 0; from < count; from += ROWS) {
      const rows = Math.min(ROWS, count - from);
      const part = given.slice(from * this.#inputs, (from + rows) * this.#inputs);
      device.queue.writeBuffer(inputs, 0, part);
      const encoder = device.createCommandEncoder({ label: 'picture' });
      const pass = encoder.beginComputePass({ label: 'picture' });
      dispatch.encode(pass, 0, Math.ceil(rows / strip));
      pass.end();
      device.queue.submit([encoder.finish()]);
      readings.push(readBack(device, [[answers, rows * this.#answers]]));
    }
    const out = new Float32Array(count * this.#answers);
    let at = 0;
    for (const [part] of await Promise.all(readings)) {
      if (part) out.set(part, at);
      at += part?.length ?? 0;
    }
    return out;
  }

  dispose(): void {
    for (const buffer of this.#buffers ?? []) buffer.destroy();
    this.#buffers = undefined;
  }

  #allocate() {
    this.#buffers ??= [
      this.#update(),
      floats(this.#device, 'picture rows', 16 * this.#plan.leftEnd),
      floats(this.#device, 'picture inputs', ROWS * this.#inputs),
      floats(this.#device, 'picture answers', ROWS * this.#answers),
    ];
    return this.#buffers;
  }

  #update(): GPUBuffer {
    const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
    const update = this.#device.createBuffer({ label: 'picture', size: UPDATE_BYTES, usage });
    const bytes = new ArrayBuffer(UPDATE_BYTES);
    writePicture(bytes, this.#plan);
    this.#device.queue.writeBuffer(update, 0, bytes);
    return update;
  }
}
