import { useState } from 'react';
import { themes } from '../../theme/theme.ts';
import { useWords } from '../../words.tsx';
import { CopyField } from '../CopyField.tsx';
import styles from '../teaching.module.css';
import { useTeachingWords } from '../words.ts';
import { snippet } from './snippet.ts';

/** HTML that shows this place in another page. */
export function EmbedSnippet({ link, title }: { readonly link: string; readonly title: string }) {
  const words = useTeachingWords().embed;
  const page = useWords().play;
  const [theme, setTheme] = useState('');
  const [language, setLanguage] = useState('');
  return (
    <>
      <p className={styles.row}>
        <label>
          {words.theme}{' '}
          <select value={theme} onChange={(event) => setTheme(event.target.value)}>
            <option value="">{words.asReader}</option>
            {themes.slice(1).map((name) => (
              <option key={name} value={name}>
                {page.theme[name]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.language}{' '}
          <select value={language} onChange={(event) => setLanguage(event.target.value)}>
            <option value="">{words.asReader}</option>
            <option value="en">{words.english}</option>
            <option value="zh">{words.chinese}</option>
          </select>
        </label>
      </p>
      <CopyField label={words.snippet} rows={4} text={snippet(link, title, { theme, language })} />
      <p className={styles.hint}>{words.how}</p>
    </>
  );
}
