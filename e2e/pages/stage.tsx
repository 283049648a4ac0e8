/** Three labs beside one text, made of the kit's own parts: driven by `stage.spec.ts`. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Claim } from '../../src/labs/claims/Claim.tsx';
import { Live } from '../../src/labs/formulas/Live.tsx';
import { labs } from '../../src/labs/index.ts';
import kit from '../../src/labs/kit/kit.module.css';
import { lab } from '../../src/labs/kit/lab.ts';
import styles from '../../src/labs/learn.module.css';
import { Try } from '../../src/labs/prose/Notes.tsx';
import { Mark } from '../../src/labs/stage/Mark.tsx';
import { StagePanel, StageProvider } from '../../src/labs/stage/StagePanel.tsx';
import { acrossLines } from '../../src/studies/acrossLines.ts';
import { teaching } from '../../src/studies/teaching.ts';
import '../../src/ui/theme/tokens.css';
import '../../src/ui/theme/page.css';
import { WordsProvider } from '../../src/ui/words.tsx';

const across = lab({
  study: acrossLines,
  draws: true,
  words: {
    look: { en: 'the best plan costs θ.', zh: '最优方案的代价是 θ。' },
    plans: { en: 'Two plans', zh: '两个方案' },
    cost: { en: 'cost', zh: '代价' },
    best: { en: 'the best', zh: '最优方案' },
    other: { en: 'another', zh: '另一个方案' },
    line: { en: 'generated line', zh: '生成线段' },
    place: { en: 'Where it stands', zh: '位置' },
  },
  lead: {
    kind: 'plane',
    title: 'place',
    bounds: [-2.2, 2.2, -0.3, 1.3],
    x: { label: 'x' },
    y: { label: 'y' },
    marks: [],
    handles: [{ name: 'line', colour: 'generated', place: ({ theta }) => [theta, 0.5], x: 'theta' }],
  },
  views: [
    {
      kind: 'bars',
      title: 'plans',
      axis: { label: 'cost' },
      bars: [
        { name: 'best', colour: 'wasserstein', value: ({ best }) => best },
        { name: 'other', colour: 'muted', value: ({ other }) => other },
      ],
    },
    {
      kind: 'table',
      title: 'plans',
      head: ['plans', 'cost'],
      rows: [{ name: 'best', cells: ({ best }) => [best] }],
    },
  ],
  numbers: ({ theta }, found) => ({ theta, best: found?.best ?? null, other: found?.other ?? null }),
  readouts: ['best', 'other'],
});

const taught = lab({
  study: teaching,
  opensAt: { teacher: 'w' },
  words: {
    look: { en: 'θ goes home.', zh: 'θ 回到 0。' },
    home: { en: 'θ over steps', zh: 'θ 随步数的变化' },
    teacher: { en: 'teacher', zh: '由谁来教' },
    w: { en: 'by W', zh: '由 W' },
  },
  lead: {
    kind: 'curves',
    title: 'home',
    x: { label: 'steps', of: ({ theta }) => theta.map((_, k) => k + 1) },
    y: { label: 'theta' },
    lines: [{ name: 'theta', colour: 'wasserstein', y: ({ theta }) => theta }],
  },
  controls: ['teacher', 'theta', 'lambda', 'steps'],
  numbers: ({ theta }, found) => ({ theta, taken: found?.theta.length ?? null }),
  counts: ['taken'],
});

Object.assign(labs, {
  across: { title: { en: 'Across', zh: '横跨' }, chapter: '', load: async () => across },
  taught: { title: { en: 'Taught', zh: '受教' }, chapter: '', load: async () => taught },
});

const ids = ['across', 'taught'];
const tall = { blockSize: '150vh' };

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <WordsProvider>
      <main className={styles.learn}>
        <StageProvider labs={ids} address="#/stage">
          <aside className={kit.column} aria-label="Stage">
            <StagePanel placed="beside" />
          </aside>
          <article className={styles.prose}>
            <h1>Several labs</h1>
            <p>
              θ is <Live name="theta" />, and over there <Live name="taught.theta" /> after <Live name="taught.taken" />{' '}
              steps. <Try theta="0.25">Nearer</Try>{' '}
              <Try lab="taught" theta="0.5" steps="6">
                Teach
              </Try>
            </p>
            <Claim id="parallel-lines">W is θ.</Claim>
            <Claim id="gp-soft-law">The slope is what theory says.</Claim>
            <div style={tall} />
            <Mark lab="taught" />
            <p id="second">The second part</p>
            <div style={tall} />
          </article>
        </StageProvider>
      </main>
    </WordsProvider>
  </StrictMode>,
);
