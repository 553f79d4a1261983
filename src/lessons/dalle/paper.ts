import type { PaperOptions } from '#notebook';
import type { ControlName } from '#training/client';
import { CANDIDATES } from './figures/candidates';

/** DALL·E's transformer (Ramesh et al. 2021, §2 and appendix B) and the student's. */
export const paper: PaperOptions<ControlName<'dalle'>> = {
  tables: [
    {
      corner: { en: 'The transformer', zh: 'Transformer' },
      columns: [
        { label: { en: 'DALL·E', zh: 'DALL·E' } },
        { label: { en: 'yours here', zh: '你在这里的' }, own: true },
      ],
      rows: [
        { label: { en: 'layers', zh: '层数' }, cells: [64, { setting: 'layers' }] },
        {
          label: { en: 'heads × width of a head', zh: '头数 × 每头宽度' },
          cells: [
            { of: [62, 64], join: ' × ' },
            { of: [{ setting: 'heads' }, { fact: 'headWidth' }], join: ' × ' },
          ],
        },
        { label: { en: 'width', zh: '宽度' }, cells: [3968, { setting: 'width' }] },
        {
          label: { en: 'parameters', zh: '参数' },
          cells: [{ en: '12 billion', zh: '120 亿' }, { fact: 'parameters' }],
        },
        {
          label: { en: 'text + image tokens', zh: '文本词元 + 图像词元' },
          cells: [
            { of: [256, 1024], join: ' + ' },
            { of: [{ fact: 'textTokens' }, { fact: 'imageTokens' }], join: ' + ' },
          ],
        },
        {
          label: { en: 'vocabulary of text, of image', zh: '文本词表、图像词表' },
          cells: [
            { of: [16_384, 8192], join: { en: '; ', zh: '、' } },
            { of: [{ fact: 'textVocabulary' }, { fact: 'codes' }], join: { en: '; ', zh: '、' } },
          ],
        },
        {
          label: { en: 'pictures with captions', zh: '带描述的图片' },
          cells: [250_000_000, { setting: 'pictures' }],
        },
        {
          label: { en: 'pictures per step', zh: '每步图片数' },
          cells: [1024, { setting: 'batch' }],
        },
        { label: { en: 'steps', zh: '步数' }, cells: [430_000, { setting: 'steps' }] },
        {
          label: { en: 'candidates for CLIP', zh: '供 CLIP 挑选的候选' },
          cells: [512, CANDIDATES],
        },
      ],
    },
  ],
};
