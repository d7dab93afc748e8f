import type { HostPage } from './pages.js';
import { tags } from './stories.js';

/** What `chalkwork.css` is made of. */
export const sheets = [
  '/src/arrival/chalkwork.css',
  ...tags.map((tag) => `/src/elements/${tag}/reserved.css`),
];

/** Puts the style sheet on a page as the build writes it. */
export async function addSheet(page: HostPage): Promise<void> {
  await page.style(sheets.map((address) => `@import "${address}";`).join('\n'));
}
