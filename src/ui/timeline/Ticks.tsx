import styles from './timeline.module.css';

interface TicksProps {
  readonly at: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly kind: 'kept' | 'change';
}

/** Marks under the slider, where its thumb would stand. */
export function Ticks({ at, from, to, kind }: TicksProps) {
  const width = Math.max(1, to - from);
  const path = at.filter((one) => one <= to).map((one) => `M${((one - from) / width).toFixed(4)} 0V1`);
  return (
    <svg className={`${styles.ticks} ${styles[kind]}`} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <path d={path.join('')} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
