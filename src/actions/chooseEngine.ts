import { engineNames } from '../engines/trainer.ts';
import { checkField } from '../fields/check.ts';
import { InputError } from '../fields/fault.ts';
import { choice } from '../fields/field.ts';
import type { EngineChoice } from '../worker/protocol.ts';
import { action, always } from './action.ts';

const engineChoice = choice(['auto', ...engineNames], 'auto');

/** Goes on training on another engine. @throws InputError for a name that no engine has */
export const chooseEngine = action({
  id: 'chooseEngine',
  enabled: always,
  perform(playground, name: EngineChoice) {
    const fault = checkField(engineChoice, 'engine', name);
    if (fault) throw new InputError([fault]);
    playground.setEngine(name);
  },
});
