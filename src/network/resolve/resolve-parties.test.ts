import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import { partyHistory, resolvedVersions } from '../../ledger/party-history.js';
import { currentPins } from '../../ledger/pins.js';
import { loadRows, plain, workplace } from '../../ledger/testing/payment-file.js';
import { explainPair } from './explain-pair.js';
import { judge } from './judge.js';
import { resolveParties } from './resolve-parties.js';
import { readSuggestions } from './suggestions.js';

const place = workplace();
const now = 1_750_000_000_000;
let payments = 0;
const row = (changes: PaymentText): PaymentText => ({ ...plain, payment_id: `T${payments++}`, ...changes });
const to = (id: string, name: string, changes: PaymentText = {}): PaymentText =>
  row({
    payer_id: `P-${id}`,
    payer_name: `Sender ${id}`,
    beneficiary_id: id,
    beneficiary_name: name,
    ...changes,
  });

/** Two hundred who have nothing to do with each other, so that words have a frequency. */
const others: readonly PaymentText[] = Array.from({ length: 200 }, (_, at) => {
  const letters = (from: number): string =>
    [from, at % 7, at % 11, at % 13].map((n) => `${'bdfgklmnprstv'[n % 13]}${'aeiou'[n % 5]}`).join('');
  return row({
    payer_id: `X${at}`,
    payer_name: `${letters(1)} ${letters(at % 9)}`,
    beneficiary_id: `Y${at}`,
    beneficiary_name: `${letters(at % 12)} ${letters(3)}`,
    beneficiary_phone: `+63917${1_000_000 + at * 7_919}`,
  });
});

async function resolved(rows: readonly PaymentText[]): Promise<Ledger> {
  const ledger = await place.ledger();
  await loadRows(place, ledger, [...others, ...rows]);
  await resolveParties(ledger, { now });
  return ledger;
}

/** Ids that stand in one party, role by role. */
async function partiesOf(ledger: Ledger): Promise<readonly string[]> {
  const { partyMap } = await currentPins(ledger);
  const rows = await ledger.rows<{ ids: string }>(
    `SELECT string_agg(r.record_id, ' ' ORDER BY r.record_id) AS ids FROM party_map m JOIN record r ON r.record = m.record
     WHERE m.version = ${partyMap} GROUP BY m.party, r.role HAVING count(*) > 1 ORDER BY ids`,
  );
  return rows.map(({ ids }) => ids);
}

const phone = '+63 917 555 0101';
const twoNames: readonly PaymentText[] = [
  to('B1', 'Jhonalyn Buenaventura', { beneficiary_phone: phone }),
  to('B2', 'BUENAVENTURA, Jhonalyn', { beneficiary_phone: '0917 555 0101' }),
];

describe('resolveParties', () => {
  it('joins one person under several spellings and telephones written otherwise (L1, L4)', async () => {
    const ledger = await resolved([
      ...twoNames,
      to('B3', 'Jhonalyn S. Buenaventura', { beneficiary_phone: phone }),
      to('B4', 'Jonalyn Buenaventura', { beneficiary_phone: phone }),
    ]);
    expect(await partiesOf(ledger)).toEqual(['B1 B2 B3 B4']);
  });

  it('only suggests people of one household: other names on one telephone (L5)', async () => {
    const ledger = await resolved([
      to('B1', 'Jhonalyn Buenaventura', { beneficiary_phone: phone }),
      to('B2', 'Rogelio Macaraeg', { beneficiary_phone: phone }),
      to('B3', 'Arnel Buenaventura', { beneficiary_phone: phone }),
    ]);
    expect(await partiesOf(ledger)).toEqual([]);
    const { all, shown } = await readSuggestions(ledger, 50);
    expect(all).toBe(3);
    expect(shown.every(({ why }) => why === 'names-differ')).toBe(true);
  });

  it('joins nobody by the telephone of a shop, and says so (L3)', async () => {
    const shop = Array.from({ length: 12 }, (_, at) =>
      to(`S${at}`, `Name${'abcdefghijkl'[at]}x Famil${'mnopqrstuvwx'[at]}y`, { beneficiary_phone: phone }),
    );
    const ledger = await resolved(shop);
    expect(await partiesOf(ledger)).toEqual([]);
    expect((await readSuggestions(ledger, 50)).all).toBe(0);
    expect(
      await ledger.rows('SELECT flag, count(*)::INTEGER AS records FROM record_flag GROUP BY flag'),
    ).toEqual([{ flag: 'placeholder-phone', records: 12 }]);
  });

  it('keeps dates of birth that differ apart (L5)', async () => {
    const born = (date: string) => ({ beneficiary_phone: phone, beneficiary_birth_date: date });
    const ledger = await resolved([
      to('B1', 'Jhonalyn Buenaventura', born('1980-04-07')),
      to('B2', 'Jhonalyn Buenaventura', born('1998-11-21')),
      to('B3', 'Jhonalyn Buenaventura', born('1980-07-04')),
    ]);
    expect(await partiesOf(ledger)).toEqual(['B1 B3']);
  });

  it('never joins a minor to an adult, not even by their account, and says so (L6)', async () => {
    const account = { beneficiary_account: 'PH77 7777', beneficiary_phone: phone };
    const ledger = await resolved([
      to('B1', 'Jhonalyn Buenaventura', { ...account, beneficiary_birth_date: '2012-04-07' }),
      to('B2', 'Jhonalyn Buenaventura', { ...account, beneficiary_birth_date: '1980-04-07' }),
    ]);
    expect(await partiesOf(ledger)).toEqual([]);
    const again = await resolveParties(ledger, { now });
    expect(again?.kept_apart).toEqual([{ of: 'base', why: 'minor-adult', pairs: 1 }]);
    await expect(
      judge(ledger, { one: 'B1', other: 'B2', verdict: 'same', by: 'me', reason: 'x', at: now }),
    ).rejects.toThrow(/under 18/);
    expect(await ledger.number('SELECT count(*) FROM judgement')).toBe(0);
  });

  it('joins nobody by what stands for a name, or by a household where there is no name (L2, L5)', async () => {
    const home = { beneficiary_phone: phone, beneficiary_address: 'Purok 5, Lapu-Lapu', payout_agent: 'A7' };
    for (const name of ['UNKNOWN', 'Xxxx xxxxx', '']) {
      const ledger = await resolved(['B1', 'B2'].map((id) => to(id, name, home)));
      expect(await partiesOf(ledger)).toEqual([]);
      const { shown } = await readSuggestions(ledger, 50);
      expect(shown.map(({ why }) => why)).toEqual(['name-unknown']);
    }
    const born = { ...home, beneficiary_birth_date: '1980-04-07' };
    expect(await partiesOf(await resolved(['B1', 'B2'].map((id) => to(id, '', born))))).toEqual(['B1 B2']);
  });

  it('joins by an account on many records that likeness shows to be few people, and not on those of many (I4, L5)', async () => {
    const account = { beneficiary_account: 'PH77 7777' };
    const own = (at: number) => to(`B${at}`, 'Jhonalyn Buenaventura', account);
    const few = [1, 2, 3, 4, 5].map(own);
    const alias = to('B6', 'Rogelio Macaraeg', account);
    expect(await partiesOf(await resolved([...few, alias]))).toEqual(['B1 B2 B3 B4 B5 B6']);
    const many = ['abab', 'caca', 'dede', 'fifi', 'gogo'].map((word, at) =>
      to(`S${at}`, `Name${word} Family${word}`, account),
    );
    expect(await partiesOf(await resolved(many))).toEqual([]);
    const child = to('B7', 'Rogelio Macaraeg', { ...account, beneficiary_birth_date: '2012-04-07' });
    const grown = few.map((row) => ({ ...row, beneficiary_birth_date: '1980-04-07' }));
    const ledger = await resolved([...grown, child]);
    expect(await partiesOf(ledger)).toEqual(['B1 B2 B3 B4 B5']);
    expect((await resolveParties(ledger, { now }))?.kept_apart).toEqual([
      { of: 'base', why: 'minor-adult', pairs: 1 },
    ]);
  });

  it('joins no organisation by likeness', async () => {
    const ledger = await resolved(twoNames.map((each) => ({ ...each, beneficiary_type: 'organisation' })));
    expect(await partiesOf(ledger)).toEqual([]);
  });

  it('joins payees by name alone whom one payer pays (I3), and those of nobody else', async () => {
    const nameless = { beneficiary_id: '', payer_id: 'P9', payer_name: 'Anna Larsson' };
    const ledger = await resolved([
      to('', 'Jhonalyn Buenaventura', { ...nameless, payout_city: 'Cebu' }),
      to('', 'Jhonalyn Buenaventura', { ...nameless, payout_city: 'Cebu City' }),
      to('', 'Jhonalyn Buenaventura', { ...nameless, payer_id: 'P8' }),
    ]);
    expect(
      await ledger.number(`SELECT joined_by_resolution FROM party_map_version ORDER BY version DESC LIMIT 1`),
    ).toBe(1);
  });

  it('joins the one whose telephone a payer tops up with the payee of that name, and not two that are kept apart', async () => {
    const paid = { payer_id: 'P9', payer_name: 'Anna Larsson', beneficiary_country: 'PH' };
    const book = to('B1', 'Jhonalyn Buenaventura', {
      ...paid,
      payout_city: 'Cebu',
      payout_agent: 'PH-CEB-01',
    });
    const other = { ...paid, beneficiary_phone: phone };
    const topUp: PaymentText = { channel: 'prepaid', merchant_category: '4814', beneficiary_type: 'person' };
    const named = (changes: PaymentText) => to('B2', 'Jhonalyn Buenaventura', { ...other, ...changes });
    expect(await partiesOf(await resolved([book, named(topUp)]))).toEqual(['B1 B2']);
    expect(await partiesOf(await resolved([book, named({})]))).toEqual([]);
    expect(await partiesOf(await resolved([book, named({ ...topUp, payer_id: 'P8' })]))).toEqual([]);
  });

  it('joins payees of one name whom two payers of one household pay, and not those whom one payer keeps apart', async () => {
    const paid = (id: string, payer: string, changes: PaymentText = {}): PaymentText =>
      to(id, 'Jhonalyn Buenaventura', {
        payer_id: payer,
        payer_name: `Anna ${payer}`,
        payer_address: '4 rue des Lilas, 69003 Lyon',
        beneficiary_country: 'PH',
        ...changes,
      });
    expect(await partiesOf(await resolved([paid('B1', 'P8'), paid('B2', 'P9')]))).toEqual(['B1 B2']);
    expect(
      await partiesOf(
        await resolved([
          paid('B1', 'P9'),
          paid('B2', 'P9'),
          paid('B3', 'P8', { beneficiary_name: 'Karim Benali' }),
        ]),
      ),
    ).toEqual([]);
    const elsewhere = { payer_address: '9 quai du Port, 13002 Marseille' };
    expect(await partiesOf(await resolved([paid('B1', 'P8'), paid('B2', 'P9', elsewhere)]))).toEqual([]);
    // Brothers and sisters are paid by one household as well.
    expect(
      await partiesOf(
        await resolved([paid('B1', 'P8'), paid('B2', 'P9', { beneficiary_name: 'J. Buenaventura' })]),
      ),
    ).toEqual([]);
  });

  it('keeps its version when run again, and gives the same parties whatever the order of rows (L4)', async () => {
    const rows = [...twoNames, to('B3', 'Jhonalyn Buenaventur', { beneficiary_phone: phone })];
    const ledger = await resolved(rows);
    const { partyMap } = await currentPins(ledger);
    const before = await ledger.rows('SELECT * EXCLUDE (levels, weights) FROM record_link ORDER BY ALL');
    expect((await resolveParties(ledger, { now: now + 1 }))?.version).toBe(partyMap);
    // Worked out anew it says the same.
    await ledger.run('DELETE FROM resolution');
    expect(
      await ledger.number(
        `SELECT count(*) FROM information_schema.tables WHERE table_name LIKE 'resolve\\_%' ESCAPE '\\'`,
      ),
    ).toBe(0);
    expect((await resolveParties(ledger, { now: now + 2 }))?.version).toBe(partyMap);
    expect(await ledger.rows('SELECT * EXCLUDE (levels, weights) FROM record_link ORDER BY ALL')).toEqual(
      before,
    );
    const shuffled = await place.ledger();
    await loadRows(place, shuffled, [...rows, ...others].reverse());
    await resolveParties(shuffled, { now });
    expect(await partiesOf(shuffled)).toEqual(await partiesOf(ledger));
    const links = (of: Ledger) =>
      of.rows(`SELECT least(a.record_id, b.record_id) AS one, greatest(a.record_id, b.record_id) AS other, score, decision
        FROM record_link k JOIN record a ON a.record = k.one JOIN record b ON b.record = k.other ORDER BY ALL`);
    expect(await links(shuffled)).toEqual(await links(ledger));
  });

  it('pins the base map where the network is off', async () => {
    const ledger = await resolved(twoNames);
    const [on, off] = [await currentPins(ledger), await currentPins(ledger, undefined, { resolved: false })];
    expect([on.partyMap, off.partyMap]).toEqual([2, 1]);
  });
});

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
    const ledger = await resolved([...twoNames, to('B9', 'Rogelio Macaraeg')]);
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
    const ledger = await resolved([
      to('B1', 'A B'),
      to('B2', 'C D', { beneficiary_birth_date: '2012-04-07' }),
      to('B3', 'E F', { beneficiary_birth_date: '1980-04-07' }),
    ]);
    await judge(ledger, said('B1', 'B2', 'same'));
    await expect(judge(ledger, said('B3', 'B1', 'same'))).rejects.toThrow(
      /under 18 at a payment and B3 is of age/,
    );
    expect(await ledger.number('SELECT count(*) FROM judgement')).toBe(1);
  });

  it('left open, takes the link away and joins nobody', async () => {
    const ledger = await resolved(twoNames);
    await judge(ledger, said('B1', 'B2', 'undecided'));
    await resolveParties(ledger, { now });
    expect(await partiesOf(ledger)).toEqual([]);
    expect(await explainPair(ledger, { one: 'B1', other: 'B2' })).toMatchObject({
      why: 'undecided',
      oneParty: false,
    });
  });

  it('that contradict each other name the three and change nothing', async () => {
    const ledger = await resolved([to('B1', 'A B'), to('B2', 'C D'), to('B3', 'E F')]);
    await judge(ledger, said('B1', 'B2', 'same'));
    await judge(ledger, said('B2', 'B3', 'same'));
    await expect(judge(ledger, said('B1', 'B3', 'different'))).rejects.toThrow(/B1 and B3 .* B2/);
    expect(await ledger.number('SELECT count(*) FROM judgement')).toBe(2);
  });

  it('name records that are there, of one role or said of which', async () => {
    const ledger = await resolved([to('B1', 'A B'), row({ payer_id: 'B1', beneficiary_id: 'B2' })]);
    await expect(judge(ledger, said('B1', 'B2', 'same'))).rejects.toThrow(/both roles/);
    await expect(judge(ledger, said('B2', 'nobody', 'same'))).rejects.toThrow(/no record/);
    await expect(judge(ledger, said('B2', 'B2', 'same'))).rejects.toThrow(/same record/);
    await judge(ledger, said('beneficiary:B1', 'B2', 'same'));
  });
});

describe('explainPair', () => {
  it('adds up, from either side, for links kept and for pairs compared anew', async () => {
    const ledger = await resolved([
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
    const ledger = await resolved([
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
