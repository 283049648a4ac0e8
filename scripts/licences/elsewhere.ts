import { type Notice, noticeOf, standardText } from './notice.ts';

/** Packages that leave code of their own in the page, although nothing imports them: what the build's output needs to run. */
const runtimes = ['vite', 'rolldown', 'assemblyscript'];

/** What was compiled into the WebAssembly files of @tensorflow/tfjs-backend-wasm, whose package doesn't say. */
const inTfjs: readonly (readonly [name: string, licence: string, copyright: string])[] = [
  [
    'XNNPACK, in TensorFlow.js',
    'BSD-3-Clause',
    'Copyright (c) Facebook, Inc. and its affiliates. All rights reserved.\nCopyright 2019 Google LLC',
  ],
  [
    'cpuinfo, in TensorFlow.js',
    'BSD-2-Clause',
    `Copyright (c) 2017 Facebook Inc.
Copyright (C) 2012-2017 Georgia Institute of Technology
Copyright (C) 2010-2012 Marat Dukhan`,
  ],
  [
    'pthreadpool, in TensorFlow.js',
    'BSD-2-Clause',
    'Copyright (c) 2017 Facebook Inc.\nCopyright (c) 2015-2017 Georgia Institute of Technology',
  ],
  [
    'Emscripten and musl, in TensorFlow.js',
    'MIT',
    'Copyright (c) 2010-2014 Emscripten authors\nCopyright (c) 2005-2020 Rich Felker, et al.',
  ],
];

/** As the font files themselves say. */
const fonts = `Copyright (c) 2009-2010, Design Science, Inc. (<www.mathjax.org>)
Copyright (c) 2014-2018 Khan Academy (<www.khanacademy.org>),
with Reserved Font Names KaTeX_AMS, KaTeX_Caligraphic, KaTeX_Fraktur, KaTeX_Main, KaTeX_Math, KaTeX_SansSerif,
KaTeX_Script, KaTeX_Size1, KaTeX_Size2, KaTeX_Size3, KaTeX_Size4 and KaTeX_Typewriter.`;

/** The works that the page carries without a module of theirs. */
export function bundledElsewhere(): Notice[] {
  return [
    ...runtimes.map((name) => {
      const notice = noticeOf(`node_modules/${name}`);
      // What the tools themselves are made of isn't in the page.
      return { ...notice, text: notice.text.split('# Licenses of bundled dependencies')[0] as string };
    }),
    ...inTfjs.map(([name, licence, copyright]) => ({ name, licence, text: standardText(licence, copyright) })),
    { name: 'KaTeX’s fonts', licence: 'OFL-1.1', text: `${fonts}\n\n${standardText('OFL-1.1', '')}` },
  ];
}
