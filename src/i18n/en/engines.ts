export const engines = {
  title: 'Engine',
  choose: 'Choose another engine',
  current: (p: { engine: string; adapter: string }) => `${p.engine} on ${p.adapter}`,
  names: {
    auto: 'Best available',
    'tfjs-webgpu': 'TensorFlow.js, WebGPU',
    webgpu: 'Fused, WebGPU',
    wasm: 'Fused, WebAssembly',
    'tfjs-wasm': 'TensorFlow.js, WebAssembly',
    'tfjs-cpu': 'TensorFlow.js, plain JavaScript',
    reference: 'Reference, 64-bit',
  },
  reasons: {
    best: 'The fastest that passed its self-test here.',
    fastest: 'Timed against the others here, it is the fastest for networks of this size.',
    chosen: 'You chose it.',
    'no-webgpu': 'This browser offers no WebGPU, so the model trains on WebAssembly. Nothing is missing.',
    'software-webgpu': 'WebGPU is only emulated here; the model trains on WebAssembly, which is faster.',
    'self-test-failed': 'A faster engine gave wrong numbers in its self-test, so this one trains.',
    recovered: 'The engine before it stopped; this one took over from the last good state.',
  },
  verdicts: {
    passed: 'passed its self-test',
    fallback: 'software, slow',
    unavailable: 'not available here',
    failed: 'failed its self-test',
    untried: 'not tried',
  },
  starting: 'Choosing an engine and checking its numbers …',
  pace: (p: { criticSteps: string }) => `${p.criticSteps} critic steps/s`,
  rates: (p: { iterations: string; criticSteps: string }) =>
    `${p.iterations} iterations/s, ${p.criticSteps} critic steps/s`,
} as const;
