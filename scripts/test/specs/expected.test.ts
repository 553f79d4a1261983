import { describe, expect, it } from 'vitest';
import { judge } from './expected.mjs';

const right = { name: 'adds', passed: true, message: 'passed' };
const wrong = { name: 'sorts', passed: false, message: 'not sorted' };
const expected = { specs: 2, failures: [{ reason: 'known', names: ['sorts'] }] };

describe('the list of specs that fail', () => {
  it('counts a failure that it explains as passed', () => {
    expect(judge([right, wrong], expected)).toEqual({ passed: 2, surprises: [] });
  });

  it('fails on a failure that it does not name', () => {
    const { passed, surprises } = judge([right, wrong], { specs: 2, failures: [] });
    expect(passed).toBe(1);
    expect(surprises).toEqual(['sorts: not sorted']);
  });

  it('fails when a spec that it names passes', () => {
    const { passed, surprises } = judge([right, { ...wrong, passed: true }], expected);
    expect(passed).toBe(1);
    expect(surprises).toEqual(['sorts: passes, but is listed as failing']);
  });

  it('fails when specs are missing', () => {
    expect(judge([right], expected).surprises).toEqual([
      'sorts: listed, but did not run',
      '1 specs ran, not 2',
    ]);
  });
});
