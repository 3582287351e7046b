import { describe, expect, test } from 'vitest';
import { day, hour } from '../time.js';
import {
  ageOfPair,
  amount,
  atLeast,
  column,
  compare,
  count,
  counterparty,
  days,
  distinct,
  earlierCounterparty,
  first,
  firstOfPair,
  gap,
  gapShare,
  grade,
  greatest,
  group,
  groupMax,
  groups,
  last,
  least,
  mean,
  median,
  peak,
  plus,
  residual,
  sequence,
  share,
  since,
  slope,
  span,
  standsAs,
  sum,
  tally,
  times,
} from './language.js';
import { becomes, every, measure, payments } from './testing/scenario.js';

const four = payments(
  { on: 0, euros: 10 },
  { on: 10, euros: 20 },
  { on: 15, to: 2 },
  { on: 40, to: 2, euros: 45 },
);

describe('W6, W7: statistics read known values only and are exact', () => {
  test.each([
    ['count', count(residual()), '4'],
    ['sum', sum(amount, residual()), '7500'],
    ['least', least(amount, residual()), '1000'],
    ['greatest', greatest(amount, residual()), '4500'],
    ['mean', mean(amount, residual(), 3), '2500'],
    ['mean of too few', mean(amount, residual(), 4), 'unknown'],
    ['median', median(amount, residual(), 1), '2000'],
    ['even median', median(amount, residual({ where: compare(amount, '<', 4_000) }), 1), '1500'],
    ['first known', first(amount, residual({ within: days(30) })), '4500'],
    ['last', last(amount, residual()), '4500'],
    ['distinct', distinct('counterparty', residual()), '2'],
    ['share', share(atLeast(amount, 2_000), residual(), 3), '2/3'],
    ['slope', slope(amount, residual(), 3), '1750'],
    ['slope of gaps', slope('gap', residual(), 3), '648000'],
  ])('%s', (_, of, value) => {
    expect(measure(of, four)).toBe(value);
  });

  test('arithmetic and grades', () => {
    const known = (op: '=' | '!='): string =>
      measure(
        count(residual({ where: compare(grade(plus(times(3, amount), 1), 3_001, 6_001), op, 1) })),
        four,
      );
    expect([known('='), known('!=')]).toEqual(['1', '2']);
  });

  test('W12: a tally counts what is true; what is unknown adds nothing', () => {
    const unknown = atLeast(column('payer_age'), 18);
    expect(
      measure(count(residual({ where: atLeast(tally(unknown, atLeast(amount, 2_000)), 1) })), four),
    ).toBe('2');
    const signs = tally(
      atLeast(count(group()), 2),
      compare(span(group()), '<', days(20)),
      atLeast(greatest(column('payer_age'), group()), 18),
    );
    expect(measure(groupMax('counterparty', residual(), signs), four)).toBe('2');
    expect(measure(groupMax('counterparty', residual({ where: compare(amount, '<', 0) }), signs), four)).toBe(
      'unknown',
    );
  });

  test('none: counts and sums are 0, the rest unknown', () => {
    const nothing = residual({ where: compare(amount, '>', 9_999_999) });
    const zero = [count(nothing), sum(amount, nothing), distinct('counterparty', nothing)];
    expect(zero.map((of) => measure(of, four))).toEqual(['0', '0', '0']);
    const unknown = [
      least(amount, nothing),
      last(amount, nothing),
      span(nothing),
      since(nothing),
      peak(span(nothing), nothing),
    ];
    expect(unknown.map((of) => measure(of, four))).toEqual(Array(5).fill('unknown'));
  });
});

describe('W5, T5, T6: times', () => {
  test('gaps, spans and times since', () => {
    expect(measure(gap('median', residual(), 3), four)).toBe(`${10 * day}`);
    expect(measure(gap('min', residual(), 3), four)).toBe(`${5 * day}`);
    expect(measure(gap('max', residual(), 4), four)).toBe('unknown');
    expect(measure(gapShare(50, 100, residual(), 1), four)).toBe('2/3');
    expect(measure(gapShare(51, 100, residual(), 1), four)).toBe('1/3');
    expect(measure(gapShare(50, 200, residual(), 4), four)).toBe('unknown');
    expect(measure(span(residual()), four)).toBe(`${40 * day}`);
    expect(measure(since(residual({ where: compare(amount, '<=', 2_000) })), four)).toBe(`${30 * day}`);
  });

  test('seconds are rounded down', () => {
    expect(measure(span(residual()), payments({ on: 0 }, { on: 1.999 / 86_400 }))).toBe('1');
  });

  test('beside a day the difference of local days counts', () => {
    const told = payments({ on: 0.9 }, { on: 2.1, dayOnly: true });
    expect(measure(gap('min', residual(), 1), told)).toBe(`${2 * day}`);
    expect(measure(span(residual()), told)).toBe(`${2 * day}`);
  });
});

describe('W1, W4: windows', () => {
  test('end at the last executed payment and are open at their start', () => {
    const told = payments({ on: 0 }, { on: 30 }, { on: 35, status: 'refused' });
    expect(measure(count(residual({ within: days(30) })), told)).toBe('1');
    expect(measure(count(residual({ within: days(30) + 1 })), told)).toBe('2');
    expect(measure(count(residual({ statuses: ['refused'] })), told)).toBe('0');
  });

  test('O3, P2: a return takes a payment out from its own instant on', () => {
    const events = [...payments({ on: 0 }, { on: 1 }, { on: 2 }), becomes(2, 5, 'returned')];
    expect(measure(count(residual()), events, { asOf: 4 })).toBe('3');
    expect(measure(count(residual()), events, { asOf: 5 })).toBe('2');
  });

  test('read at most the latest 1,024 payments before the filter', () => {
    const events = payments({ on: 0, euros: 99 }, ...every(0.01, 1024, { euros: 1 }, 1));
    expect(measure(count(residual()), events)).toBe('1024');
    expect(measure(count(residual({ where: atLeast(amount, 9_900) })), events)).toBe('0');
  });
});

describe('P4, P5, P6: pairs', () => {
  const firsts = count(residual({ where: firstOfPair }));

  test('the first payment executed at its own instant makes the next not first', () => {
    const events = [...payments({ on: 0 }, { on: 1 }, { on: 2, to: 2, status: 'refused' }, { on: 3, to: 2 })];
    expect(measure(firsts, events)).toBe('2');
    expect(measure(firsts, [...events, becomes(1, 0.5, 'returned')])).toBe('1');
  });

  test('is unknown until 180 days after the start of the ledger', () => {
    const told = payments({ on: 0, to: 1 }, { on: 1, to: 2 });
    expect(measure(firsts, told, { ledgerDays: 179 })).toBe('1');
    expect(measure(share(firstOfPair, residual(), 1), told, { ledgerDays: 179 })).toBe('1');
  });

  test('age counts from the pair’s first payment', () => {
    expect(measure(last(ageOfPair, residual()), payments({ on: 0 }, { on: 1, to: 2 }, { on: 3 }))).toBe(
      `${3 * day}`,
    );
    expect(measure(last(ageOfPair, residual()), payments({ on: 0 }, { on: 3 }), { ledgerDays: 9 })).toBe(
      'unknown',
    );
  });

  test('an unattributed side forms no pair and no group', () => {
    const told = payments({ on: 0, to: -1 }, { on: 1, to: -1 });
    expect(measure(share(firstOfPair, residual(), 1), told)).toBe('unknown');
    expect(measure(distinct('counterparty', residual()), told)).toBe('0');
    expect(measure(groupMax('counterparty', residual(), count(group())), told)).toBe('unknown');
  });
});

describe('groups, peaks and sequences', () => {
  test('groups by key, each seen from the same anchor', () => {
    const twice = groups('counterparty', residual(), atLeast(count(group({ within: days(31) })), 2));
    expect(measure(twice, four)).toBe('1');
    expect(measure(groupMax('counterparty', residual(), sum(amount, group())), four)).toBe('4500');
    expect(measure(groupMax('counterparty', residual(), median(amount, group(), 2)), four)).toBe('1500');
  });

  test('W9: a peak sees each payment as the anchor in turn', () => {
    expect(measure(peak(count(residual({ within: days(11) })), residual()), four)).toBe('2');
    expect(measure(count(residual({ within: days(11) })), four)).toBe('1');
  });

  test('W10: a payment counts once, in stream order or on either side', () => {
    const told = payments({ on: 0, euros: 90 }, { on: 1 / 24, euros: 40 }, { on: 2 / 24, euros: 90 });
    const dear = atLeast(amount, 9_000);
    const cheap = compare(amount, '<', 9_000);
    const same = compare(counterparty, '=', earlierCounterparty);
    expect(measure(sequence('strict', dear, cheap, hour, residual()), told)).toBe('1');
    expect(measure(sequence('strict', cheap, dear, hour, residual()), told)).toBe('1');
    expect(measure(sequence('either', cheap, dear, hour, residual()), told)).toBe('2');
    expect(measure(sequence('either', cheap, dear, hour - 1, residual()), told)).toBe('0');
    expect(measure(sequence('strict', standsAs('executed'), same, 2 * hour, residual()), told)).toBe('2');
  });

  test('W8: an unknown row test keeps nothing', () => {
    expect(measure(count(residual({ where: column('round_sent') })), four)).toBe('0');
  });
});
