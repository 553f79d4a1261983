import { beforeHan, defineMessages, formatBytes, formatNumber } from '#ui';

const count = (value: number) => formatNumber(value, { compact: true });

export const messages = defineMessages({
  en: {
    legend: 'Text',
    languages: { en: 'English', zh: 'Chinese', formal: 'made by rules' },
    size: (characters: number, distinct: number, bytes: number) =>
      `${count(characters)} characters, ${formatNumber(distinct)} different; ${formatBytes(bytes)}`,
    licence: (name: string) => `licence ${name}`,
    own: 'Your own text',
    ownAbout: 'It stays on this machine. Paste it, or choose a plain text file.',
    paste: 'Paste your text',
    use: 'Use this text',
    file: 'Choose a text file',
    pasted: 'pasted text',
    inUse: (name: string, size: string) => `In use: ${name} (${size}).`,
    stillUsing: (title: string) => `Until then the lesson goes on with ${title}.`,
    excerpt: 'How it begins',
    noExcerpt:
      'The beginning could not be fetched. Check the connection; training needs the text too.',
    changed: 'A model that is already trained keeps its text. Train again to learn this one.',
    huge: (distinct: string, table: string, blocks: string, uniform: string) =>
      `This text has ${distinct} different characters. As characters they are the vocabulary: its table alone has ${table} parameters, beside ${blocks} in the layers, the loss starts at ${uniform}, and most characters are too rare to be learned in a short run. Bytes or BPE, in the next cell, keep the vocabulary small.`,
    problems: {
      tooShort: (characters: string, minimum: string) =>
        `This text has ${characters} characters; a model needs at least ${minimum} to learn anything. Add more.`,
      tooLong: (bytes: string, maximum: string) =>
        `This text is ${bytes} long; at most ${maximum} fit here. Bring a part of it.`,
      binary: (offset: string) =>
        `This is not a text: at position ${offset} it holds something that no text has. Choose a plain text file (.txt, .md, .csv), not a PDF, a Word document or a picture.`,
      wrongEncoding: (offset: string) =>
        `This text is not in UTF-8 (the first foreign byte is at position ${offset}) and it was not recognised as another encoding. Open it in an editor, save it as UTF-8, and choose it again.`,
      unreadable: 'The browser could not read this file. Try again, or paste its text.',
    },
    notes: {
      encoding: (name: string) => `It was read as ${name}.`,
      byteOrderMark: 'A mark of the encoding at its beginning was left out.',
      newlines: 'Line breaks of other systems were made the same.',
      controls: (n: string) => `${n} invisible control characters were left out.`,
      surrogates: (n: string) => `${n} halves of characters were replaced by �.`,
    },
  },
  zh: {
    legend: '文本',
    languages: { en: '英文', zh: '中文', formal: '按规则生成' },
    size: (characters, distinct, bytes) =>
      `${beforeHan(count(characters), '字符')}，${formatNumber(distinct)} 种；${formatBytes(bytes)}`,
    licence: (name) => `许可 ${name}`,
    own: '你自己的文本',
    ownAbout: '它只留在这台机器上。粘贴进来，或者选一个纯文本文件。',
    paste: '粘贴文本',
    use: '使用这段文本',
    file: '选择文本文件',
    pasted: '粘贴的文本',
    inUse: (name, size) => `正在使用：${name}（${size}）。`,
    stillUsing: (title) => `在此之前，本课继续使用${title}。`,
    excerpt: '开头几行',
    noExcerpt: '没能取得开头几行。请检查网络；训练也需要这份文本。',
    changed: '已经训练好的模型仍属于原来的文本。要学这一份，请重新训练。',
    huge: (distinct, table, blocks, uniform) =>
      `这份文本有 ${distinct} 种不同的字符。以字符分词，它们就是词表：光词元表就有 ${table} 个参数，而各层合计 ${blocks} 个；损失从 ${uniform} 起步，而且大多数字太少见，短时间学不会。下一个单元里的字节或 BPE 可以让词表保持较小。`,
    problems: {
      tooShort: (characters, minimum) =>
        `这段文本只有 ${characters} 个字符，模型至少要 ${minimum} 个才学得到东西。请再加一些。`,
      tooLong: (bytes, maximum) =>
        `这段文本有 ${bytes}，这里最多放得下 ${maximum}。请截取其中一部分。`,
      binary: (offset) =>
        `这不是文本：第 ${offset} 个位置有文本中不会出现的内容。请选择纯文本文件（.txt、.md、.csv），而不是 PDF、Word 文档或图片。`,
      wrongEncoding: (offset) =>
        `这段文本不是 UTF-8（第 ${offset} 个位置起不符），也没能认出是别的编码。请在编辑器里打开，另存为 UTF-8，再选一次。`,
      unreadable: '浏览器读不了这个文件。请再试一次，或者直接粘贴文字。',
    },
    notes: {
      encoding: (name) => `按 ${name} 编码读入。`,
      byteOrderMark: '去掉了开头的编码标记。',
      newlines: '统一了不同系统的换行符。',
      controls: (n) => `去掉了 ${n} 个不可见的控制字符。`,
      surrogates: (n) => `有 ${n} 个残缺的字符换成了 �。`,
    },
  },
});
