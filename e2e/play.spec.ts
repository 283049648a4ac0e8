import { diverged } from '../src/i18n/en/diverged.ts';
import { en } from '../src/i18n/en.ts';
import { expect, type PlaygroundPage, test } from './fixtures.ts';

const { transport, happening, controls } = en.play;
const button = (playground: PlaygroundPage, name: string) => playground.page.getByRole('button', { name, exact: true });

test('pause, step and reset do what they say', async ({ shared: playground }) => {
  await playground.visitPlay();
  await playground.reached(2);
  await button(playground, transport.pause).click();
  await expect.poll(async () => (await playground.call('status')).state).toBe('paused');
  const { iteration } = await playground.call('status');
  await button(playground, transport.step).click();
  await expect.poll(async () => (await playground.call('status')).iteration).toBe(iteration + 1);
  await button(playground, transport.reset).click();
  await expect.poll(async () => (await playground.call('status')).iteration).toBeLessThan(iteration + 1);
  expect((await playground.call('experiment')).seed).toBe(1);
});

test('one click swaps the gradient penalty for clipping and keeps everything else', async ({ shared: playground }) => {
  await playground.visitPlay();
  const before = await playground.call('experiment');
  await playground.reached(2);
  const { iteration } = await playground.call('status');
  await button(playground, happening.clipInstead).click();
  const after = await playground.call('experiment');
  expect(after).toEqual({ ...before, constraint: { ...before.constraint, kind: 'clip' } });
  await playground.reached(iteration + 1);
  await button(playground, happening.penaliseInstead).click();
  expect(await playground.call('experiment')).toEqual(before);
});

test('a live change goes on, a structural one starts afresh, and undo takes both back', async ({
  shared: playground,
}) => {
  await playground.visitPlay();
  const before = await playground.call('experiment');
  await playground.call('step', 30);
  await playground.call('play');
  const { iteration } = await playground.call('status');
  const lambda = playground.page.getByRole('textbox', { name: /λ/ });
  await lambda.fill('2.5');
  await lambda.press('Enter');
  expect((await playground.call('experiment')).constraint.lambda).toBe(2.5);
  expect((await playground.call('status')).iteration).toBeGreaterThanOrEqual(iteration);
  await playground.page.getByText(controls.training, { exact: true }).click();
  const batch = playground.page.getByRole('textbox', { name: new RegExp(en.fields.labels.batchSize) });
  await batch.fill('64');
  await batch.press('Enter');
  expect((await playground.call('experiment')).batchSize).toBe(64);
  await expect(playground.page.getByText(en.play.restarted)).toBeVisible();
  await button(playground, controls.undo).click();
  await button(playground, controls.undo).click();
  expect(await playground.call('experiment')).toEqual(before);
});

test('a run that diverges stops, shows its last good state and says what helps', async ({ shared: playground }) => {
  await playground.visitPlay();
  await playground.call('load', {
    ...(await playground.call('experiment')),
    objective: 'least-squares',
    constraint: { ...(await playground.call('experiment')).constraint, kind: 'none' },
    criticOptimizer: { ...(await playground.call('experiment')).criticOptimizer, kind: 'sgd', rate: 1 },
    critic: { depth: 3, width: 64, activation: 'relu' },
  });
  await expect.poll(async () => (await playground.call('status')).state).toBe('diverged');
  await expect(playground.page.getByText(/stopped being finite at iteration/)).toBeVisible();
  const { critic, generator } = await playground.call('parameters');
  expect([...critic, ...generator].filter((value) => !Number.isFinite(value))).toEqual([]);
  await button(playground, diverged.undo).click();
  await playground.reached(1);
});

test('every dataset trains', async ({ shared: playground }) => {
  await playground.visitPlay('v=1&generator.width=8&critic.width=8&batchSize=32');
  await playground.call('setSpeed', 20);
  const group = playground.page
    .getByRole('radiogroup', { name: controls.data })
    .or(playground.page.getByRole('group', { name: controls.data }));
  const choices = group.getByRole('radio').or(group.getByRole('button'));
  const count = await choices.count();
  expect(count).toBe(12);
  for (let i = 0; i < count; i++) {
    await choices.nth(i).click({ force: true });
    await playground.reached(2);
    expect((await playground.call('status')).state).toBe('playing');
  }
});
