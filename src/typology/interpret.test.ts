import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.js';
import { changes } from './interpret-changes.js';
import { library } from './library/index.js';
import { at, becomes, every, listed, payments, read } from './testing/scenario.js';

const all = catalogue(library);
const setting = { ledgerStart: at(-400) };

describe('W1, W3: anchors and epochs', () => {
  test('without an executed payment everything is unknown', () => {
    const seen = read(payments({ on: 0, status: 'refused' }));
    expect(all.indicators.map(({ id }) => seen.stratum(id))).toEqual(all.indicators.map(() => -1));
    expect(seen.interpretation.last(0, 0)).toBeNaN();
  });

  test('the earlier anchor lies a year or more before the latest', () => {
    const seen = read(
      payments(...every(9, 4, { euros: 30 }), { on: 390, euros: 500 }, { on: 392, euros: 500 }),
    );
    expect([seen.says('low-value-series'), seen.stratum('low-value-series', 1)]).toEqual(['false', 8]);
    expect(seen.behind('low-value-series', 1)).toEqual([1, 2, 3, 4]);
    const exactly = read(payments({ on: 0, euros: 30 }, { on: 365, euros: 30 }));
    expect(exactly.stratum('low-value-series', 1)).toBe(2);
    expect(
      read(payments({ on: 0, euros: 30 }, { on: 364.9, euros: 30 })).stratum('low-value-series', 1),
    ).toBe(-1);
  });

  test('O4: an indicator of the other role shows nothing', () => {
    const seen = read(payments({ on: 0, euros: 30 }));
    expect([seen.stratum('unlinked-payers'), seen.behind('unlinked-payers')]).toEqual([-1, []]);
  });
});

test('counts payments that two hits have in common', () => {
  const seen = read(payments(...every(6, 4, { euros: 30 }))).interpretation;
  const position = (id: string): number => all.indicators.findIndex((each) => each.id === id);
  expect(seen.shared(position('low-value-series'), 0, position('one-to-many'), 0)).toBe(4);
  expect(seen.shared(position('low-value-series'), 0, position('low-value-series'), 1)).toBe(0);
});

test('shows the measures behind a stratum with their exact values', () => {
  const seen = read(payments({ on: 0, euros: 30 }, { on: 1, euros: 200 }, { on: 2 })).interpretation;
  const position = all.indicators.findIndex(({ id }) => id === 'low-value-series');
  expect(seen.values(position, 0)).toEqual([
    { measure: 'count(residual 365 d)', value: '3' },
    {
      measure: 'share(amount_band (below_5 or 5_60 or 60_150), residual 365 d, atLeast 1)',
      value: '1/2',
      share: { part: 1, of: 2 },
    },
    {
      measure: 'share(amount_band 5_60, residual 365 d, atLeast 1)',
      value: '1/2',
      share: { part: 1, of: 2 },
    },
  ]);
});

describe('T1: changes', () => {
  const ats = (events: Parameters<typeof changes>[4], asOf: number): number[] =>
    changes(all, setting, 0, 'payer', events, at(asOf)).map((outcome) => outcome.at);

  test('are found at payments, statuses, facts and deadlines, and nowhere else', () => {
    const fast = payments({ on: 0, euros: 50 }, { on: 1, euros: 60 }, { on: 2, euros: 70 });
    const events = [...fast, becomes(3, 50, 'returned'), listed(1, 'beneficiary', 60)];
    expect(ats(events, 100)).toEqual([0, 1, 2, 32, 50, 60].map(at));
  });

  test('two evaluations at later instants change nothing', () => {
    const events = payments({ on: 0, euros: 50 });
    expect(ats(events, 5)).toEqual([at(0)]);
    expect(ats(events, 500)).toEqual([at(0)]);
  });

  test('F2: a beneficiary’s stream tells each payer what changes', () => {
    const events = payments(
      { on: 0, from: 10, euros: 30, known: { payer_phone: 1 } },
      { on: 1, from: 11, euros: 30, known: { payer_phone: 2 } },
      { on: 2, from: 12, euros: 30, known: { payer_phone: 2 } },
    );
    const outcomes = changes(all, setting, 1, 'beneficiary', events, at(9));
    const first = all.facts.findIndex(({ id }) => id === 'who-else');
    expect(outcomes.map(({ facts }) => facts[first])).toEqual([
      [],
      [
        [10, 1],
        [11, 1],
      ],
      [
        [10, 1],
        [11, 1],
        [12, 1],
      ],
    ]);
  });

  test('F1: a payer who is no longer in the window is told 0', () => {
    const phone = (from: number): { payer_phone: number } => ({ payer_phone: from });
    const events = payments(
      { on: 0, from: 10, euros: 30, known: phone(10) },
      { on: 1, from: 11, euros: 30, known: phone(11) },
      { on: 366, from: 11, euros: 30, known: phone(11) },
    );
    const outcomes = changes(all, setting, 1, 'beneficiary', events, at(400));
    expect(outcomes.at(-1)?.facts[0]).toEqual([]);
  });
});
