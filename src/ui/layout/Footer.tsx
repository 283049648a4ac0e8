import { useWords } from '../words.tsx';
import styles from './Footer.module.css';

/** The page's foot: whose work is in it. */
export function Footer() {
  const words = useWords().play.foot;
  return (
    <footer className={styles.footer}>
      {words.licence}{' '}
      <a href="./licenses.txt" type="text/plain">
        {words.others}
      </a>
    </footer>
  );
}
