import { describe, expect, it } from 'vitest';
import { createProgress, formatSeconds, type Progress } from './progress.js';

interface Recorded {
  readonly progress: Progress;
  readonly written: string[];
  readonly at: (now: number) => void;
}

function recorded(interactive: boolean): Recorded {
  const written: string[] = [];
  let time = 0;
  const progress = createProgress({
    write: (text) => written.push(text),
    interactive,
    columns: 80,
    now: () => time,
  });
  return {
    progress,
    written,
    at: (now) => {
      time = now;
    },
  };
}

describe('progress', () => {
  it('writes a line per step where nobody watches', () => {
    const { progress, written } = recorded(false);
    progress.report({ step: 'reading a.csv', done: 0, unit: 'rows' });
    progress.report({ step: 'reading a.csv', done: 500, unit: 'rows' });
    progress.report({ step: 'screening' });
    progress.end();
    expect(written).toEqual(['vigie: reading a.csv\n', 'vigie: screening\n']);
  });

  it('rewrites one line with rate and time left on a terminal', () => {
    const { progress, written, at } = recorded(true);
    progress.report({ step: 'screening', done: 0, total: 10_000, unit: 'parties' });
    at(2_000);
    progress.report({ step: 'screening', done: 4_000, total: 10_000, unit: 'parties' });
    expect(written.at(-1)).toBe('\r\u001b[Kscreening: 4,000 of 10,000 parties, 2,000/s, 3 s left');
  });

  it('counts a further pass of one step by itself', () => {
    const { progress, written, at } = recorded(true);
    progress.report({ step: 'checking', done: 0, total: 100, unit: 'rows' });
    at(10_000);
    progress.report({ step: 'checking', done: 90, total: 100, unit: 'rows' });
    progress.report({ step: 'checking', done: 0, total: 50, unit: 'rows' });
    at(12_000);
    progress.report({ step: 'checking', done: 20, total: 50, unit: 'rows' });
    expect(written.at(-1)).toBe('\r\u001b[Kchecking: 20 of 50 rows, 10/s, 3 s left');
  });

  it('leaves a finished step standing with its count and time', () => {
    const { progress, written, at } = recorded(true);
    progress.report({ step: 'screening', done: 10_000, total: 10_000, unit: 'parties' });
    at(65_000);
    progress.end();
    expect(written.slice(-2)).toEqual(['\r\u001b[Kscreening: 10,000 of 10,000 parties, 1 min 5 s', '\n']);
  });

  it('redraws at most ten times a second and never beyond the width', () => {
    const { progress, written, at } = recorded(true);
    for (let time = 0; time < 1_000; time += 10) {
      at(time);
      progress.report({ step: 'x'.repeat(200), done: time });
    }
    expect(written).toHaveLength(10);
    for (const text of written) expect(text.length).toBeLessThanOrEqual(79 + 4);
  });
});

describe('formatSeconds', () => {
  it.each([
    [0.4, '0 s'],
    [59.4, '59 s'],
    [125, '2 min 5 s'],
    [7_385, '2 h 3 min'],
  ])('%d', (seconds, text) => {
    expect(formatSeconds(seconds)).toBe(text);
  });
});
