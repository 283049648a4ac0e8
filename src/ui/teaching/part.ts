/** Everything that teachers and their classes use, in one piece that arrives when it is wanted. */

export * as scripts from '../../actions/teach.ts';
export { TaskPanel } from './assign/TaskPanel.tsx';
export { EmbedFoot } from './embed/EmbedFoot.tsx';
export { Board } from './forecast/Board.tsx';
export { ForecastBar } from './forecast/ForecastBar.tsx';
export { ResultsPage } from './results/ResultsPage.tsx';
export { Tools } from './Tools.tsx';
