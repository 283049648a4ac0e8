/** `npm start`: builds the page, serves it, and prints the address. */
import { build, preview } from 'vite';

await build({ logLevel: 'warn' });
const server = await preview({ logLevel: 'warn' });
console.log(server.resolvedUrls?.local[0]);
