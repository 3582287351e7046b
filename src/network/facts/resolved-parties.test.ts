import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../ledger/ledger.js';
import { currentPins } from '../../ledger/pins.js';
import { partyIds } from '../../ledger/run-facts.js';
import { prepareRun } from '../../ledger/run-relation.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { judge } from '../resolve/judge.js';
import { resolveParties } from '../resolve/resolve-parties.js';
import { networkFacts } from './network-facts.js';
import { ledgerOf, onDay, paid } from './testing/told-in.js';

const place = workplace();
const now = 1_750_000_000_000;

/** Kind, printed id and value of everything given under the resolved map, or under the base map. */
async function told(ledger: Ledger, resolved: boolean): Promise<readonly string[]> {
  const pins = await currentPins(ledger, Date.parse(onDay(60)), { resolved });
  await prepareRun(ledger, pins);
  const facts = await networkFacts(ledger, pins);
  const lines = facts.map(async ({ kind, role, party, value }) => {
    return `${kind} ${(await partyIds(ledger, pins, role, [party])).get(party)} ${value}`;
  });
  return (await Promise.all(lines)).sort();
}

describe('facts over a resolved map', () => {
  it('read two records as the one party that people made of them, and as two under the base map', async () => {
    const rows = [
      paid('X', 'B1', 1, { beneficiary_name: 'Maria Santos' }),
      paid('A', 'B2', 2, { beneficiary_name: 'Josefina Reyes' }),
      paid('C', 'B2', 3, { beneficiary_name: 'Josefina Reyes' }),
    ];
    const ledger = await ledgerOf(place, {
      rows,
      outcomes: [`payer,X,,,reported,${onDay(10)},${onDay(10)},,analysts`],
    });
    await judge(ledger, {
      one: 'B1',
      other: 'B2',
      verdict: 'same',
      by: 'an analyst',
      reason: 'one person',
      at: now,
    });
    await resolveParties(ledger, { now });
    expect(await told(ledger, false)).toEqual(['paid-by-outcomes B1 1']);
    expect(await told(ledger, true)).toEqual([
      'collector-variants B1 1',
      'near-outcome A 1',
      'near-outcome C 1',
      'paid-by-outcomes B1 1',
    ]);
  });
});
