const shapes = {
  play: <path d="M7 4.5v15l12-7.5z" fill="currentColor" stroke="none" />,
  pause: <path d="M8 5v14M16 5v14" strokeWidth="3" />,
  step: (
    <>
      <path d="M5 5v14l10-7z" fill="currentColor" stroke="none" />
      <path d="M18 5v14" strokeWidth="2.5" />
    </>
  ),
  reset: <path d="M5 4v5h5M5.6 9a7.5 7.5 0 1 1-1 5" />,
  reseed: (
    <>
      <rect x="4.5" y="4.5" width="15" height="15" rx="3" />
      <g fill="currentColor" stroke="none">
        <circle cx="9" cy="9" r="1.4" />
        <circle cx="15" cy="15" r="1.4" />
        <circle cx="15" cy="9" r="1.4" />
        <circle cx="9" cy="15" r="1.4" />
      </g>
    </>
  ),
  undo: <path d="M8 5 4 9l4 4M4 9h9.5a5.5 5.5 0 0 1 0 11H9" />,
  redo: <path d="m16 5 4 4-4 4M20 9h-9.5a5.5 5.5 0 0 0 0 11H15" />,
  share: (
    <path d="M10 14a4.5 4.5 0 0 0 6.4 0l3-3A4.5 4.5 0 0 0 13 4.6l-1 1M14 10a4.5 4.5 0 0 0-6.4 0l-3 3A4.5 4.5 0 0 0 11 19.4l1-1" />
  ),
  keyboard: (
    <>
      <rect x="2.5" y="6" width="19" height="12" rx="2" />
      <path d="M6 10h.01M9 10h.01M12 10h.01M15 10h.01M18 10h.01M6 14h.01M18 14h.01M9 14h6" />
    </>
  ),
  system: (
    <>
      <circle cx="12" cy="12" r="7.5" />
      <path d="M12 4.5a7.5 7.5 0 0 1 0 15z" fill="currentColor" stroke="none" />
    </>
  ),
  light: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4" />
    </>
  ),
  dark: <path d="M19.5 14A8 8 0 1 1 10 4.5a6.5 6.5 0 0 0 9.5 9.5z" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
} as const;

export type IconName = keyof typeof shapes;

/** A line drawing beside or in place of a word; the button names it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1.25rem"
      height="1.25rem"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}
