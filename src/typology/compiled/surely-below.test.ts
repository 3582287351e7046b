import { expect, test } from 'vitest';
import {
  and,
  atLeast,
  below,
  count,
  distinct,
  greatest,
  group,
  not,
  or,
  residual,
  unlinked,
} from '../language.js';
import { maybe, surelyBelow, surelyMissed } from './surely-below.js';

const all = residual();
const few = 'S.residualCount<3';

test('a count and a number of groups are at most the payments and, of counterparties, the pairs', () => {
  expect(surelyBelow(count(all), 3)).toBe(few);
  expect(surelyBelow(count(group()), 3)).toBe('gn<3');
  expect(surelyBelow(distinct('channel', all), 3)).toBe(`(${few})`);
  expect(surelyBelow(distinct('counterparty', all), 3)).toBe(`(${few}||S.pairs<3&&S.residualCount<=1024)`);
});

test('N3, N4: each payer counts twice at most, who is left out is no other, and a hub is never taken for few', () => {
  const anybody = atLeast(count(group()), 1);
  expect(surelyBelow(unlinked(all, 'others', anybody), 4)).toBe(
    '(2*S.residualCount<4||2*(S.pairs-(p<0?0:1))<4&&S.residualCount<=1024)',
  );
  expect(surelyBelow(unlinked(all, 'everyone', anybody), 512)).toContain('2*S.pairs<512');
  expect(surelyBelow(unlinked(all, 'everyone', anybody), 513)).toBeUndefined();
});

test('W4, W6: size says nothing of what none leaves unknown, nor beyond a window that is cut', () => {
  expect(surelyBelow(greatest({ kind: 'column', column: 'amount_ref_minor' }, all), 3)).toBeUndefined();
  expect(surelyBelow(count(all), 0)).toBeUndefined();
  expect(surelyBelow(count(all), 1024)).toBe('S.residualCount<1024');
  expect(surelyBelow(count(all), 1025)).toBeUndefined();
});

test('a condition is ruled out only where each way to make it true is', () => {
  const three = atLeast(count(all), 3);
  const large = atLeast(greatest({ kind: 'column', column: 'amount_ref_minor' }, all), 9);
  expect(maybe(three)).toBe(`!(${few})`);
  expect(maybe(or(three, large))).toBe(`(!(${few})||true)`);
  expect(maybe(and(three, not(three)))).toBe(`(!(${few})&&true)`);
  expect(maybe(below(count(all), 3))).toBe('true');
  const compared = below(count(all), 3);
  expect(compared.kind === 'compare' && surelyMissed(compared)).toBe(few);
});
