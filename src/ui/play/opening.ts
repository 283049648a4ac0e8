/** What it takes to open a file: fetched when the reader does. */
export { openFile } from './openFile.tsx';
