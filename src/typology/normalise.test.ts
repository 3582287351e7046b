import { expect, test } from 'vitest';
import { day, hour } from '../time.js';
import type { Indicator } from './definition.js';
import type { Expression } from './expression.js';
import { atLeast, count, is, parameter, peak, residual, sequence, share, standsAs } from './language.js';
import { listedPayer } from './library/listed-payer.js';
import { normalise } from './normalise.js';

const timed = is('precision', 'instant', 'local');

function normalised(when: Expression, parameters: Indicator['parameters'] = {}): Expression {
  const given: Indicator = { ...listedPayer, id: 'x', parameters, strata: [{ name: 'only', when }] };
  const read = normalise(given);
  if (read.kind !== 'indicator' || read.strata[0] === undefined) throw new Error('another kind');
  return read.strata[0].when;
}

test('a parameter becomes its constant, a percentage its share', () => {
  const test = share(standsAs('executed'), residual(), 1);
  expect(normalised(atLeast(test, parameter('half')), { half: { value: 50, unit: 'percent' } })).toEqual(
    atLeast(test, 0.5),
  );
});

test('T7: a short window leaves days out, one of a day does not', () => {
  const shorter = residual({ within: day - 1 });
  expect(normalised(atLeast(count(shorter), 1))).toEqual(atLeast(count({ ...shorter, where: timed }), 1));
  const filtered = residual({ within: hour, where: standsAs('executed') });
  const both: Expression = { kind: 'and', of: [standsAs('executed'), timed] };
  expect(normalised(atLeast(count(filtered), 1))).toEqual(atLeast(count({ ...filtered, where: both }), 1));
  expect(normalised(atLeast(count(residual({ within: day })), 1))).toEqual(
    atLeast(count(residual({ within: day })), 1),
  );
});

test('T7: a short sequence, and a peak of something short, leave days out of their long windows', () => {
  const timedYear = residual({ where: timed });
  const soon = (over = residual()): Expression =>
    sequence('strict', standsAs('refused'), standsAs('executed'), hour, over);
  expect(normalised(atLeast(soon(), 1))).toEqual(atLeast(soon(timedYear), 1));
  const short = residual({ within: hour });
  expect(normalised(atLeast(peak(count(short), residual()), 1))).toEqual(
    atLeast(peak(count({ ...short, where: timed }), timedYear), 1),
  );
});

test('what is given stays as it was, and what is made cannot be changed', () => {
  const given = structuredClone(listedPayer);
  const made = normalise(given);
  expect(given).toEqual(listedPayer);
  expect(Object.isFrozen(given)).toBe(false);
  expect(Object.isFrozen(made.title) && Object.isFrozen(made.parameters)).toBe(true);
});
