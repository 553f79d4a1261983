/** The Chromium that tests run in, and how it is started. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** WebGPU on a software adapter, so that tests mean the same on machines without a GPU. */
export const chromiumFlags = [
  '--no-sandbox',
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
];

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium: `$CHROME` (a path, or `packaged`), an installed one, or the one inside the package
 * `@sparticuz/chromium`, unpacked to a temporary folder (Linux on x64).
 */
export async function findChromium() {
  const wanted = process.env.CHROME;
  if (wanted === 'packaged') return (await unpackChromium()).executable;
  const found = wanted ?? installed.find((path) => existsSync(path));
  return found ?? (await unpackChromium()).executable;
}

/**
 * Unpacks the packaged Chromium. Its folder also holds a software Vulkan, which Dawn uses in Node.
 *
 * @returns {Promise<{ executable: string, folder: string }>}
 */
export async function unpackChromium() {
  // By this the package unpacks the libraries that a bare Linux lacks (nss, nspr, expat).
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  // It also brings one font, with which alone Chromium aborts on a page of formulas.
  if (existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= '/etc/fonts';
  const before = process.env.TMPDIR;
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
  // The package reuses whatever lies unpacked, without a look at its version: a folder a version.
  const folder = join(tmpdir(), `bonsai-chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executable = await chromium.executablePath();
    const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH];
    process.env.LD_LIBRARY_PATH = [...new Set(libraries.filter(Boolean))].join(':');
    return { executable, folder };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
