import { describe, expect, it } from 'vitest';
import type { SheetPayment } from '../lead-sheet.js';
import { testSheet } from '../testing/test-report.js';
import { drawTimeline, width } from './timeline-marks.js';

const [first] = testSheet.payments;
if (first === undefined) throw new Error('the sheet has no payment');

const payment = (number: number, told: Partial<SheetPayment> = {}): SheetPayment => ({
  ...first,
  number,
  at: Date.UTC(2026, 0, number),
  isSetAside: false,
  reasons: 0,
  ...told,
});

function draw(payments: readonly SheetPayment[], alertAt?: number) {
  return drawTimeline({ payments, alertAt }, 'en');
}

describe('the picture of a time', () => {
  it('tells apart what a reason rests on, what none does, what failed and what is set aside', () => {
    const { marks } = draw([
      payment(1, { reasons: 2 }),
      payment(2),
      payment(3, { status: 'returned', reasons: 1 }),
      payment(4, { isSetAside: true }),
    ]);
    expect(marks.map(({ kind }) => kind)).toEqual(['reason', 'plain', 'failed', 'aside']);
  });

  it('stands every mark within the picture, in the order of time', () => {
    const { marks } = draw(Array.from({ length: 30 }, (_, at) => payment(at + 1)));
    const places = marks.map(({ x }) => x);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    for (const { x, r } of marks) {
      expect(x - r).toBeGreaterThanOrEqual(0);
      expect(x + r).toBeLessThanOrEqual(width);
    }
  });

  it('labels instants that leave room for each other', () => {
    const { ticks } = draw(Array.from({ length: 12 }, (_, at) => payment(at * 30 + 1)));
    const gaps = ticks.slice(1).map(({ x }, at) => x - (ticks[at]?.x ?? 0));
    expect(ticks.length).toBeGreaterThan(2);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(84);
  });

  it('gives each counterparty a row, and the many one row together that says how many they are', () => {
    const few = draw(Array.from({ length: 5 }, (_, at) => payment(at + 1, { counterparty: `B${at}` })));
    expect(few.rows.map(({ parties }) => parties)).toEqual([1, 1, 1, 1, 1]);
    const many = draw(Array.from({ length: 40 }, (_, at) => payment(at + 1, { counterparty: `B${at}` })));
    expect(many.rows).toHaveLength(12);
    expect(many.rows.at(-1)?.parties).toBe(29);
    expect(new Set(many.marks.map(({ y }) => y)).size).toBe(12);
    expect(many.counterparties).toBe(40);
  });

  it('stands what is set aside below all else', () => {
    const { marks, asideY, rows } = draw([payment(1), payment(2, { isSetAside: true })]);
    expect(rows).toHaveLength(2);
    expect(marks[1]?.y).toBeGreaterThan(asideY ?? Number.POSITIVE_INFINITY);
    expect(marks[0]?.y).toBeLessThan(asideY ?? 0);
    expect(draw([payment(1)]).asideY).toBeUndefined();
  });

  it('leads from a payment to the day that changed it', () => {
    const changes = [{ status: 'returned', at: Date.UTC(2026, 0, 20), flagged: false } as const];
    const [mark] = draw([payment(1, { status: 'returned', changes }), payment(9)]).marks;
    expect(mark?.changedAt).toBeGreaterThan(mark?.x ?? 0);
  });

  it('shows the first alert where it lies within the payments shown', () => {
    expect(draw([payment(1), payment(9)], Date.UTC(2026, 0, 5)).alertX).toBeGreaterThan(0);
    expect(draw([payment(1), payment(9)], Date.UTC(2025, 0, 5)).alertX).toBeUndefined();
  });

  it('draws larger amounts larger, and one of unknown amount smallest', () => {
    const [small, large, unknown] = draw([
      payment(1, { reference: 1_000 }),
      payment(2, { reference: 100_000 }),
      payment(3, { reference: undefined }),
    ]).marks;
    expect(large?.r).toBeGreaterThan(small?.r ?? 0);
    expect(unknown?.r).toBeLessThanOrEqual(small?.r ?? 0);
  });
});

describe('days without an hour', () => {
  const dayOnly = (number: number, told: Partial<SheetPayment> = {}): SheetPayment =>
    payment(number, {
      precision: 'day',
      day: Date.UTC(2026, 0, number) / 86_400_000,
      // The day ends in Paris before it does in UTC.
      at: Date.UTC(2026, 0, number, 22, 59, 59),
      ...told,
    });

  it('has no hours on its axis, and each mark stands on the label of its day', () => {
    const { ticks, marks } = draw([dayOnly(11), dayOnly(12), dayOnly(13)]);
    expect(ticks.map(({ label }) => label)).toEqual(['11 Jan', '12 Jan', '13 Jan']);
    expect(marks.map(({ x }) => x)).toEqual(ticks.map(({ x }) => x));
  });

  it('keeps the label of a day within the picture where a payment of it has its hour', () => {
    const { ticks, left } = draw([payment(10, { at: Date.UTC(2026, 0, 10, 23) }), dayOnly(11)]);
    expect(ticks.map(({ label }) => label)).toEqual(['10 Jan', '11 Jan']);
    expect(ticks[0]?.x).toBeGreaterThan(left);
  });

  it('stands two of one day beside each other', () => {
    const [one, other] = draw([dayOnly(11), dayOnly(11), dayOnly(13)]).marks;
    expect(one?.y).toBe(other?.y);
    expect((other?.x ?? 0) - (one?.x ?? 0)).toBeGreaterThanOrEqual((one?.r ?? 0) + (other?.r ?? 0));
    const [early, late] = draw([dayOnly(11), dayOnly(11), dayOnly(200)]).marks;
    expect(early?.x).toBe(late?.x);
    expect(early?.y).not.toBe(late?.y);
  });

  it('stands the alert on the payment with which it came', () => {
    const payments = [dayOnly(11), dayOnly(13)];
    const { alertX, marks } = draw(payments, payments[1]?.at);
    expect(alertX).toBe(marks[1]?.x);
  });
});

it('stands records of one party in one row', () => {
  const { rows, counterparties } = draw([
    payment(1, { counterparty: 'B-1' }),
    payment(2, { counterparty: 'B-2', oneWith: 'B-1' }),
  ]);
  expect(rows.map(({ counterparty, records }) => [counterparty, records])).toEqual([['B-1', 2]]);
  expect(counterparties).toBe(1);
});
