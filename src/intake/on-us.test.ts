import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptAccount, onUs as onUsOf, type ToldTransfer } from './on-us.js';

const anna = 'DE89370400440532013000';
const maria = 'DE02370400440000202051';
interface Told extends ToldTransfer {
  readonly own: string | undefined;
  readonly ownBic: string | undefined;
  readonly other: string | undefined;
  readonly otherBic: string | undefined;
}
const onUs = ({ own, ownBic, other, otherBic, ...told }: Told) =>
  onUsOf(keptAccount(own, ownBic), keptAccount(other, otherBic), () => told);

const told: Told = {
  own: anna,
  ownBic: 'COBADEFFXXX',
  other: maria,
  otherBic: undefined,
  isDebit: true,
  day: '2025-03-01',
  amount: { amount: '45.50', currency: 'EUR' },
  reference: 'E1',
  servicerReference: 'R1',
};
/** As the statement of the other account tells it. */
function mirrored(one: Told): Told {
  return {
    ...one,
    own: one.other,
    ownBic: one.otherBic ?? one.ownBic,
    other: one.own,
    otherBic: one.ownBic,
    isDebit: !one.isDebit,
  };
}

describe('a transfer within one institution', () => {
  it('has one id on both accounts', () => {
    expect(onUs(told)).toEqual({ id: `${anna}>${maria}/E1/2025-03-01/45.5EUR`, isSure: true });
    const other = { ...mirrored(told), day: '2025-03-01T12:00:00', own: 'de02 3704 0044 0000 2020 51' };
    expect(onUs({ ...other, amount: { amount: '45.5', currency: 'EUR' } })).toEqual(onUs(told));
  });

  it.each([
    ['the way', { isDebit: false }],
    ['the day', { day: '2025-03-02' }],
    ['the amount', { amount: { amount: '45.51', currency: 'EUR' } }],
    ['the currency', { amount: { amount: '45.5', currency: 'USD' } }],
    ['the reference', { reference: 'E2' }],
    ['the other account', { other: 'DE02370400440000202052' }],
    ['the own account', { own: 'DE89370400440532013001' }],
  ])('is another where %s is another', (_, more) => {
    const other = onUs({ ...told, ...more });
    expect(other?.id).toBeDefined();
    expect(other?.id).not.toBe(onUs(told)?.id);
  });

  it('is the same on two accounts exactly where all that it rests on is', () => {
    const one: fc.Arbitrary<Told> = fc.record({
      own: fc.constantFrom(anna, maria, 'DE89370400440532013001'),
      ownBic: fc.constant('COBADEFF'),
      other: fc.constantFrom(anna, maria, '12-3', undefined),
      otherBic: fc.constant('COBADEFF123'),
      isDebit: fc.boolean(),
      day: fc.constantFrom('2025-03-01', '2025-03-02'),
      amount: fc.constantFrom({ amount: '1', currency: 'EUR' }, { amount: '1', currency: 'USD' }, undefined),
      reference: fc.constantFrom('E1', 'E2', undefined),
      servicerReference: fc.constantFrom('R1', undefined),
    });
    const content = ({ own, other, isDebit, day, amount, reference, servicerReference }: Told) =>
      JSON.stringify([
        ...(isDebit ? [own, other] : [other, own]),
        day,
        amount,
        reference ?? servicerReference,
      ]);
    fc.assert(
      fc.property(one, one, (a, b) => {
        const [first, second] = [onUs(a)?.id, onUs(b)?.id];
        if (first === undefined || second === undefined) return;
        expect(first === second).toBe(content(a) === content(b));
        expect(onUs(mirrored(a))?.id).toBe(first);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['without a reference', { reference: undefined, servicerReference: undefined }],
    ['converted', { amount: undefined }],
    ['without a day', { day: undefined }],
    ['with the other bank alone', { other: undefined, otherBic: 'COBADEFF' }],
  ])('may count twice %s', (_, more) => {
    expect(onUs({ ...told, ...more })).toEqual({ id: undefined, isSure: false });
  });

  it('goes by its institution’s reference, which the other account may tell otherwise', () => {
    expect(onUs({ ...told, reference: undefined })).toEqual({
      id: `${anna}>${maria}/R1/2025-03-01/45.5EUR`,
      isSure: false,
    });
  });

  it('may count twice where the two accounts are told in two forms', () => {
    expect(onUs({ ...told, other: '202051', otherBic: 'COBADEFF' })).toMatchObject({ isSure: false });
  });

  it('is known by BIC where numbers are no IBANs', () => {
    const local = { own: '00-12', other: '13', ownBic: 'BNORPHMM', otherBic: 'BNORPHMMXXX' };
    expect(onUs({ ...told, ...local })?.id).toBe('BNORPHMM:0012>BNORPHMM:13/E1/2025-03-01/45.5EUR');
  });

  it.each([
    ['between two', { other: 'DE02120300000000202051' }],
    ['between two by BIC', { other: '13', otherBic: 'BYLADEM1001' }],
    ['to another country', { other: 'NL91ABNA0417164300' }],
    ['of which no bank is known', { own: '12', ownBic: undefined }],
    ['from an account to itself', { other: anna }],
  ])('is none %s', (_, more) => {
    expect(onUs({ ...told, ...more })).toBeUndefined();
  });
});
