import type { NamedTerm } from '#notebook';
import { recipes } from '#training/client';

/** Everything that a run of this lesson is made of. */
export const ofRun = [
  ...recipes.dvae.controls.map(({ name }) => name),
  ...['steps', 'seed', 'data'],
];

export const hardError: NamedTerm = {
  name: 'hardError',
  label: { en: 'error through the tokens', zh: '经词元重建的误差' },
};
export const softError: NamedTerm = {
  name: 'softError',
  label: { en: 'error of the relaxed draw', zh: '松弛抽样的误差' },
};
export const unseenError: NamedTerm = {
  name: 'unseenError',
  label: { en: 'error on things never shown', zh: '没见过的组合的误差' },
};
export const codesUsed: NamedTerm = {
  name: 'codesUsed',
  label: { en: 'codes used', zh: '用到的编码数' },
};
export const perplexity: NamedTerm = {
  name: 'perplexity',
  label: { en: 'perplexity of the codes', zh: '编码的困惑度' },
};
export const kl: NamedTerm = {
  name: 'kl',
  label: { en: 'KL, nats a token', zh: 'KL（每词元奈特）' },
};
export const reconstruction: NamedTerm = {
  name: 'reconstruction',
  label: { en: 'reconstruction', zh: '重建项' },
};
