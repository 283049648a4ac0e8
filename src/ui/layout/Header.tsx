import type { ReactNode } from 'react';
import { type Theme, themes } from '../theme/theme.ts';
import { useLanguage, useWords } from '../words.tsx';
import styles from './Header.module.css';
import { IconButton } from './IconButton.tsx';

interface HeaderProps {
  readonly page: 'play' | 'learn';
  /** Where the two pages are, `#/play` and `#/learn/…`. */
  readonly addresses: Readonly<Record<'play' | 'learn', string>>;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  /** Where else the page leads, beside the pages; seen where there is room for it. */
  readonly beside?: ReactNode;
  /** The page's own buttons, such as sharing. */
  readonly children?: ReactNode;
}

/** The pages, and what stays in reach however far the page was scrolled: language, theme, the page's own tools. */
export function Header({ page, addresses, theme, onTheme, beside, children }: HeaderProps) {
  const words = useWords().play;
  const { language, setLanguage } = useLanguage();
  const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length] as Theme;
  return (
    <header className={styles.header}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
        {words.skip}
      </button>
      <h1 className={styles.title}>{words.title}</h1>
      <div className={styles.bar}>
        <nav aria-label={words.pages.label} className={styles.pages}>
          {(['play', 'learn'] as const).map((name) => (
            <a key={name} href={addresses[name]} aria-current={name === page ? 'page' : undefined}>
              {words.pages[name]}
            </a>
          ))}
        </nav>
        {beside}
        <p className={styles.tagline}>{words.tagline}</p>
        <div className={styles.tools}>
          <button
            type="button"
            className={styles.language}
            lang={words.language.switchToTag}
            aria-label={words.language.switchToName}
            onClick={() => setLanguage(language === 'en' ? 'zh' : 'en')}
          >
            {words.language.switchTo}
          </button>
          <IconButton
            icon={theme}
            label={words.theme.present({ theme: words.theme[theme] })}
            onClick={() => onTheme(nextTheme)}
          />
          {children}
        </div>
      </div>
    </header>
  );
}
