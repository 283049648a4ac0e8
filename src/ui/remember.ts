const prefix = 'wasserstein-playground.';

/** A choice the reader made earlier; undefined where storage is closed to us. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice for the next visit; a browser that refuses storage only forgets it. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Private windows and full quotas refuse; the choice holds for this visit.
  }
}
