import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer, messageGap } from './announcer';

describe('Announcer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const listen = () => {
    const said: string[] = [];
    return { said, announcer: new Announcer((message) => said.push(message)) };
  };

  it('says the first message at once and of a flood only the last', () => {
    const { said, announcer } = listen();
    for (let step = 0; step < 100; step++) announcer.announce(`step ${step}`);
    expect(said).toEqual(['step 0']);
    vi.advanceTimersByTime(messageGap - 1);
    expect(said).toEqual(['step 0']);
    vi.advanceTimersByTime(1);
    expect(said).toEqual(['step 0', 'step 99']);
  });

  it('says an urgent message at once and drops what was waiting', () => {
    const { said, announcer } = listen();
    announcer.announce('step 1');
    announcer.announce('step 2');
    announcer.announce('finished', { urgent: true });
    vi.advanceTimersByTime(10 * messageGap);
    expect(said).toEqual(['step 1', 'finished']);
  });
});
