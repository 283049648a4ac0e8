/** What a playground needs to know of the page it is on. */
export interface Page {
  hidden(): boolean;
  /** Returns how to stop listening. */
  onVisibility(listener: () => void): () => void;
  /** Calls back when the next picture is due. */
  nextPicture(callback: () => void): void;
}

/** A page that throttles its pictures still has to let a run finish its steps. */
const LONGEST_WAIT = 500;

const browser: Page = {
  hidden: () => document.hidden,
  onVisibility(listener) {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
  nextPicture(callback) {
    const done = () => {
      cancelAnimationFrame(request);
      clearTimeout(timer);
      callback();
    };
    const request = requestAnimationFrame(done);
    const timer = setTimeout(done, LONGEST_WAIT);
  },
};

/** Without a document nothing is hidden and nothing is drawn. */
const nowhere: Page = {
  hidden: () => false,
  onVisibility: () => () => {},
  nextPicture: (callback) => callback(),
};

export function thisPage(): Page {
  return typeof document === 'undefined' ? nowhere : browser;
}
