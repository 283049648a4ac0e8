/** The diagnostics' chunk: fetched when the reader first looks for them. */
export { DiagnosticsPanel } from './DiagnosticsPanel.tsx';
export { createOverlay } from './overlay.ts';
export { StageScale } from './StageScale.tsx';
