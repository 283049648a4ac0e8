import type { Area } from '../catalogue.ts';

export const engines: Area<'engines'> = {
  title: '计算引擎',
  choose: '换一个引擎',
  current: ({ engine, adapter }) => `${engine}，运行于 ${adapter}`,
  names: {
    auto: '自动选择',
    'tfjs-webgpu': 'TensorFlow.js（WebGPU）',
    wasm: '融合引擎（WebAssembly）',
    'tfjs-wasm': 'TensorFlow.js（WebAssembly）',
    'tfjs-cpu': 'TensorFlow.js（纯 JavaScript）',
    reference: '参考实现（64 位）',
  },
  reasons: {
    best: '在通过自检的引擎中，它最快。',
    chosen: '由你指定。',
    'no-webgpu': '这个浏览器没有 WebGPU，改用 WebAssembly 训练，功能一样不少。',
    'software-webgpu': '这里的 WebGPU 由软件模拟，改用更快的 WebAssembly 训练。',
    'self-test-failed': '更快的引擎没能通过自检（数值不对），改由它训练。',
    recovered: '原来的引擎停了，它从最近一次完好的状态接着训练。',
  },
  verdicts: {
    passed: '通过自检',
    fallback: '软件模拟，较慢',
    unavailable: '此处不可用',
    failed: '未通过自检',
    untried: '未尝试',
  },
  starting: '正在选择引擎并核对数值……',
  rates: ({ iterations, criticSteps }) => `每秒迭代 ${iterations} 次，判别器 ${criticSteps} 步`,
};
