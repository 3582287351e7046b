import { describe, expect, it } from 'vitest';
import type { PaymentColumn } from '../payment.js';
import { type Key, lineLayout } from './line-layout.js';

const key = (name: string, column?: PaymentColumn): Key => ({ text: `"${name}"`, column });
const id = key('payment_id', 'payment_id');
const amount = key('amount', 'amount');
const more = key('more');

function known(...lines: readonly (readonly Key[])[]) {
  const layout = lineLayout();
  for (const keys of lines) layout.learn(keys);
  return layout;
}
const matched = (layout: ReturnType<typeof known>, line: string) => layout.match(line)?.slice(1);

describe('the layout of lines', () => {
  it('matches lines that have these keys or some of them', () => {
    const layout = known([id, more, amount]);
    expect(layout.columns).toEqual(['payment_id', 'amount']);
    expect(matched(layout, '{"payment_id":"A","more":1,"amount":4.50}')).toEqual(['"A"', '4.50']);
    expect(matched(layout, ' { "payment_id" : null, "amount" : "\\"" } \r')).toEqual(['null', '"\\""']);
    expect(matched(layout, '{"amount":1}')).toEqual([undefined, '1']);
    expect(matched(layout, '{}')).toEqual([undefined, undefined]);
  });

  it.each([
    '{"amount":1,"payment_id":"A"}',
    '{"amount":1,"amount":2}',
    '{"amount":1,}',
    '{"amount":1 "more":2}',
    '{"amount":01}',
    '{"amount":[1]}',
    '{"more":"\\x"}',
    '{"amount":"a\tb"}',
    '{"other":1}',
    '{"amount":1} {}',
  ])('matches no other: %s', (line) => {
    expect(matched(known([id, more, amount]), line)).toBeUndefined();
  });

  it('learns keys between those that it knows, and another order where they stand otherwise', () => {
    const layout = known([id], [id, amount], [id, more]);
    expect(matched(layout, '{"payment_id":"A","more":1,"amount":2}')).toEqual(['"A"', '2']);
    layout.learn([amount, id]);
    expect(layout.columns).toEqual(['amount', 'payment_id']);
  });

  it('learns no column that has two keys, and no key with escapes', () => {
    const layout = known([id, amount], [id, key('AMOUNT', 'amount')], [key('\\u0061mount', 'amount')]);
    expect(layout.columns).toEqual(['payment_id', 'amount']);
  });

  it('is left alone where hardly any line matches, and where there is no order', () => {
    const layout = known([id]);
    for (let n = 0; n < 200; n++) layout.match('{x}');
    expect(matched(layout, '{"payment_id":1}')).toBeUndefined();
    const restless = known();
    for (let n = 0; n < 100; n++) restless.learn(n % 2 === 0 ? [id, amount] : [amount, id]);
    const order = restless.columns;
    restless.learn(order[0] === 'amount' ? [id, amount] : [amount, id]);
    expect(restless.columns).toBe(order);
  });

  it('takes time in proportion to a line, also of one that it does not match', () => {
    const keys = Array.from({ length: 150 }, (_, n) => key(`k${n}`));
    const line = `{${keys.map(({ text }) => `${text}:"${'x'.repeat(400)}"`).join(',')},}`;
    const layout = known(keys);
    const start = performance.now();
    for (let n = 0; n < 50; n++) expect(layout.match(line)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
