import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    sentence: 'A sentence to cut',
    strip: 'The sentence as tokens',
    counts: (characters: string, bytes: string, tokens: string) =>
      `${characters} characters, ${bytes} bytes, ${tokens} tokens`,
    charactersAre: (count: string) =>
      `One token for each character that occurs in the text: ${count} of them.`,
    bytesAre:
      '256 tokens, for every text there is. A byte that is no letter by itself is written as \\x and two digits.',
    size: 'Vocabulary size',
    sizeHelp: (merges: string) =>
      `256 bytes and ${merges} merges; the model is made with this size`,
    invite: 'Learn the merges of this text',
    reading: 'Counting the pairs of the text…',
    learning: (count: string) => `${count} merges learned so far…`,
    step: 'Next merge',
    back: 'Undo one',
    play: 'Play',
    pause: 'Pause',
    toStart: 'Start over',
    applied: 'Merges applied',
    none: 'No merge yet: every byte is a token. Take the first one.',
    joined: (step: string, left: string, right: string, merged: string, count: string) =>
      `Merge ${step}: “${left}” and “${right}” stood side by side ${count} times; joined they are “${merged}”.`,
    length: (tokens: string, share: string) =>
      ` The whole text now has ${tokens} tokens, ${share} of its bytes.`,
    early: (count: string) =>
      `After ${count} merges no pair occurs twice; the vocabulary ends there.`,
    table: 'The merges so far, the newest first',
    number: 'No.',
    pair: 'Pair',
    merged: 'New token',
    count: 'Times',
    tokens: 'Tokens then',
    more: (count: string) => `and ${count} before them`,
  },
  zh: {
    sentence: '要切的句子',
    strip: '切成词元的句子',
    counts: (characters, bytes, tokens) =>
      `${characters} 个字符，${bytes} 个字节，${tokens} 个词元`,
    charactersAre: (count) => `文本中出现的每个字符是一个词元，共 ${count} 个。`,
    bytesAre: '256 个词元，足以表示任何文本。单独不成字的字节写作 \\x 加两位十六进制数。',
    size: '词表大小',
    sizeHelp: (merges) => `256 个字节加 ${merges} 次合并；模型就用这个大小`,
    invite: '在这份文本上学习合并',
    reading: '正在统计文本中的词元对……',
    learning: (count) => `已学到 ${count} 次合并……`,
    step: '下一次合并',
    back: '撤回一次',
    play: '播放',
    pause: '暂停',
    toStart: '从头开始',
    applied: '已用的合并次数',
    none: '还没有合并：每个字节是一个词元。请合并第一次。',
    joined: (step, left, right, merged, count) =>
      `第 ${step} 次合并：“${left}”和“${right}”相邻 ${count} 次，合成“${merged}”。`,
    length: (tokens, share) => `整份文本现在有 ${tokens} 个词元，是字节数的 ${share}。`,
    early: (count) => `${count} 次合并之后再没有出现两次的词元对，词表到此为止。`,
    table: '至今的合并，最新的在前',
    number: '序号',
    pair: '词元对',
    merged: '新词元',
    count: '次数',
    tokens: '词元总数',
    more: (count) => `以及之前的 ${count} 次`,
  },
});
