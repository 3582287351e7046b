import { expect, test } from 'vitest';
import type { Expression } from '../expression.js';
import { amount, and, atLeast, count, greatest, isResidual, not, or, residual, share } from '../language.js';
import { ConditionCode, type ConditionContext, isCertain } from './condition-code.js';
import { Locals } from './locals.js';

const all = residual();
const context: ConditionContext = {
  number: (expression, locals) =>
    expression.kind === 'constant'
      ? String(expression.value)
      : locals.bind(`${expression.kind}()`, expression.kind === 'share'),
  absent: () => 'absent()',
  row: () => ({ yes: 'yes', no: 'no' }),
};
const code = new ConditionCode(context);
const large = atLeast(greatest(amount, all), 9);
const three = atLeast(count(all), 3);

function threeOf(...conditions: readonly Expression[]): readonly string[] {
  const locals = new Locals();
  return conditions.map((condition) => code.three(condition, locals));
}

test('what a condition has surely worked out the next one reads, and of what it may have, it asks', () => {
  expect(threeOf(large, large)).toEqual([
    '(((v0k=true,v0=max(),v0)>=9)?1:(v0<9)?0:-1)',
    '((v0>=9)?1:(v0<9)?0:-1)',
  ]);
  const [first, second] = threeOf(and(three, large), large);
  expect(first).toBe(
    '((S.residualCount<3||((v0k=true,v0=count(),v0)<3))?0:(((v1k=true,v1=max(),v1)>=9)?1:(v1<9)?0:-1))',
  );
  expect(second).toBe('(((v1k?v1:(v1k=true,v1=max(),v1))>=9)?1:(v1<9)?0:-1)');
});

test('W8: a part of the deciding value decides, else one that is unknown leaves it unknown', () => {
  const [both] = threeOf(and(isResidual, large));
  expect(both).toContain('((t0=(yes?1:no?0:-1))===0?0:(t1=');
  expect(both).toMatch(/\)===0\?0:t0<t1\?t0:t1\)$/);
  expect(threeOf(or(isResidual, large))[0]).toMatch(/===1\?1:t0<t1\?t0:t1\)$/);
});

test('W7: a share is compared by one product, which is exact', () => {
  const condition = atLeast(share(isResidual, all, 2), 0.75);
  expect(code.yes(condition, new Locals())).toBe('((v0k=true,v0=share(),v0d=D.d,v0)>=0.75*v0d)');
  const beyond = atLeast(share(isResidual, all, 2), 2 ** 50);
  expect(code.yes(beyond, new Locals())).toContain('compareRatios(');
});

test('W6: what is made of counts is never unknown', () => {
  expect([three, not(and(three)), large, and(three, large)].map(isCertain)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
