import type { Experiment } from '../../experiment/experiment.ts';
import type { Teacher } from './learning.ts';
import { defaultSetting, type Setting, settingNames } from './setting.ts';

/** `theta=0.5&sigma=0.4`: only what differs from the defaults; θ to the thousandth. */
export function writeAddress(setting: Setting): string {
  return settingNames
    .map((name) => [name, Number(setting[name].toFixed(4))] as const)
    .filter(([name, value]) => value !== defaultSetting[name])
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

export function readAddress(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}

/** The hash of a run: the chapter that is open, started as this experiment was. */
export function linkTo({ generator, noise, constraint }: Experiment, teacher: Teacher): string {
  const [chapter] = location.hash.split('?');
  const lambda = teacher === 'w' ? constraint.lambda : defaultSetting.lambda;
  const setting = writeAddress({ ...defaultSetting, theta: generator.theta, sigma: noise.sigma, lambda });
  return `${chapter}?${[setting, `learn=${teacher}`].filter(Boolean).join('&')}`;
}
