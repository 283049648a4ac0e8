import type { Page } from '@playwright/test';
import { saving } from '../src/i18n/en/saving.ts';
import { en } from '../src/i18n/en.ts';

/** Saves what is on the page as a reader would: the path of the file, and its name. */
export async function saveAs(page: Page, format: keyof typeof saving.formats, timeout = 60_000) {
  await page.getByRole('button', { name: en.play.controls.save }).click();
  const dialog = page.getByRole('dialog', { name: saving.title });
  await dialog.getByRole('radio', { name: saving.formats[format].name }).check();
  const coming = page.waitForEvent('download', { timeout });
  await dialog.getByRole('button', { name: saving.save, exact: true }).click();
  const download = await coming;
  await dialog.waitFor({ state: 'hidden' });
  return { path: await download.path(), name: download.suggestedFilename() };
}
