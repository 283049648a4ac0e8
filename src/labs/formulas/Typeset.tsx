import { createElement, type ElementType, memo, type ReactNode } from 'react';
import { Live, LiveText } from './Live.tsx';
import type { Piece } from './piece.ts';
import { FormulaTerm } from './Term.tsx';

const own: Readonly<Record<string, ElementType>> = { FormulaTerm, Live, LiveText };

function render(piece: Piece): ReactNode {
  if (typeof piece === 'string') return piece;
  const [type, props, ...children] = piece;
  return createElement(own[type] ?? type, props, ...children.map(render));
}

/** A formula, typeset as the page was built. */
export const Typeset = memo(({ formula }: { readonly formula: string }) => render(JSON.parse(formula)));
