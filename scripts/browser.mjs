/**
 * Finds a Chromium to test with: $CHROME_PATH, the system's headless shell,
 * Playwright's own, a system one, or (online) the one that Playwright installs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * The same engine without a browser's own windows, which nobody sees in a test and which cost a second of processor time a
 * profile. It has no GPU in hardware.
 */
const shells = process.env.GPU ? [] : ['/usr/bin/chromium-headless-shell'];

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a browser that is there already, or undefined. */
export function installedBrowser() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH is ${CHROME_PATH}, but there is no such file.`);
  }
  return [...shells, chromium.executablePath(), ...systemPaths].find((path) => path && existsSync(path));
}

/** Path of a browser, installed by Playwright where there was none; throws with what to install. */
export function findBrowser() {
  const found = installedBrowser();
  if (found) return found;
  try {
    execFileSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: 'ignore',
      timeout: 300_000,
      shell: process.platform === 'win32',
    });
  } catch {
    // Offline, or an unsupported system: the message below says what to do.
  }
  const installed = installedBrowser();
  if (installed) return installed;
  throw new Error(
    'No Chromium found for the end-to-end tests. Install one (Debian, Ubuntu: apt-get install chromium-headless-shell fonts-noto-cjk) or set CHROME_PATH.',
  );
}

/** A browser without a window asks a GPU on Linux only if it is told to, and takes a software adapter without a word. */
const vulkan = [
  '--enable-features=Vulkan',
  '--use-gl=angle',
  '--use-angle=vulkan',
  '--disable-vulkan-surface',
  '--ignore-gpu-blocklist',
];

/**
 * A software WebGPU adapter everywhere, so that the WebGPU path is tested without a GPU. GPU=1 takes the real one. That
 * a workgroup's memory starts at zero is the browser's to see to, by a Vulkan extension or by a loop in front of the
 * kernel; for the extension SwiftShader compiles one store an entry, which takes longer than the rest of a kernel.
 */
export const webgpuFlags = process.env.GPU
  ? ['--enable-unsafe-webgpu', ...(process.platform === 'linux' ? vulkan : [])]
  : [
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
      '--disable-dawn-features=use_vulkan_zero_initialize_workgroup_memory_extension',
    ];

/**
 * The same without the clamp that a browser puts around every index of a kernel: an index out of bounds is not put right,
 * and half of what SwiftShader compiles falls away. The built page keeps its clamps, and so does a GPU in hardware.
 */
export const kernelFlags = process.env.GPU
  ? webgpuFlags
  : [...webgpuFlags, '--enable-dawn-features=disable_robustness'];

/** Chromium refuses its sandbox to root; the rest keeps it from calling home during tests. */
export const commonFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
