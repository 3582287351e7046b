import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import { partyHistory, resolvedVersions } from '../../ledger/party-history.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { explainPair } from './explain-pair.js';
import { judge } from './judge.js';
import { resolveParties } from './resolve-parties.js';
import { now, partiesOf, resolvedAmong, row, to, twoNames } from './testing/people.js';

const place = workplace();
/** Who stands there when people say who is who: two that likeness joins, and others of whom it says nothing. */
const several: readonly PaymentText[] = [
  ...twoNames,
  to('B9', 'Rogelio Macaraeg', { beneficiary_phone: '+63 918 000 0009' }),
  to('C1', 'A B'),
  to('C2', 'C D', { beneficiary_birth_date: '2012-04-07' }),
  to('C3', 'E F', { beneficiary_birth_date: '1980-04-07' }),
  to('D1', 'G H'),
  to('D2', 'I J'),
  to('D3', 'K L'),
  to('E1', 'M N'),
  row({ payer_id: 'E1', beneficiary_id: 'E2', payer_name: 'O P', beneficiary_name: 'Q R' }),
];
let content: Buffer | undefined;

/** A ledger of `several` for one test alone. */
async function among(): Promise<Ledger> {
  if (content === undefined) {
    const made = await resolvedAmong(place, several);
    made.close();
    content = readFileSync(made.path);
  }
  return place.ledger(content);
}

describe('judgements (L7)', () => {
  const said = (one: string, other: string, verdict: 'same' | 'different' | 'undecided') => ({
    one,
    other,
    verdict,
    by: 'J. Doe',
    reason: 'looked at the papers',
    at: now,
  });

  it('overrule likeness either way and survive runs; taken back, the old map is there again', async () => {
    const ledger = await among();
    await judge(ledger, said('B1', 'B2', 'different'));
    await judge(ledger, said('B1', 'B9', 'same'));
    for (const _ of [1, 2]) {
      await resolveParties(ledger, { now });
      expect(await partiesOf(ledger)).toEqual(['B1 B9']);
    }
    await judge(ledger, said('B1', 'B2', 'same'));
    await judge(ledger, said('B1', 'B9', 'different'));
    await resolveParties(ledger, { now });
    expect(await partiesOf(ledger)).toEqual(['B1 B2']);
    const versions = await resolvedVersions(ledger);
    expect(await partyHistory(ledger, versions[1] as number, versions.at(-1) as number)).toEqual([]);
    const [split] = await partyHistory(ledger, versions[1] as number, versions[2] as number);
    expect(split).toMatchObject({
      role: 'beneficiary',
      recordId: 'B2',
      oldPartyId: 'B1',
      newPartyId: 'B2',
      change: 'split',
    });
  });

  it('join no minor to an adult through others judged the same (L6), and nothing changes', async () => {
    const ledger = await among();
    await judge(ledger, said('C1', 'C2', 'same'));
    await expect(judge(ledger, said('C3', 'C1', 'same'))).rejects.toThrow(
      /under 18 at a payment and C3 is of age/,
    );
    expect(await ledger.number('SELECT count(*) FROM judgement')).toBe(1);
  });

  it('left open, takes the link away and joins nobody', async () => {
    const ledger = await among();
    await judge(ledger, said('B1', 'B2', 'undecided'));
    await resolveParties(ledger, { now });
    expect(await partiesOf(ledger)).toEqual([]);
    expect(await explainPair(ledger, { one: 'B1', other: 'B2' })).toMatchObject({
      why: 'undecided',
      oneParty: false,
    });
  });

  it('that contradict each other name the three and change nothing', async () => {
    const ledger = await among();
    await judge(ledger, said('D1', 'D2', 'same'));
    await judge(ledger, said('D2', 'D3', 'same'));
    await expect(judge(ledger, said('D1', 'D3', 'different'))).rejects.toThrow(/D1 and D3 .* D2/);
    expect(await ledger.number('SELECT count(*) FROM judgement')).toBe(2);
  });

  it('name records that are there, of one role or said of which', async () => {
    const ledger = await among();
    await expect(judge(ledger, said('E1', 'E2', 'same'))).rejects.toThrow(/both roles/);
    await expect(judge(ledger, said('E2', 'nobody', 'same'))).rejects.toThrow(/no record/);
    await expect(judge(ledger, said('E2', 'E2', 'same'))).rejects.toThrow(/same record/);
    await judge(ledger, said('beneficiary:E1', 'E2', 'same'));
  });
});
