/** A software Vulkan for Dawn in Node, taken from a Chromium that is at hand. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unpackChromium } from './chromium.mjs';

const complete = (/** @type {string} */ folder) =>
  existsSync(join(folder, 'vk_swiftshader_icd.json')) &&
  readdirSync(folder).some((name) => name.startsWith('libvulkan.so'));

/**
 * The environment under which Dawn finds a software adapter. It must be set before Node starts.
 *
 * @returns {Promise<Record<string, string>>}
 */
export async function softwareVulkan() {
  const folder = complete('/usr/lib/chromium')
    ? '/usr/lib/chromium'
    : (await unpackChromium()).folder;
  return {
    VK_ICD_FILENAMES: join(folder, 'vk_swiftshader_icd.json'),
    LD_LIBRARY_PATH: [folder, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  };
}
