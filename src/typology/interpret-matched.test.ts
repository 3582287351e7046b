import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.js';
import type { Expression } from './expression.js';
import { interpret } from './interpret.js';
import {
  absent,
  amount,
  and,
  atLeast,
  below,
  compare,
  count,
  days,
  first,
  group,
  groups,
  is,
  last,
  least,
  median,
  minus,
  not,
  or,
  residual,
  since,
  span,
  sum,
  times,
} from './language.js';
import { lowValueSeries } from './library/low-value-series.js';
import { at, every, listed, payments, read, type Told, told } from './testing/scenario.js';

const hours = (count: number): number => count / 24;

describe('E9: the payments on which a hit rests', () => {
  test('are the fast series and nothing before, beside or after it', () => {
    const events = payments(
      { on: -40, to: 2, euros: 80 },
      { on: 0, to: 1, euros: 100 },
      { on: 0.5, to: 2, euros: 90 },
      { on: 1, to: 1, euros: 200 },
      { on: 2, to: 1, euros: 300 },
      { on: 50, to: 2, euros: 40 },
    );
    const seen = read(events, { asOf: 90 });
    expect(seen.says('possible-extortion-victim')).toBe('fast-series-then-silence');
    expect(seen.matched('possible-extortion-victim')).toEqual([2, 4, 5]);
    expect(seen.behind('possible-extortion-victim')).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('are those of every series that reaches the peak, each epoch by itself', () => {
    const fast = (from: number, to: number): Told[] =>
      [100, 200, 300].map((euros, i) => ({ on: from + i, to, euros }));
    const single = (on: number): Told => ({ on, to: 3, euros: 20 });
    const events = payments(...fast(0, 1), ...fast(100, 2), single(300), single(330), ...fast(470, 4));
    const seen = read(events);
    expect(seen.matched('possible-extortion-victim')).toEqual([9, 10, 11]);
    expect(seen.matched('possible-extortion-victim', 1)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('are one night’s, without what was one settlement in parts', () => {
    const events = payments(
      { on: -9, euros: 20 },
      { on: 0, euros: 20 },
      { on: hours(0.1), euros: 20 },
      { on: hours(2), euros: 30 },
      { on: hours(2), to: 2, euros: 30 },
      { on: 9, euros: 20 },
    );
    expect(read(events).says('same-night-repeat')).toBe('twice');
    expect(read(events).matched('same-night-repeat')).toEqual([2, 4]);
  });

  test('are those to someone never paid before, not those that came after', () => {
    const events = payments(...[1, 1, 2, 3, 3].map((to, i) => ({ on: i, to })));
    expect(read(events).says('new-beneficiaries')).toBe('half');
    expect(read(events).matched('new-beneficiaries')).toEqual([1, 3, 4]);
  });

  test('are all that a slope, a number or a pace reads', () => {
    const told = [0, 40, 70, 90, 100, 105].map((on, i) => ({ on, euros: 20 + i * 10 }));
    const seen = read(payments(...told));
    expect([seen.says('escalation'), seen.matched('escalation')]).toEqual(['rising', [1, 2, 3, 4, 5, 6]]);
    expect(seen.matched('low-value-series')).toEqual([1, 2, 3, 4, 5, 6]);
    const quick = read(payments({ on: -30, euros: 20, status: 'refused' }, ...every(5, 3, { euros: 20 })));
    expect(quick.matched('short-gaps')).toEqual([2, 3, 4]);
  });

  test('are the refused one and what went round it', () => {
    const known = { refusal_class: 'compliance', provider_id: 1, channel: 'money_transfer' };
    const refused: Told = { on: 0, euros: 200, status: 'refused', known };
    const events = payments(
      { ...refused, on: -9 },
      { on: -8, to: 2 },
      refused,
      { ...refused, euros: 90, on: 1, status: 'executed' },
      { on: 2, to: 2 },
    );
    expect(read(events).matched('split-after-compliance-refusal')).toEqual([3, 4]);
  });

  test('are those to the beneficiary with the most others', () => {
    const events = payments({ on: 0, to: 1 }, { on: 1, to: 2 }, { on: 2, to: 3 }, { on: 3, to: 2 });
    const facts = [told('who-else', 1, 0, 1), told('who-else', 2, 1, 2)];
    const seen = read([...events, ...facts]);
    expect(seen.behind('shared-beneficiary')).toEqual([1, 2, 4]);
    expect(seen.matched('shared-beneficiary')).toEqual([2, 4]);
  });

  test('are those of the payers who count, on the beneficiary’s side', () => {
    const known = (payer: number): NonNullable<Told['known']> => ({ cross_border: 1, payer_phone: payer });
    const some = [10, 11, 12].map((from, i) => ({ on: i, from, euros: 40, known: known(from) }));
    const steady = every(7, 6, { from: 20, euros: 40, known: known(20) });
    const seen = read(payments(...some, ...steady), { role: 'beneficiary' });
    expect(seen.says('unlinked-payers')).toBe('two-payers');
    expect(seen.behind('unlinked-payers')).toHaveLength(9);
    expect(seen.matched('unlinked-payers')).toEqual([1, 2, 3]);
  });

  test('are all behind a hit that rests on none of them', () => {
    const seen = read([...payments({ on: 0 }, { on: 1 }), listed(0, 'payer', 0)]);
    expect(seen.matched('listed-payer')).toEqual([1, 2]);
  });
});

/** Seqs on which a stratum with this condition rests. */
function rests(when: Expression): readonly number[] {
  const told = [30, 10, 50, undefined, 20].map((euros, i): Told => ({ on: i, ...(euros && { euros }) }));
  const alone = catalogue([{ ...lowValueSeries, parameters: {}, strata: [{ name: 'it', when }] }]);
  const seen = interpret(alone, { ledgerStart: at(-400) }, 0, 'payer', payments(...told), at(40));
  expect(seen.stratum(0, 0)).toBe(1);
  return seen.matched(0, 0).map(({ seq }) => seq);
}

describe('E9, E10: each kind of expression', () => {
  const some = residual({ where: is('amount_band', '5_60') });
  const all = [1, 2, 3, 4, 5];
  const few = not(atLeast(count(group()), 9));
  const happy = atLeast(count(residual()), 1);

  test.each<[string, Expression, readonly number[]]>([
    ['a sum its known amounts', atLeast(sum(amount, residual()), 1), [1, 2, 3, 5]],
    ['a median its known amounts', atLeast(median(amount, residual(), 1), 1), [1, 2, 3, 5]],
    ['the least the one that has it', below(least(amount, residual()), 1_001), [2]],
    ['the first and the last one alone', below(last(amount, residual()), first(amount, residual())), [1, 5]],
    [
      'most of them, these and not all of whom they are most',
      atLeast(times(3, count(residual({ where: below(amount, 2_500) }))), count(residual())),
      [2, 5],
    ],
    ['a filter what it keeps', atLeast(count(some), 4), [1, 2, 3, 5]],
    ['a span its ends', atLeast(span(residual()), days(4)), [1, 5]],
    ['time since its last', compare(since(residual({ within: days(30) })), '=', 0), [5]],
    ['a difference what is not taken away', atLeast(minus(count(residual()), count(some)), 1), [4]],
    ['or, the parts that are true', or(atLeast(count(some), 9), atLeast(span(some), 1)), [1, 5]],
    ['and, every part', and(atLeast(span(some), 1), below(least(amount, some), 2_000)), [1, 2, 5]],
    ['a group that only rules out all of it', atLeast(groups('counterparty', some, few), 1), [1, 2, 3, 5]],
    ['not, nothing', and(not(atLeast(count(residual()), 9)), atLeast(span(some), 1)), [1, 5]],
    ['silence, nothing', and(absent(residual(), days(30)), atLeast(span(some), 1)), [1, 5]],
    ['nothing, all behind', and(not(not(happy)), absent(residual(), days(30))), all],
  ])('%s', (_name, when, seqs) => {
    expect(rests(when)).toEqual(seqs);
  });
});
