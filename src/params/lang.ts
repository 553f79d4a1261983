import type { ParamMatcher } from '@sveltejs/kit';

/** English has no prefix; Chinese pages live under /zh/. */
export const match: ParamMatcher = (param) => param === 'zh';
