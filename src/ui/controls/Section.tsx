import type { ReactNode } from 'react';
import styles from './controls.module.css';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A group of controls behind its name. */
export function Section({ title, children }: SectionProps) {
  return (
    <details className={styles.section}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
