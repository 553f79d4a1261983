import { formatNumber } from '#ui';
import { common } from './messages/common';

/** Which model an answer is of: untrained, or after so many steps. */
export function modelName(step: number): string {
  const say = common.current;
  return step > 0 ? say.trained(formatNumber(step)) : say.untrained;
}
