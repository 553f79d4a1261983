import type { DataSource } from '#training/client';
import { firstLines } from './texts';

interface Sentences {
  /** To cut into tokens. */
  plain: string;
  /** Of the same characters as the text, but not like it. */
  other: string;
  nonsense: string;
}

const english: Sentences = {
  plain: 'The white whale swam before him.',
  other:
    'Yesterday I bought two tickets for the evening train, and then it rained so hard that nobody went to the station.',
  nonsense: 'xqj wvvt kpp zzgh oo qqa rtlnm vvw',
};

const chinese: Sentences = {
  plain: '今天天气很好，我们去河边走走。',
  other: '昨天我买了两张晚上的车票，后来雨下得太大，谁也没有去车站。',
  nonsense: '的吗桌七跑蓝呢纸很门哦五吃云',
};

const shipped: Record<string, Sentences> = {
  'moby-dick': english,
  tang: {
    plain: '春眠不覺曉，處處聞啼鳥。',
    other: '昨夜風雨大，無人出門去。城中有一客，買酒未歸家。',
    nonsense: '之鳥不書一馬也高五飛而白人非雲',
  },
  grammar: {
    plain: 'the shy fox by the pond sees two owls.',
    other: 'a barn sees three trees. cats chase the pond to the fox.',
    nonsense: 'xtch obb wly eeth ssp noa rrt.',
  },
  'grammar-zh': {
    plain: '两只小猫在河边喵喵叫。',
    other: '红河喜欢老树。三边看见一门外。',
    nonsense: '喵在只边两着叫条外嘶一见。只咯',
  },
};

/** Sentences in the language of the text; for a reader's own text `plain` is its beginning. */
export function sentencesFor(data: DataSource): Sentences {
  if (data.kind === 'shipped') return shipped[data.id] ?? english;
  const written = /\p{Script=Han}/u.test(data.text.slice(0, 2000)) ? chinese : english;
  return { ...written, plain: firstLines(data.text, 1, 60).replace('…', '') };
}
