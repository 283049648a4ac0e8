import type { Frames } from '../../store/run.ts';

/** The room for labels that the panels of a run share, so that their axes stand in line; it only grows. */
export interface Room {
  readonly width: number;
  /** Grows to at least so many CSS pixels. */
  need(width: number): void;
  subscribe(listener: () => void): () => void;
}

export function createRoom(): Room {
  const listeners = new Set<() => void>();
  let width = 0;
  return {
    get width() {
      return width;
    },
    need(wanted) {
      if (wanted <= width) return;
      width = wanted;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const rooms = new WeakMap<Frames, Room>();

export function roomOf(frames: Frames): Room {
  const room = rooms.get(frames) ?? createRoom();
  rooms.set(frames, room);
  return room;
}
