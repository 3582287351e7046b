import { describe, expect } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { fewestBeyond } from './beyond-corridors.js';
import { paid, type Story, story, tellsIn } from './testing/told-in.js';

const tells = tellsIn(workplace());
const names = ['Amina Idrissi', 'Khadija Berrada', 'Salma Tazi'];
const beyond: PaymentText = { beneficiary_country: 'MA' };

/** So many payers of one person, a day each, under these names in turn. */
function paidBy(count: number, more: PaymentText, under = names.slice(0, 2)): PaymentText[] {
  return Array.from({ length: count }, (_, i) =>
    paid(`P${i}`, 'B', i, { beneficiary_name: under[i % under.length] ?? '', ...more }),
  );
}

function told(count: number, more: PaymentText = {}): Story {
  return story(...paidBy(count, { ...beyond, ...more }));
}

describe('collector-variants beyond the listed corridors (G5)', () => {
  tells(
    'asks for three times the payers, and holds from the last of them on',
    () => ({ few: told(fewestBeyond - 1), enough: told(fewestBeyond) }),
    ({ few, enough }) => {
      expect(few).toEqual([]);
      expect(enough).toEqual([{ kind: 'collector-variants', id: 'B', on: fewestBeyond - 1, value: 1 }]);
    },
  );

  tells(
    'leaves out what stays at home, kin, larger sums, organisations and minors',
    () => ({
      home: told(12, { payer_country: 'MA' }),
      kin: told(12, { relationship: 'child' }),
      larger: told(12, { amount: '200.00' }),
      organisations: told(12, { beneficiary_type: 'organisation' }),
      minors: told(12, { beneficiary_birth_date: '2012-01-01' }),
    }),
    (given) => {
      for (const [name, facts] of Object.entries(given)) expect(facts, name).toEqual([]);
    },
  );

  tells(
    'does not take together whom a phone joins',
    () => {
      const apart = paidBy(12, { ...beyond, beneficiary_phone: '+212 600 123456' });
      return { apart: story(...apart.map((row, i) => ({ ...row, beneficiary_id: `B${i % 2}` }))) };
    },
    ({ apart }) => {
      expect(apart).toEqual([]);
    },
  );

  tells(
    'holds the greater value of somebody who is paid in both ways',
    () => {
      const listed = paidBy(3, { beneficiary_country: 'PH' }).map((row, i) => ({
        ...row,
        payer_id: `L${i}`,
      }));
      const more = paidBy(fewestBeyond, beyond, names);
      return { both: story(...listed, ...more) };
    },
    ({ both }) => {
      expect(both.filter(({ kind }) => kind === 'collector-variants')).toEqual([
        { kind: 'collector-variants', id: 'B', on: 2, value: 1 },
        { kind: 'collector-variants', id: 'B', on: fewestBeyond - 1, value: 2 },
      ]);
    },
  );
});
