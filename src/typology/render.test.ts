import { expect, test } from 'vitest';
import { hour } from '../time.js';
import {
  amount,
  and,
  atLeast,
  count,
  days,
  distinct,
  fact,
  gapShare,
  group,
  groups,
  is,
  known,
  median,
  minus,
  not,
  or,
  parameter,
  residual,
  sequence,
  slope,
  standsAs,
} from './language.js';
import { render, renderSeconds } from './render.js';

test('reads as short text', () => {
  expect(render(median(amount, residual({ within: days(90) }), 3))).toBe(
    'median(amount_ref_minor, residual 90 d, atLeast 3)',
  );
  expect(render(count(residual({ within: 3 * hour, where: or(is('channel', 'card'), known(amount)) })))).toBe(
    'count(residual 3 h where (channel card or known amount_ref_minor))',
  );
  expect(render(groups('counterparty', residual(), atLeast(count(group({ within: 90 })), 2)))).toBe(
    'groups(counterparty, residual 365 d, having count(group 90 s) >= 2)',
  );
  expect(render(sequence('strict', standsAs('refused'), standsAs('executed'), days(3), residual()))).toBe(
    'sequence(first status refused, then status executed, within 3 d, strict, residual 365 d)',
  );
  expect(
    render(
      and(not(atLeast(slope('gap', residual(), 5), 0)), atLeast(fact('self', 'listed'), parameter('n'))),
    ),
  ).toBe('(not (slope(gap, residual 365 d, atLeast 5) >= 0) and listed of self >= $n)');
  expect(render(minus(distinct('payer_place', residual({ statuses: ['refused'] })), 1))).toBe(
    '(distinct(payer_place, residual 365 d as refused) - 1)',
  );
  expect(render(gapShare(50, 200, residual(), 2))).toBe(
    'gap-share(from 50 %, to 200 %, residual 365 d, atLeast 2)',
  );
  expect(render(not(or(known(amount), is('channel', 'card', 'wallet'))))).toBe(
    'not (known amount_ref_minor or channel (card or wallet))',
  );
  expect(render(and(is('channel', 'card', 'wallet'), known(amount)))).toBe(
    '(channel (card or wallet) and known amount_ref_minor)',
  );
});

test('durations take the largest unit that divides them', () => {
  expect([1, 60, 3_600, 86_400, 90, 129_600].map(renderSeconds)).toEqual([
    '1 s',
    '1 min',
    '1 h',
    '1 d',
    '90 s',
    '36 h',
  ]);
});
