import { cloneElement, type ReactElement, type ReactNode } from 'react';
import styles from './formulas.module.css';
import { useTerm } from './useTerm.ts';

interface FormulaTermProps {
  readonly name: string;
  /** The one element that KaTeX made for the term. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** A term inside a formula: KaTeX's own element, in its picture's colour, lit together with it. */
export function FormulaTerm({ name, children }: FormulaTermProps) {
  const { isLit, light, dim, tap } = useTerm(name);
  return cloneElement(children, {
    className: `${children.props.className as string} ${styles.term}`,
    'data-term': name,
    'data-lit': isLit || undefined,
    onPointerEnter: light,
    onPointerLeave: dim,
    onClick: tap,
  });
}

/** A term in the prose; it takes the focus, so that the keyboard can light the picture too. */
export function ProseTerm({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { isLit, light, dim, tap } = useTerm(name);
  return (
    <button
      type="button"
      className={`${styles.term} ${styles.prose}`}
      data-term={name}
      data-lit={isLit || undefined}
      aria-pressed={isLit}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
      onClick={tap}
    >
      {children}
    </button>
  );
}
