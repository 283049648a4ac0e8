/** The chunk of what is saved: fetched when the reader first wants it. */
export { SaveDialog } from './SaveDialog.tsx';
export { saveForScript } from './save.ts';
