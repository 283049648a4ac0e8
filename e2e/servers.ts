/** Where a server of `playwright.config.ts` listens. Set where it is used: Playwright's workers read it once it does. */
export const address = (name: 'built' | 'development') =>
  `http://127.0.0.1:${process.env[`${name.toUpperCase()}_PORT`]}/`;
