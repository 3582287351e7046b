import { expect, test } from 'vitest';
import { compareEvents } from './interpret-order.js';
import type { FactEvent, PaymentEvent, StatusEvent, StreamEvent } from './stream.js';

function payment(id: string, at = 0, seq = 1): PaymentEvent {
  return { kind: 'payment', at, id, seq, payer: 0, beneficiary: 1, status: 'executed', columns: {} };
}
function status(id: string): StatusEvent {
  return { kind: 'status', at: 0, id, seq: 1, payment: 1, status: 'returned' };
}
function fact(subject: number, derived: boolean): FactEvent {
  return { kind: 'fact', at: 0, fact: 'f', subject, role: 'payer', value: 1, derived };
}

test('O1: at one instant facts, statuses, payments, derived facts, ticks', () => {
  const sorted: StreamEvent[] = [
    fact(1, false),
    fact(2, false),
    status('z'),
    payment('a'),
    payment('b', 0, 1),
    payment('b', 0, 2),
    fact(0, true),
    { kind: 'tick', at: 0 },
    payment('0', 1),
  ];
  expect(sorted.toReversed().toSorted(compareEvents)).toEqual(sorted);
});

test('O1: ids stand in the order of their UTF-8 bytes, not of UTF-16 units', () => {
  const bytes = [payment('Z'), payment('a'), payment('é'), payment('\u{ff5e}'), payment('\u{1f600}')];
  expect(bytes.toReversed().toSorted(compareEvents)).toEqual(bytes);
});
