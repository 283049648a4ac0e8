import type { Page } from '@playwright/test';

/** No part of the page comes, and no worker is kept ready, before the reader asks for it. */
export async function withoutPrefetch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
}
