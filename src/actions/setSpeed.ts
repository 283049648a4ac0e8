import { InputError } from '../fields/fault.ts';
import type { Speed } from '../worker/protocol.ts';
import { action, always } from './action.ts';

/** Iterations a second; 0 means as fast as it goes. */
export const setSpeed = action({
  id: 'setSpeed',
  enabled: always,
  perform(playground, speed: Speed) {
    if (!(Number.isFinite(speed) && speed >= 0)) {
      throw new InputError([{ code: 'range', field: 'speed', value: String(speed), allowed: '0 … ∞' }]);
    }
    playground.setSpeed(speed);
  },
});
