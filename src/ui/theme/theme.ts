import { useEffect, useState } from 'react';
import { embedded, wish } from '../embedded.ts';
import { recall, remember } from '../remember.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

function firstTheme(): Theme {
  const stored = wish('theme') ?? recall('theme');
  return themes.find((theme) => theme === stored) ?? 'system';
}

/** The reader's theme and how to change it; `system` leaves it to the media query. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(firstTheme);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    if (!embedded) remember('theme', theme);
  }, [theme]);
  return [theme, setTheme];
}
