import { defineMessages, formatNumber, localized } from '#ui';
import type { ShownTrial } from './shown-trial';

const messages = defineMessages({
  en: {
    measured: (steps: string, rest: string) => `Measured beforehand: ${steps} steps${rest}.`,
    on: (data: string) => ` on ${data}`,
    captions: (language: string) => ` with captions in ${language}`,
    continued: ', from the models that ship with this site',
    backends: (names: string) => `, on ${names}`,
  },
  zh: {
    measured: (steps, rest) => `事先测得：训练 ${steps} 步${rest}。`,
    on: (data) => `，数据是${data}`,
    captions: (language) => `，用${language}描述`,
    continued: '，从随网站提供的模型出发',
    backends: (names) => `，${names}`,
  },
});

const dataNames: Record<string, { en: string; zh: string }> = {
  scenes: { en: 'scenes', zh: '图形场景' },
  emoji: { en: 'emoji', zh: '表情符号' },
  'moby-dick': { en: 'Moby-Dick', zh: '《白鲸》' },
};

const languages: Record<string, { en: string; zh: string }> = {
  en: { en: 'English', zh: '英文' },
  zh: { en: 'Chinese', zh: '中文' },
};

const backendNames: Record<string, string> = { wasm: 'WebAssembly', webgpu: 'WebGPU', cpu: 'CPU' };

/** With which settings a trial was measured, and on what: a sentence; reactive in the language. */
export function trialWhere({ steps, data, captions, continued, backends }: ShownTrial): string {
  const say = messages.current;
  const named = dataNames[data];
  const language = captions === null ? undefined : languages[captions];
  const rest = [
    named ? say.on(localized(named)) : '',
    language ? say.captions(localized(language)) : '',
    continued ? say.continued : '',
    backends.length > 0
      ? say.backends(backends.map((name) => backendNames[name] ?? name).join(', '))
      : '',
  ];
  return say.measured(formatNumber(steps), rest.join(''));
}
