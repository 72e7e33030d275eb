import { describe, expect, it, vi } from 'vitest';
import { createPatience } from '../../../src/platform/patience.ts';
import { stoppedLine, thereAlready } from '../../../src/platform/start-lines.ts';

describe('what a start waits for', () => {
  it('has a line when it takes longer than two seconds, and none when it is quicker', () => {
    vi.useFakeTimers();
    try {
      const lines: string[] = [];
      const patience = createPatience((line) => lines.push(line));
      patience.begins('starting Redis', '1 s');
      vi.advanceTimersByTime(1_999);
      patience.begins('opening the database', '1 s');
      vi.advanceTimersByTime(1_999);
      expect(lines).toEqual([]);
      vi.advanceTimersByTime(1);
      expect(lines).toEqual(['  … opening the database (usually 1 s)']);
      patience.begins('opening the pages', '2 s');
      patience.done();
      vi.advanceTimersByTime(10_000);
      expect(lines).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a second start and a stop', () => {
  it('say what is there already; a first start says nothing', () => {
    expect(thereAlready({ runners: 0, runs: 0, mails: 0 })).toBeNull();
    expect(thereAlready({ runners: 1, runs: 213, mails: 0 })).toBe('There already: 1 runner with 213 runs.');
    expect(thereAlready({ runners: 2, runs: 1, mails: 3 })).toBe(
      'There already: 2 runners with 1 run; 3 mails wait for their time.',
    );
  });

  it('say that all is kept, and where', () => {
    expect(stoppedLine('/data')).toBe(
      'Stopped. Everything is kept in /data; the next start goes on from here.',
    );
  });
});
