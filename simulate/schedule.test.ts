import { expect, test } from 'vitest';
import { Random } from './random.js';
import { rhythms } from './rhythms.js';
import { schedule } from './schedule.js';

const span = { start: 0, end: 365, newcomer: false };
const days = (times: readonly number[]): number[] => times.map((at) => at / 86_400);

test('times ascend and there is always one', () => {
  for (let i = 0; i < 500; i++) {
    for (const rhythm of [rhythms.monthly, rhythms.now]) {
      const times = schedule(new Random(1, 'times', i), rhythm, { ...span, end: 1 + i / 10 }, 'mixed');
      expect(times.length).toBeGreaterThan(0);
      expect([...times].sort((a, b) => a - b)).toEqual(times);
    }
  }
});

test('a salary rhythm pays about once a month', () => {
  const times = schedule(new Random(2, 'salary', 0), rhythms.salary, span, 'daytime');
  expect(times.length).toBeGreaterThanOrEqual(10);
  expect(times.length).toBeLessThanOrEqual(14);
});

test('an episode keeps its number of payments and its short gaps', () => {
  const rhythm = {
    kind: 'episode',
    payments: { median: 5, sigma: 0, min: 5, max: 5 },
    gapDays: { median: 0.4, sigma: 0.2 },
    repeat: 0.5,
  } as const;
  for (let i = 0; i < 200; i++) {
    const times = days(schedule(new Random(3, 'episode', i), rhythm, span, 'evening'));
    expect(times).toHaveLength(5);
    expect((times[2] ?? 99) - (times[0] ?? 0)).toBeLessThan(3);
  }
});

test('a lasting episode fills the year', () => {
  const rhythm = {
    kind: 'episode',
    payments: { median: 150, sigma: 0 },
    gapDays: { median: 30, sigma: 0.5 },
    repeat: 0,
    lasting: true,
  } as const;
  const times = days(schedule(new Random(4, 'lasting', 0), rhythm, span, 'mixed'));
  expect(times).toHaveLength(150);
  expect(times[149]).toBeLessThan(366);
  expect(times[149]).toBeGreaterThan(200);
});
