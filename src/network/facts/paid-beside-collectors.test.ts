import { describe, expect } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { type Given, lastOf, onDay, paid, type Story, story, tellsIn } from './testing/told-in.js';

const tells = tellsIn(workplace());

/** Three others pay each of these people, a day apart, from a day on. */
function collect(people: string, from = 0, more: PaymentText = {}): readonly PaymentText[] {
  return [...people].flatMap((id, i) =>
    ['x', 'y', 'z'].map((payer, j) => paid(`${payer}${id}`, id, from + 3 * i + j, more)),
  );
}

function steps(given: readonly Given[]): readonly (number | string)[][] {
  return given
    .filter(({ kind }) => kind === 'paid-beside-collectors')
    .map(({ id, on, value }) => [id, on, value]);
}

function last(given: readonly Given[]): Readonly<Record<string, number>> {
  return lastOf(given, 'paid-beside-collectors');
}

describe('paid-beside-collectors (G11)', () => {
  tells(
    'is told of whom a payer of collectors pays besides, from the payment to both on',
    () => ({ both: story(...collect('C'), paid('p', 'C', 10), paid('p', 'A', 20)) }),
    ({ both }) => {
      expect(steps(both)).toEqual([['A', 20, 1]]);
    },
  );

  tells(
    'asks for three others than that payer',
    () => {
      const two = [paid('x', 'C', 0), paid('y', 'C', 1), paid('p', 'C', 10), paid('p', 'A', 20)];
      return { two: story(...two), three: story(...two, paid('z', 'C', 30)) };
    },
    ({ two, three }) => {
      expect(last(two)).toEqual({});
      expect(last(three)).toEqual({ A: 1 });
    },
  );

  tells(
    'counts those who collect besides, of one payer, and no more than three',
    () => {
      const pays = (people: string): readonly PaymentText[] =>
        [...people].map((id, i) => paid('p', id, 40 + i));
      const apart = [paid('p', 'C', 40), paid('p', 'A', 41), paid('q', 'D', 42), paid('q', 'A', 43)];
      return {
        two: story(...collect('CD'), ...pays('CDA')),
        four: story(...collect('CDEF'), ...pays('CDEFA')),
        apart: story(...collect('CD'), ...apart),
      };
    },
    ({ two, four, apart }) => {
      expect(last(two)).toEqual({ A: 2, C: 1, D: 1 });
      expect(last(four)).toEqual({ A: 3, C: 3, D: 3, E: 3, F: 3 });
      expect(last(apart)).toEqual({ A: 1 });
    },
  );

  tells(
    'counts linked payers of somebody once',
    () => {
      const phone = { payer_phone: '+33 6 00 00 00 00' };
      return { linked: story(...collect('C', 0, phone), paid('p', 'C', 10), paid('p', 'A', 20)) };
    },
    ({ linked }) => {
      expect(last(linked)).toEqual({});
    },
  );

  tells(
    'ends with a tie of the payer to either, and with what was sent back',
    () => {
      const rows = [...collect('C'), paid('p', 'C', 10), paid('p', 'A', 20)];
      const kin = { relationship: 'sibling' } as const;
      const back = paid('xC', 'C', 0, { status: 'returned', status_at: onDay(2) });
      return {
        tiedToPaid: story(...rows, paid('p', 'A', 30, kin)),
        tiedToCollector: story(...rows, paid('p', 'C', 30, kin)),
        sentBack: story(...rows.slice(1), back),
      };
    },
    ({ tiedToPaid, tiedToCollector, sentBack }) => {
      const ended = [
        ['A', 20, 1],
        ['A', 30, 0],
      ];
      expect(steps(tiedToPaid)).toEqual(ended);
      expect(steps(tiedToCollector)).toEqual(ended);
      expect(last(sentBack)).toEqual({});
    },
  );

  tells(
    'counts nobody at home, no larger amounts, and nobody under 18 (G9)',
    () => {
      const rows = (more: PaymentText): Story =>
        story(...collect('C'), paid('p', 'C', 10, more), paid('p', 'A', 20, more));
      return {
        anybody: rows({}),
        home: rows({ payer_country: 'PH' }),
        larger: rows({ amount: '150.00' }),
        young: rows({ payer_birth_date: '2010-01-01' }),
      };
    },
    ({ anybody, ...others }) => {
      expect(last(anybody)).toEqual({ A: 1 });
      for (const [name, given] of Object.entries(others)) expect(last(given), name).toEqual({});
    },
  );
});
