import { expect, test } from './fixtures.ts';
import { serveBelow } from './static-host.ts';

test('the built folder works from a sub-path of a static host', async ({ playground }) => {
  const { url, server } = await serveBelow('dist', '/some/sub/path/');
  try {
    await playground.open(url);
    await playground.reached(1);
    await playground.page.goto(`${url}#/learn/disjoint-supports`);
    await expect(playground.page.locator('.katex').first()).toBeVisible();
  } finally {
    server.close();
  }
});
