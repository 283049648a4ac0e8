import type { ReactNode } from 'react';
import { checkPointsOpen } from '../../actions/openPoints.ts';
import { InputError } from '../../fields/fault.ts';
import { parsePoints } from '../../files/points.ts';
import { Drawing } from '../drawing/Drawing.tsx';
import { faultsSentence } from '../messages/faultSentence.ts';
import { openFile } from '../play/openFile.tsx';
import { catalogues } from '../words.tsx';
import { askForPoints, considerPoints, type Desk, takePoints } from './consider.tsx';
import { FunctionDialog } from './FunctionDialog.tsx';
import { dataWords } from './words.ts';

/** What a reader brings: a file, a text (empty: still to be typed), or a function or a drawing, still to be made. */
export type Asked = { readonly file: File } | { readonly text: string } | 'function' | 'drawing';

/** Shows what is drawn on in the place of the stage, until it is called with nothing. */
export type ShowDrawing = (drawing: ReactNode) => void;

/** A text that was pasted onto the page or dropped; one without points stays, to be mended. */
function pasted(text: string, desk: Desk): void {
  const { typed: name } = dataWords[desk.language];
  try {
    considerPoints(name, parsePoints(text), text, desk);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    askForPoints(name, { text, typing: true }, desk);
  }
}

async function take(asked: Asked, desk: Desk, draw: ShowDrawing): Promise<void> {
  const words = dataWords[desk.language];
  if (typeof asked === 'object' && 'file' in asked) return openFile(asked.file, desk);
  checkPointsOpen(desk.playground);
  if (asked === 'function') {
    desk.ask(
      <FunctionDialog
        onTake={(points, noise) => takePoints(words.functionName, points, desk, noise)}
        onClose={() => desk.ask(undefined)}
      />,
    );
  } else if (asked === 'drawing') {
    draw(
      <Drawing
        playground={desk.playground}
        onTake={(points, jitter) => takePoints(words.drawing.name, points, desk, jitter)}
        onLeave={() => draw(undefined)}
      />,
    );
  } else if (asked.text === '') askForPoints(words.typed, { text: '', typing: true }, desk);
  else pasted(asked.text, desk);
}

/** Takes what a reader brings, or asks first, where anything is to be asked; says what can't be taken. */
export async function bring(asked: Asked, desk: Desk, draw: ShowDrawing): Promise<void> {
  try {
    await take(asked, desk, draw);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { faults } = catalogues[desk.language];
    const { kind } = desk.playground.experiment.getState().experiment.dataset;
    const what = faultsSentence(catalogues[desk.language], error.faults, kind);
    desk.tell(faults.together([what, faults.nothingChanged]));
  }
}
