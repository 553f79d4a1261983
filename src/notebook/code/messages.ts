import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: { copy: 'Copy code', copied: 'Copied', label: (file: string) => `Source of ${file}` },
  zh: { copy: '复制代码', copied: '已复制', label: (file) => `${file} 的源代码` },
});
