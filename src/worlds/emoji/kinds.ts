/** Kinds of things, each by a word that captions use, and Unicode's subgroups that hold them. */
export const kinds: readonly { subgroups: readonly string[]; en: string; zh: string }[] = [
  { subgroups: ['animal-mammal'], en: 'animal', zh: '动物' },
  { subgroups: ['animal-bird'], en: 'bird', zh: '鸟' },
  { subgroups: ['animal-bug'], en: 'insect', zh: '昆虫' },
  { subgroups: ['plant-flower'], en: 'flower', zh: '花' },
  { subgroups: ['food-fruit'], en: 'fruit', zh: '水果' },
  { subgroups: ['food-sweet'], en: 'dessert', zh: '甜点' },
  { subgroups: ['drink'], en: 'drink', zh: '饮料' },
  { subgroups: ['transport-ground'], en: 'car', zh: '车' },
  { subgroups: ['transport-water'], en: 'boat', zh: '船' },
  { subgroups: ['place-building'], en: 'building', zh: '建筑' },
  { subgroups: ['sky-weather'], en: 'weather', zh: '天气' },
  { subgroups: ['clothing'], en: 'clothing', zh: '衣服' },
  { subgroups: ['musical-instrument'], en: 'instrument', zh: '乐器' },
  { subgroups: ['heart'], en: 'heart', zh: '心' },
  { subgroups: ['tool'], en: 'tool', zh: '工具' },
  { subgroups: ['book-paper'], en: 'book', zh: '书' },
];
