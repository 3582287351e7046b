import { describe, expect, test } from 'vitest';
import {
  column,
  compare,
  count,
  fact,
  greatest,
  is,
  isResidual,
  known,
  named,
  or,
  residual,
  share,
} from './language.js';
import { becomes, every, listed, measure, payments, read, told } from './testing/scenario.js';

const seqs = (all: readonly { readonly seq: number }[]): number[] => all.map(({ seq }) => seq);

describe('S1: scope', () => {
  test('an unknown corridor is in scope, a known other one is not', () => {
    const events = payments(
      { on: 0, known: { corridor_listed: undefined, person_to_person: undefined } },
      { on: 1, known: { corridor_listed: 0 } },
      { on: 2, known: { person_to_person: 0 } },
    );
    expect(seqs(read(events).interpretation.residual)).toEqual([1]);
  });

  test('a listed side brings all its payments of that role into scope, while it is listed', () => {
    const events = payments(
      { on: 0, known: { corridor_listed: 0 } },
      { on: 1, to: 2, known: { corridor_listed: 0 } },
    );
    expect(seqs(read([...events, listed(0, 'payer', 3)]).interpretation.residual)).toEqual([1, 2]);
    expect(seqs(read([...events, listed(2, 'beneficiary', 3)]).interpretation.residual)).toEqual([2]);
    expect(seqs(read([...events, listed(0, 'beneficiary', 3)]).interpretation.residual)).toEqual([]);
  });
});

describe('S2, S3, S4: explained pairs', () => {
  test('payments are set aside wherever they lie, once their pair is explained', () => {
    const steady = payments(...every(30, 7, { euros: 250 }));
    expect(seqs(read(steady, { asOf: 179 }).interpretation.residual)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(
      seqs(read(steady, { asOf: 180 }).interpretation.setAside.map(({ payment }) => payment)),
    ).toHaveLength(7);
  });

  test('the window of an explanation ends at the last payment of the pair, however long ago', () => {
    const kin = payments({ on: 0, known: { relationship: 'child' } }, { on: 900, to: 2, euros: 20 });
    expect(read(kin).explained(1)).toEqual(['declared-kin']);
  });

  test('a refused payment does not move that end, and explains nothing alone', () => {
    const kin = payments({ on: 0, known: { relationship: 'child' } }, { on: 400, status: 'refused' });
    expect(read(kin).explained(1)).toEqual(['declared-kin']);
    const refused = payments({ on: 0, status: 'refused', known: { relationship: 'child' } });
    expect(read(refused).explained(1)).toEqual([]);
  });

  test('a return can end an explanation', () => {
    const events = payments({ on: 0, euros: 50 }, { on: 1, euros: 50, from: 1, to: 0 });
    expect(read(events).explained(1)).toEqual(['two-way-flow']);
    expect(read([...events, becomes(2, 3, 'returned')]).explained(1)).toEqual([]);
  });

  test('P6: an unattributed payment is never set aside', () => {
    const own = payments({ on: 0, to: -1, known: { relationship: 'self' } });
    expect(seqs(read(own).interpretation.residual)).toEqual([1]);
  });
});

describe('S6, S7: what is named', () => {
  const card = { person_to_person: 0, merchant_category: 7_011 };
  const hotels = named(compare(column('merchant_category'), '=', 7_011));

  test('is read up to the anchor, brings nothing into scope and anchors nothing', () => {
    const events = payments(
      { on: 0, to: 5, known: card },
      { on: 1, to: 5, known: { ...card, merchant_category: 5_411 } },
      { on: 2 },
      { on: 3, to: 5, known: card },
    );
    expect(measure(count(hotels), events)).toBe('1');
    expect(seqs(read(events).interpretation.residual)).toEqual([3]);
    expect(measure(count(hotels), payments({ on: 0, to: 5, known: card }))).toBe('no anchor');
  });

  test('is what the party did in its role, set aside or not', () => {
    const own = { account_shared: 1 };
    const events = payments(
      { on: 0, to: 2, known: { ...own, merchant_category: 7_011 } },
      { on: 1, from: 3, to: 0, known: card },
      { on: 2 },
    );
    expect(read(events).explained(2)).toEqual(['own-account']);
    expect(measure(count(hotels), events)).toBe('1');
  });

  test('residual is true or false of each payment, unknown of none', () => {
    const events = payments(
      { on: 0, known: { person_to_person: undefined } },
      { on: 1, to: 2, known: { relationship: 'parent' } },
      { on: 2, to: 5, known: card },
      { on: 3 },
    );
    const beside = named(or(isResidual, known(column('merchant_category')), is('relationship', 'parent')));
    expect(measure(share(isResidual, beside, 4), events)).toBe('3/4');
  });
});

test('S5: a party under 18 at any payment of its role is a minor', () => {
  const young = { payer_age: 17 };
  expect(
    read(payments({ on: 0, known: young }, { on: 400, known: { payer_age: 18 } })).interpretation.minor,
  ).toBe(true);
  expect(read(payments({ on: 0, known: { payer_age: 18 } })).interpretation.minor).toBe(false);
  expect(read(payments({ on: 0, known: young }), { role: 'beneficiary' }).interpretation.minor).toBe(false);
  const received = payments({ on: 0, from: 1, to: 0, known: young }, { on: 1 });
  expect(read(received).interpretation.minor).toBe(false);
});

describe('facts', () => {
  test('T3: the latest one that has begun holds', () => {
    const events = [...payments({ on: 0 }), listed(1, 'beneficiary', 4, 2), listed(1, 'beneficiary', 2, 1)];
    const value = (asOf: number): string =>
      measure(greatest(fact('counterparty', 'listed'), residual()), events, { asOf });
    expect([value(1), value(2), value(4)]).toEqual(['0', '1', '2']);
  });

  test('facts told to the owner concern one counterparty', () => {
    const events = [...payments({ on: 0, to: 1 }, { on: 1, to: 2 }), told('who-else', 2, 1, 1)];
    expect(read(events).behind('shared-beneficiary')).toEqual([2]);
  });
});
