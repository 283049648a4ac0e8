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
