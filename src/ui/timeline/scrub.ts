/** Sends a handle's places on, the newest only, once per picture. */
export interface Scrub {
  to(place: number): void;
  stop(): void;
}

/**
 * @param go shows a place; what is under way gives way to a newer one
 * @param picture calls back when the next picture is due, and returns how to call that off
 * @param rested called when the last place is shown
 */
export function createScrub(
  go: (place: number) => Promise<void>,
  picture: (callback: () => void) => () => void,
  rested: () => void,
): Scrub {
  let wanted: number | undefined;
  let underWay = 0;
  let callOff = () => {};

  async function send(): Promise<void> {
    const place = wanted as number;
    wanted = undefined;
    underWay++;
    await go(place);
    underWay--;
    if (underWay === 0 && wanted === undefined) rested();
  }

  return {
    to(place) {
      if (wanted === undefined) callOff = picture(() => void send());
      wanted = place;
    },
    stop: () => callOff(),
  };
}
