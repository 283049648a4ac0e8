import type { Page } from '@playwright/test';

/** Writes what is refused into the console, where both the page's and its workers' are read. */
const tell = `(globalThis.document ?? globalThis).addEventListener('securitypolicyviolation', (event) => {
  console.error('refused:', event.effectiveDirective, event.blockedURI, event.sourceFile);
});`;

/** What the browser refused, in the page and in the workers that its scripts start. */
export async function watchPolicy(page: Page): Promise<string[]> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('refused:')) refused.push(message.text());
  });
  await page.addInitScript(tell);
  // A worker has no init script: the listener comes with its own first file.
  await page.route(/\/assets\/(?:index|worker|heart)-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: `if (!globalThis.document) { ${tell} }\n${body}` });
  });
  return refused;
}
