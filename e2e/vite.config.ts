import { mergeConfig } from 'vite';
import page from '../vite.config.ts';

/** The development server of the pages that exist for tests alone: a file that changes must not reload a running test. */
export default mergeConfig(page, { server: { hmr: false, watch: null } });
