import type { PaperOptions } from '#notebook';
import type { ControlName } from '#training/client';

/** Numbers of the dVAE that OpenAI trained (Ramesh et al. 2021, appendix A.2; openai/DALL-E, `encoder.py`). */
const release = {
  size: 256,
  side: 32,
  codes: 8192,
  width: 256,
  batch: 512,
  steps: 3_000_000,
  beta: 6.6,
  tau: [1, 1 / 16],
};

/** DALL·E's dVAE and the student's. */
export const paper: PaperOptions<ControlName<'dvae'>> = {
  tables: [
    {
      corner: { en: 'The discrete VAE', zh: '离散 VAE' },
      columns: [
        { label: { en: 'DALL·E’s', zh: 'DALL·E 的' } },
        { label: { en: 'yours', zh: '你的' }, own: true },
      ],
      rows: [
        {
          label: { en: 'picture, pixels', zh: '图片像素' },
          cells: [
            { of: [release.size, release.size], join: ' × ' },
            { of: [{ setting: 'size' }, { setting: 'size' }], join: ' × ' },
          ],
        },
        {
          label: { en: 'grid of tokens', zh: '词元网格' },
          cells: [
            { of: [release.side, release.side], join: ' × ' },
            { of: [{ fact: 'gridSide' }, { fact: 'gridSide' }], join: ' × ' },
          ],
        },
        { label: { en: 'codes', zh: '码字数' }, cells: [release.codes, { setting: 'codes' }] },
        {
          label: { en: 'bits of a picture as tokens', zh: '一张图片写成词元的比特数' },
          cells: [release.side ** 2 * Math.log2(release.codes), { fact: 'tokenBits' }],
        },
        {
          label: { en: 'bits of a picture as bytes', zh: '一张图片写成字节的比特数' },
          cells: [release.size ** 2 * 24, { fact: 'pictureBits' }],
        },
        {
          label: { en: 'channels of the first group', zh: '第一组的通道数' },
          cells: [release.width, { setting: 'width' }],
        },
        { label: { en: 'batch', zh: '批大小' }, cells: [release.batch, { setting: 'batch' }] },
        { label: { en: 'updates', zh: '更新次数' }, cells: [release.steps, { setting: 'steps' }] },
        { label: 'β', cells: [release.beta, { setting: 'beta' }] },
        {
          label: { en: 'τ, from and to', zh: 'τ 的起止' },
          cells: [
            { of: release.tau, join: ' → ' },
            { of: [{ setting: 'tauStart' }, { setting: 'tauEnd' }], join: ' → ' },
          ],
        },
      ],
    },
  ],
};
