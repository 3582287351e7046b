import { describe, expect, it } from 'vitest';
import { workplace } from '../../ledger/testing/payment-file.js';
import { explainPair } from './explain-pair.js';
import { judge } from './judge.js';
import { resolveParties } from './resolve-parties.js';
import { now, phone, resolvedAmong, to, twoNames } from './testing/people.js';

const place = workplace();

describe('explainPair', () => {
  it('adds up, from either side, for links kept and for pairs compared anew', async () => {
    const ledger = await resolvedAmong(place, [
      ...twoNames,
      to('B9', 'Rogelio Macaraeg', { beneficiary_phone: '+63 918 000 0009' }),
    ]);
    for (const other of ['B2', 'B9']) {
      const pair = await explainPair(ledger, { one: 'B1', other });
      expect(pair.fields.reduce((sum, { weight }) => sum + weight, pair.prior)).toBe(pair.score);
      expect(await explainPair(ledger, { one: other, other: 'B1' })).toEqual(pair);
    }
    expect(await explainPair(ledger, { one: 'B1', other: 'B9' })).toMatchObject({
      decision: 'none',
      oneParty: false,
    });
  });

  it('says of a pair that stands in no link of its own what became of it', async () => {
    const ledger = await resolvedAmong(place, [
      ...twoNames,
      to('B3', 'Jhonalyn Buenaventura', { beneficiary_phone: phone }),
      to('B4', 'Jhonalyn S. Buenaventura', { beneficiary_phone: phone }),
    ]);
    // Three are one profile, for which one of them stands in the links to the fourth.
    for (const one of ['B1', 'B2', 'B3'])
      expect(await explainPair(ledger, { one, other: 'B4' })).toMatchObject({ decision: 'joined', why: '' });
    await judge(ledger, {
      one: 'B1',
      other: 'B4',
      verdict: 'different',
      by: 'J. Doe',
      reason: 'two papers',
      at: now,
    });
    await resolveParties(ledger, { now });
    for (const one of ['B1', 'B2', 'B3'])
      expect(await explainPair(ledger, { one, other: 'B4' })).toMatchObject({
        decision: 'none',
        why: 'judged-different',
        oneParty: false,
      });
  });
});
