import { beforeAll, describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import { currentPins } from '../../ledger/pins.js';
import { loadRows, workplace } from '../../ledger/testing/payment-file.js';
import type { PairExplanation } from './explain-pair.js';
import { judge } from './judge.js';
import { resolveParties } from './resolve-parties.js';
import { readSuggestions } from './suggestions.js';
import { letters, now, others, partiesOf, phone, resolvedAmong, to, twoNames } from './testing/people.js';

const place = workplace();
const resolved = (rows: readonly PaymentText[]) => resolvedAmong(place, rows);

const town = (number: number): PaymentText => ({
  beneficiary_address: `Purok ${number}, Lapu-Lapu`,
  payout_agent: `A${number}`,
});
const born = (date: string): PaymentText => ({ beneficiary_birth_date: date });
const tops: PaymentText = { channel: 'prepaid', merchant_category: '4814', beneficiary_type: 'person' };
const book: PaymentText = { beneficiary_phone: '', payout_city: 'Cebu', payout_agent: 'PH-CEB-01' };
const household = (payer: string, street: string): PaymentText => ({
  beneficiary_phone: '',
  payer_id: payer,
  payer_name: `Anna ${payer}`,
  payer_address: `${street}, 69003 Lyon`,
});

const collects = (agent: string): PaymentText => ({
  beneficiary_phone: '',
  payout_city: 'Cebu',
  payout_agent: agent,
});
const paidBy = (payer: string, id: string): PaymentText => ({
  ...collects('PH-CEB-06'),
  payer_id: id,
  payer_name: payer,
});

/** Payees of one case: id, name and what else is said of each. */
type Payees = readonly (readonly [id: string, name: string, more?: PaymentText])[];

/** Whatever is not said otherwise, those of a case have one telephone, and nothing that another case has. */
const cases: Readonly<Record<string, Payees>> = {
  spelt: [
    ['1', 'Jhonalyn Buenaventura'],
    ['2', 'BUENAVENTURA, Jhonalyn', { beneficiary_phone: '0917 555 0101' }],
    ['3', 'Jhonalyn S. Buenaventura'],
    ['4', 'Jonalyn Buenaventura'],
  ],
  household: [
    ['1', 'Marites Dimaculangan'],
    ['2', 'Rogelio Macaraeg'],
    ['3', 'Arnel Dimaculangan'],
  ],
  shop: Array.from({ length: 12 }, (_, at) => [
    `${at}`,
    `Name${'abcdefghijkl'[at]}x Famil${'mnopqrstuvwx'[at]}y`,
  ]),
  births: [
    ['1', 'Analyn Catacutan', born('1980-04-07')],
    ['2', 'Analyn Catacutan', born('1998-11-21')],
    ['3', 'Analyn Catacutan', born('1980-07-04')],
  ],
  unknown: [
    ['1', 'UNKNOWN', town(5)],
    ['2', 'UNKNOWN', town(5)],
  ],
  crossed: [
    ['1', 'Xxxx xxxxx', town(6)],
    ['2', 'Xxxx xxxxx', town(6)],
  ],
  nameless: [
    ['1', '', town(7)],
    ['2', '', town(7)],
  ],
  namelessBorn: [
    ['1', '', { ...town(8), ...born('1980-04-07') }],
    ['2', '', { ...town(8), ...born('1980-04-07') }],
  ],
  few: [
    ...[1, 2, 3, 4, 5].map(
      (at) => [`${at}`, 'Divina Pangilinan', { beneficiary_account: 'PH77 7777' }] as const,
    ),
    ['6', 'Efren Tolentino', { beneficiary_account: 'PH77 7777' }],
  ],
  many: ['abab', 'caca', 'dede', 'fifi', 'gogo'].map(
    (word, at) => [`${at}`, `Name${word} Family${word}`, { beneficiary_account: 'PH88 8888' }] as const,
  ),
  organisations: [
    ['1', 'Liezel Abrenica', { beneficiary_type: 'organisation' }],
    ['2', 'ABRENICA, Liezel', { beneficiary_type: 'organisation' }],
  ],
  toppedUp: [
    ['1', 'Rowena Manalastas', { ...book, payer_id: 'P9', payer_name: 'Anna Larsson' }],
    ['2', 'Rowena Manalastas', { ...tops, payer_id: 'P9', payer_name: 'Anna Larsson' }],
  ],
  twoInBook: [
    ['1', 'Imelda Sarmiento', { ...book, payer_id: 'P19', payer_name: 'Eva Nyberg' }],
    ['2', 'Imelda Sarmiento', { payer_id: 'P19', payer_name: 'Eva Nyberg' }],
  ],
  toppedUpByAnother: [
    ['1', 'Corazon Evangelista', { ...book, payer_id: 'P29', payer_name: 'Karin Ek' }],
    ['2', 'Corazon Evangelista', { ...tops, payer_id: 'P28', payer_name: 'Lars Holm' }],
  ],
  oneHousehold: [
    ['1', 'Teresita Magsaysay', household('P38', '4 rue des Lilas')],
    ['2', 'Teresita Magsaysay', household('P39', '4 rue des Lilas')],
  ],
  keptApart: [
    ['1', 'Rosalinda Capistrano', household('P48', '5 rue des Roses')],
    ['2', 'Rosalinda Capistrano', household('P48', '5 rue des Roses')],
    ['3', 'Karim Benali', household('P49', '5 rue des Roses')],
  ],
  elsewhere: [
    ['1', 'Marilou Batungbakal', household('P58', '6 rue des Tulipes')],
    ['2', 'Marilou Batungbakal', household('P59', '9 quai du Port')],
  ],
  siblings: [
    ['1', 'Jocelyn Quiambao', household('P68', '7 rue des Iris')],
    ['2', 'J. Quiambao', household('P69', '7 rue des Iris')],
  ],
  initial: [
    ...[1, 2, 3, 4].map((at) => [`${at}`, 'Luzviminda Batumbakal', collects('PH-CEB-07')] as const),
    ['5', 'L. Batumbakal', collects('PH-CEB-07')],
  ],
  rivals: [
    ...[1, 2, 3, 4].map((at) => [`${at}`, 'Rosario Dimasupil', collects('PH-CEB-08')] as const),
    ['5', 'R. Dimasupil', collects('PH-CEB-08')],
    ['6', 'Ramon Dimasupil', collects('PH-CEB-08')],
  ],
  twoNames: [
    ['1', 'Ligaya Tumulak', { beneficiary_phone: '+63 917 700 0101' }],
    ['1', 'Crisanto Bagatsing', { beneficiary_phone: '+63 917 700 0202' }],
    ['2', 'Ligaya Tumulak', { beneficiary_phone: '+63 917 700 0101' }],
    ['3', 'Crisanto Bagatsing', { beneficiary_phone: '+63 917 700 0202' }],
  ],
  familyNames: [
    ['1', 'Dakila Manahan Katigbak', collects('PH-CEB-10')],
    ['2', 'Dakila Manahan', collects('PH-CEB-10')],
    ['3', 'Dakila Katigbak', collects('PH-CEB-10')],
  ],
  sisters: [
    ['1', 'Hiraya Lualhati', collects('PH-CEB-11')],
    ['2', 'Hiraya Lualhati Panganiban', collects('PH-CEB-11')],
    ['3', 'Hiraya Lualhati Salonga', collects('PH-CEB-11')],
  ],
  strangers: ['Anna Ek', 'John Doyle', 'Piet Smit'].flatMap((payer, at) =>
    ['Amihan Dalisay', 'Bayani Lakandula'].map(
      (called, name) => [`${name}`, called, paidBy(payer, `P7${at}`)] as const,
    ),
  ),
  strangersOfTwo: ['Nils Ek', 'Colm Doyle', 'Joost Smit'].flatMap((payer, at) =>
    ['Diwata Lacson', 'Magdangal Tinio'].map(
      (called, name) =>
        [
          `${name}`,
          called,
          { ...paidBy(payer, `P9${at}`), ...born(['1971-02-03', '1984-11-28'][name] ?? '') },
        ] as const,
    ),
  ),
  unnamed: ['', '', ''].flatMap((payer, at) =>
    ['Sinag Ocampo', 'Liwayway Puno'].map(
      (called, name) => [`${name}`, called, paidBy(payer, `P6${at}0`)] as const,
    ),
  ),
  kin: ['Anna Reyes', 'John Reyes', 'Piet Smit'].flatMap((payer, at) =>
    ['Tala Magbanua', 'Makisig Sumulong'].map(
      (called, name) => [`${name}`, called, paidBy(payer, `P8${at}`)] as const,
    ),
  ),
};

describe('resolveParties', () => {
  let all: Ledger;
  let parties: readonly string[] = [];
  let shown: readonly PairExplanation[] = [];
  beforeAll(async () => {
    const rows = Object.entries(cases).flatMap(([name, payees], at) =>
      payees.map(([id, called, more], place) =>
        to(`${name}-${id}`, called, {
          payer_name: `Sender ${letters(at)}${letters(place)}`,
          beneficiary_phone: `+63 917 ${555 + at} 0101`,
          ...more,
        }),
      ),
    );
    all = await resolved(rows);
    parties = await partiesOf(all);
    ({ shown } = await readSuggestions(all, 200));
  });
  /** Those of a case who stand in one party, without its name. */
  const joined = (name: string): readonly string[] =>
    parties.filter((ids) => ids.startsWith(`${name}-`)).map((ids) => ids.replaceAll(`${name}-`, ''));
  /** Why pairs of a case are suggested and no more. */
  const suggested = (name: string): readonly string[] =>
    shown
      .filter(({ one, other }) => [one, other].every((id) => id.includes(`${name}-`)))
      .map(({ why }) => why);

  it('joins nobody of one case with anybody of another', () => {
    const of = (id: string) => id.split('-')[0];
    for (const ids of parties) expect(new Set(ids.split(' ').map(of)).size).toBe(1);
  });

  it('joins one person under several spellings and telephones written otherwise (L1, L4)', () => {
    expect(joined('spelt')).toEqual(['1 2 3 4']);
  });

  it('only suggests people of one household: other names on one telephone (L5)', async () => {
    expect(joined('household')).toEqual([]);
    expect(suggested('household')).toEqual(['names-differ', 'names-differ', 'names-differ']);
  });

  it('joins nobody by the telephone of a shop, and says so (L3)', async () => {
    expect(joined('shop')).toEqual([]);
    expect(suggested('shop')).toEqual([]);
    expect(
      await all.rows(`SELECT flag, count(*)::INTEGER AS records FROM record_flag JOIN record USING (record)
        WHERE starts_with(record_id, 'shop-') GROUP BY flag`),
    ).toEqual([{ flag: 'placeholder-phone', records: 12 }]);
  });

  it('keeps dates of birth that differ apart (L5)', () => {
    expect(joined('births')).toEqual(['1 3']);
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

  it.each(['unknown', 'crossed', 'nameless'])(
    'joins nobody by what stands for a name, or by a household where there is no name: %s (L2, L5)',
    async (name) => {
      expect(joined(name)).toEqual([]);
      expect(suggested(name)).toEqual(['name-unknown']);
    },
  );

  it('joins those without a name by a household and a date of birth (L5)', () => {
    expect(joined('namelessBorn')).toEqual(['1 2']);
  });

  it('joins by an account on many records that likeness shows to be few people, and not on those of many (I4, L5)', () => {
    expect(joined('few')).toEqual(['1 2 3 4 5 6']);
    expect(joined('many')).toEqual([]);
  });

  it('joins by an account on many records nobody under age with those of age (L6)', async () => {
    const account = { beneficiary_account: 'PH77 7777' };
    const grown = [1, 2, 3, 4, 5].map((at) =>
      to(`B${at}`, 'Jhonalyn Buenaventura', { ...account, beneficiary_birth_date: '1980-04-07' }),
    );
    const child = to('B7', 'Rogelio Macaraeg', { ...account, beneficiary_birth_date: '2012-04-07' });
    const ledger = await resolved([...grown, child]);
    expect(await partiesOf(ledger)).toEqual(['B1 B2 B3 B4 B5']);
    expect((await resolveParties(ledger, { now }))?.kept_apart).toEqual([
      { of: 'base', why: 'minor-adult', pairs: 1 },
    ]);
  });

  it('joins no organisation by likeness', () => {
    expect(joined('organisations')).toEqual([]);
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

  it('joins the one whose telephone a payer tops up with the payee of that name, and not two that are kept apart', () => {
    expect(joined('toppedUp')).toEqual(['1 2']);
    expect(joined('twoInBook')).toEqual([]);
    expect(joined('toppedUpByAnother')).toEqual([]);
  });

  it('joins payees of one name whom two payers of one household pay, and not those whom one payer keeps apart', () => {
    expect(joined('oneHousehold')).toEqual(['1 2']);
    expect(joined('keptApart')).toEqual([]);
    expect(joined('elsewhere')).toEqual([]);
    // Brothers and sisters are paid by one household as well.
    expect(joined('siblings')).toEqual([]);
  });

  it('joins an initial to the many records of one name at its agent, and not where it may be somebody else (L4)', () => {
    expect(joined('initial')).toEqual(['1 2 3 4 5']);
    expect(joined('rivals')).toEqual(['1 2 3 4']);
    expect(new Set(suggested('rivals'))).toEqual(new Set(['rival']));
  });

  it('takes no contradiction from names that one record bears, or that one name holds (L5)', () => {
    expect(joined('twoNames')).toEqual(['1 2 3']);
    expect(joined('familyNames')).toEqual(['1 2 3']);
    // Of two who each have a name of their own, one may be the shorter name's, and nobody knows which.
    expect(joined('sisters').map((ids) => ids.split(' ').length)).toEqual([2]);
  });

  it('joins two names whom three strangers pay at one agent, and not whom a family pays (L5)', () => {
    expect(joined('strangers')).toEqual(['0 1']);
    expect(joined('kin')).toEqual([]);
  });

  it('takes nobody for a stranger whose name is not known, and joins nobody of two dates of birth by strangers (L5)', () => {
    expect(joined('unnamed')).toEqual([]);
    expect(joined('strangersOfTwo')).toEqual([]);
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
