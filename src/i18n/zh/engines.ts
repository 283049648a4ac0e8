import type { Area } from '../catalogue.ts';

export const engines: Area<'engines'> = {
  title: '计算引擎',
  choose: '更换引擎',
  current: ({ engine, adapter }) => `${engine}，运行于 ${adapter}`,
  names: {
    auto: '自动选择',
    'tfjs-webgpu': 'TensorFlow.js（WebGPU）',
    webgpu: '融合内核（WebGPU）',
    wasm: '融合内核（WebAssembly）',
    'wasm-threads': '融合内核（WebAssembly 多线程）',
    'tfjs-wasm': 'TensorFlow.js（WebAssembly）',
    'tfjs-cpu': 'TensorFlow.js（纯 JavaScript）',
    reference: '参考实现（64 位）',
  },
  reasons: {
    best: '在通过自检的引擎中，它最快。',
    fastest: '在这台机器上与其他引擎比过速度：对这种规模的网络，它最快。',
    chosen: '由你指定。',
    'no-webgpu': '这个浏览器不支持 WebGPU，改用 WebAssembly 训练，功能不受影响。',
    unanswered: 'WebGPU 没有响应，改用 WebAssembly 训练，功能不受影响。',
    'software-webgpu': '这里的 WebGPU 由软件模拟，改用更快的 WebAssembly 训练。',
    'self-test-failed': '更快的引擎未通过数值自检，改用这个引擎训练。',
    recovered: '原来的引擎停了，现由此引擎从最近一次正常状态继续训练。',
  },
  verdicts: {
    passed: '自检通过',
    fallback: '软件模拟，较慢',
    unavailable: '此处不可用',
    unanswered: '未及时响应',
    failed: '自检未通过',
    untried: '未测试',
  },
  starting: '正在选择引擎并核对数值……',
  pace: ({ criticSteps }) => `判别器每秒 ${criticSteps} 步`,
  rates: ({ iterations, criticSteps }) => `每秒 ${iterations} 次迭代，判别器 ${criticSteps} 步`,
};
