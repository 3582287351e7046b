import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readListed } from '../../intake/listed.js';
import type { PaymentText } from '../../intake/payment.js';
import { openLedger } from '../../ledger/ledger.js';
import { storeList } from '../../ledger/lists.js';
import { loadFiles } from '../../ledger/load.js';
import { csvOf, threads } from '../../ledger/testing/payment-file.js';
import type { LeadExplanation } from '../lead-explanation.js';
import { namesJournalOf } from '../names-journal.js';
import type { Language } from '../say.js';
import { type Explained, type ExplainOptions, explain, explainedBy } from './explain.js';
import { explainLeadsOf } from './explain-leads.js';
import { withWorkbench } from './with-workbench.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ledger = join(folder, 'ledger.duckdb');
const now = Date.UTC(2026, 10, 25);

let count = 0;

/** A payment from a person in France to one in the Philippines, where no cell says otherwise. */
function payment(payer: string, beneficiary: string, on: string, cells: PaymentText = {}): PaymentText {
  return {
    payment_id: `T${String(count++).padStart(3, '0')}`,
    executed_at: on.includes('T') ? on : `${on}T12:00:00Z`,
    time_quality: 'initiated',
    amount: '25',
    currency: 'EUR',
    payer_id: payer,
    payer_name: `Payer ${payer}`,
    payer_country: 'FR',
    payer_type: 'person',
    payer_birth_date: '1970-05-05',
    beneficiary_id: beneficiary,
    beneficiary_name: `Person ${beneficiary}`,
    beneficiary_country: 'PH',
    beneficiary_country_basis: 'payout',
    beneficiary_type: 'person',
    ...cells,
  };
}

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const huge = '30000000000000.01';
const rows: readonly PaymentText[] = [
  // Eight payers, two of whom nothing is known, share one beneficiary.
  ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((n) =>
    ['05', '06', '07'].map((month) =>
      payment(`S${n}`, 'COL', `2025-${month}-1${n}`, n < 6 ? { payer_phone: `+3361234560${n}` } : {}),
    ),
  ),
  // A strong year, then one payment long after: the earlier epoch counts.
  ...months.map((month) => payment('LATE', `L${Number(month) % 4}`, `2024-${month}-03`)),
  payment('LATE', 'L9', '2025-12-20', { amount: '900' }),
  payment('MINOR', 'M1', '2025-06-01', { amount: '900', payer_birth_date: '2010-01-01' }),
  // A mother, every month for a year.
  ...months.map((month) =>
    payment('CHILD', 'MUM', `2025-${month}-05`, {
      amount: '350',
      relationship: 'parent',
      relationship_basis: 'verified',
    }),
  ),
  payment('AFAR', 'HOME', '2025-06-01', { beneficiary_country: 'DE' }),
  // Three payments in a day to somebody just met.
  payment('FAST', 'NEW', '2025-11-01T10:00:00Z', { amount: '100' }),
  payment('FAST', 'NEW', '2025-11-01T14:00:00Z', { amount: '150' }),
  payment('FAST', 'NEW', '2025-11-01T20:00:00Z', { amount: '200' }),
  payment('BOTH', 'COL2', '2025-06-01'),
  payment('S1', 'BOTH', '2025-06-02', { payer_phone: '+33612345601' }),
];
const late = [
  payment('RICH', 'R1', '2025-07-01T10:00:00Z', { amount: huge }),
  payment('RICH', 'R1', '2025-07-01T11:00:00Z', { amount: huge }),
];
const later = [
  payment('RICH', 'R1', '2025-07-01T12:00:00Z', { amount: huge }),
  payment('RICH', 'R1', '2025-07-01T13:00:00Z', { amount: huge }),
];
const byCard = (on: string, cells: PaymentText): PaymentText => {
  const {
    beneficiary_id: _id,
    beneficiary_name: _name,
    beneficiary_type: _type,
    ...rest
  } = payment('TRIP', '', on);
  return { ...rest, channel: 'card', beneficiary_country_basis: 'address', card_present: 'true', ...cells };
};
const cards = [
  ...['2025-07-01', '2025-07-20', '2025-08-09'].map((on) => payment('TRIP', 'FAR', on)),
  ...['2025-07-02', '2025-07-03'].map((on) =>
    byCard(on, { merchant_category: '5411', merchant_name: 'Grocer', beneficiary_country: 'FR' }),
  ),
  byCard('2025-08-01', { merchant_category: '7011', merchant_name: 'Hotel' }),
];

const list = `role,party_id,listed_as,source,source_grade,handling,valid_from,valid_to,known_from
payer,S0,victim,police,B2,do not disclose,,,2025-01-01
beneficiary,COL,subject,court,A1,,2024-01-01,2025-09-01,2025-02-01
payer,S0,subject,press,,,,,2027-01-01
`;

beforeAll(async () => {
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const made = await openLedger(ledger, { threads });
  await loadFiles(
    made,
    [
      file('rows.csv', csvOf(rows)),
      file('late.csv', csvOf(late)),
      file('later.csv', csvOf(later)),
      file('cards.csv', csvOf(cards)),
    ],
    { receivedAt: now },
  );
  await storeList(made, await readListed(file('list.csv', list)), now);
  made.close();
});

async function explained(party: string, options: Partial<ExplainOptions> = {}): ReturnType<typeof explain> {
  return explain({ ledger, party, lang: 'en', now, ...options });
}

const told = new Map<string, Explained>();

const inEnglish = ['TRIP', 'S0', 'S1', 'LATE', 'MINOR', 'CHILD', 'AFAR', 'BOTH', 'FAST', 'COL', 'RICH'];
const inFrench = ['TRIP', 'S1', 'MINOR', 'FAST'];

/** All that the tests ask of everything that is known, by one workbench: to open one takes longer than to use it. */
beforeAll(async () => {
  const asked = [
    ...inEnglish.map((party) => ({ party, lang: 'en' as const })),
    ...inFrench.map((party) => ({ party, lang: 'fr' as const })),
  ];
  await withWorkbench({ ledger }, async (workbench) => {
    for (const { party, lang } of asked)
      told.set(`${party} ${lang}`, await explainedBy(workbench, { ledger, party, lang, now }));
  });
});

function whole(party: string, lang: Language = 'en'): Explained {
  const answer = told.get(`${party} ${lang}`);
  if (answer === undefined) throw new Error(`${party} is not among those who are asked about`);
  return answer;
}

function text(party: string, lang: Language = 'en'): string {
  return whole(party, lang).text;
}

describe('an explanation', () => {
  it('E9: tells apart what stands beside, and leaves out what nothing rests on', async () => {
    const english = text('TRIP');
    expect(english).toContain('Spending in the country paid to (travel-trace), stratum 1/1, spent there');
    expect(english).toMatch(
      /payments \[1-2, 4\]\n +shown by these beside them, out of scope or set aside and not counted: \[3\]/,
    );
    expect(english).toContain('(2 others out of scope, on which nothing here rests, are not shown)');
    expect(english).not.toContain('Grocer');
    expect(text('TRIP', 'fr')).toContain(
      'montré aussi par ces paiements, hors du périmètre ou écartés, non comptés : [3]',
    );
    const { data } = whole('TRIP');
    expect(data).toMatchObject({
      explanations: [{ payments_not_shown: 2, payments: [{}, {}, { payment_id: cards[5]?.payment_id }, {}] }],
    });
  });

  it('names the shared beneficiary and how many others pay it', async () => {
    expect(text('S1')).toContain('Others who pay this beneficiary, COL: at least three others');
    expect(text('S1')).not.toContain('COL2');
  });

  it('tells which signs are found around whom, and counts what is told of others among them as theirs', async () => {
    const { text: said, data } = whole('S1');
    expect(said).toMatch(/\d+ of 12 signs around COL\n +found: no other payer is seen to state mostly trade/);
    expect(said).toMatch(/\n +not found: another payer, unlinked to this one, states to be/);
    const steps = JSON.stringify(data);
    expect(steps).toContain('"sign":"this payer is not seen to state mostly trade","holds":true');
    expect(steps).toMatch(/"signs-together".*?"told_of":\[\{"counterparty":"COL","fact":"who-else"/);
  });

  it('says what was measured, and in which epoch', async () => {
    const said = text('LATE');
    expect(said).toContain('payments: 12; share of payments from 5 to below 60: 100 % (12 of 12)');
    expect(said).toMatch(/Series of low payments .* \(a year or more before the latest payments\)/);
  });

  it('shows the payments of the epoch that counts (E3)', async () => {
    const { data } = whole('LATE');
    const first = rows.findIndex(({ payer_id }) => payer_id === 'LATE');
    const ids = rows.slice(first, first + 12).map(({ payment_id }) => payment_id);
    expect(data).toMatchObject({
      explanations: [
        {
          pattern: {
            steps: expect.arrayContaining([
              expect.objectContaining({ indicator: 'low-value-series', epoch: 1, payment_ids: ids }),
            ]),
          },
        },
      ],
    });
  });

  it('says of a minor that it is restricted, and shows payments without a score (S5)', async () => {
    const said = text('MINOR');
    expect(said).toContain(
      'payer MINOR: under 18 at a payment: not ranked, no score, no pattern; in the restricted queue',
    );
    expect(said).toContain('rows.csv:');
    expect(said).not.toMatch(/\d dB/);
    expect(text('MINOR', 'fr')).toContain('file restreinte');
  });

  it('says of a party whom everything explains what was set aside and why', async () => {
    const said = text('CHILD');
    expect(said).toContain('payer CHILD: every payment in scope is explained and set aside: not scored');
    expect(said).toMatch(/MUM \[1-12\]: .*family/i);
    expect(said).toMatch(/\[12\] .*rows\.csv:\d+\n/);
    expect(said).toContain('What is unknown');
    expect(said).not.toMatch(/\d dB/);
  });

  it('says of a party out of scope that it is, with its payments', async () => {
    expect(text('AFAR')).toContain('payer AFAR: no payment in scope: not scored');
    expect(text('AFAR')).toContain('to HOME');
  });

  it('explains each role in which the party stands, and one where one is asked for', async () => {
    const both = whole('BOTH');
    expect(both.text).toMatch(/^payer BOTH: /);
    expect(both.text).toMatch(/\nbeneficiary BOTH: /);
    expect(both.data).toMatchObject({ explanations: [{ role: 'payer' }, { role: 'beneficiary' }] });
    expect((await explained('BOTH', { role: 'beneficiary' })).text).toMatch(/^beneficiary BOTH: /);
    await expect(explained('CHILD', { role: 'beneficiary' })).rejects.toThrow('in the role of beneficiary');
  });

  it('has as_of, the first alert, the signs and the versions in its head', async () => {
    const said = text('S1');
    expect(said).toMatch(/as of 2025-12-20 12:00:00 UTC; (no alert|first alert 2025-)/);
    expect(said).toMatch(/first sign 2025-05-\d\d .*; last sign 2025-07-/);
    expect(said).toMatch(
      /versions: weights \S+, list 1, rates 1, corridors 1, party map 1, name frequency \d, rows up to \d+/,
    );
  });

  it('dates the alert of a victim route by the floor, and gives the route its own action (E6, R5)', async () => {
    const { text: said, data } = whole('FAST');
    expect(said).toContain('protection queue, read today');
    expect(said).not.toContain('stronger leads');
    expect(data).toMatchObject({
      explanations: [{ lead: { route: 'possible-extortion-victim', alert_at: '2025-11-01T20:00:00.000Z' } }],
    });
    expect(text('FAST', 'fr')).toContain('file de protection');
  });

  it('prints the entries behind list evidence, and asks for protection beside the score', async () => {
    const said = text('S0');
    const [, score, protective] = said.split('\n');
    expect(score).toMatch(/ dB, .+ above the prior\)/);
    expect(protective).toBe('listed as victim: handle protectively');
    expect(said).toContain(
      'payer S0, listed as victim: handle protectively; source police; grade B2; known from 2025-01-01',
    );
    expect(said).toContain('handling do not disclose');
    expect(said).toMatch(
      /beneficiary COL, listed as subject; source court; grade A1; .*WARNING: this entry has expired/,
    );
    // Known only after as_of.
    expect(said).not.toContain('press');
    expect(text('S1').split('\n')[2]).not.toContain('listed as');
  });

  it('counts what is unknown: hours, first payments, countries, links between other payers', async () => {
    const said = text('S1');
    expect(said).toContain('whether the other payers know each other: 2 of 7');
    expect(said).not.toContain('hour of day');
    expect(text('LATE')).toContain('whether the beneficiary was paid before these data begin: 4 of 13');
    expect(text('COL')).toContain('whether the other payers know each other: 2 of 8');
  });

  it('adds up exactly or says that it cannot, and never fails on an amount (W7)', async () => {
    const { text: said, data } = whole('RICH');
    expect(said).toContain('no total is given');
    expect(data).toMatchObject({ explanations: [{ lead: { payments: 4, total_ref_minor: null } }] });
  });

  it('has a comma and one apostrophe in French', async () => {
    const said = text('S1', 'fr');
    expect(said).toContain('-40,0  a priori');
    expect(said).toContain('25,00 EUR');
    expect(said).not.toMatch(/’|\d\.\d dB/);
  });
});

describe('names', () => {
  it('are printed for a reason only, which is recorded for its owner', async () => {
    expect(text('S1')).not.toMatch(/Payer S1|Person COL/);
    const { text: said, data } = await explained('S1', { names: 'case 12' });
    expect(said).toContain('names in the payments: Payer S1');
    expect(said).toContain('to COL (Person COL)');
    expect(data).toMatchObject({ explanations: [{ names: ['Payer S1'] }] });
    const journal = namesJournalOf(ledger);
    expect(readFileSync(journal, 'utf8')).toBe(
      '{"at":"2026-11-25T00:00:00.000Z","party_id":"S1","roles":["payer"],"reason":"case 12"}\n',
    );
    expect(statSync(journal).mode & 0o777).toBe(0o600);
  });
});

describe('--run', () => {
  const record = (changes: object): string => {
    const path = join(folder, 'run.json');
    const versions = { party_map: 1, name_frequency: 0, lists: 0, corridors: 1, rates: 1, weights: 'other' };
    const whole = {
      as_of: '2025-06-30T00:00:00.000Z',
      ledger_start: '2024-01-03T12:00:00.000Z',
      max_seq: 30,
      versions,
      definitions: {},
      ...changes,
    };
    writeFileSync(path, JSON.stringify(whole));
    return path;
  };

  it('takes the instant, the rows and the list of that run, and says what cannot be had again', async () => {
    const { text: said } = await explained('S1', { run: record({}) });
    expect(said).toContain('as of 2025-06-30 00:00:00 UTC');
    expect(said).toContain('list 0, ');
    expect(said).toContain('rows up to 30');
    expect(said).toContain('this program has other weights or definitions than that run');
    expect(said).not.toContain('[3]');
  });

  it('refuses the record of another ledger, and what is no record', async () => {
    await expect(explained('S1', { run: record({ max_seq: 9_999 }) })).rejects.toMatchObject({
      code: 'configuration',
    });
    await expect(explained('S1', { run: record({ versions: null }) })).rejects.toThrow(
      'no readable versions',
    );
    await expect(explained('S1', { run: join(folder, 'rows.csv') })).rejects.toMatchObject({ code: 'file' });
    await expect(explained('S1', { run: record({}), asOf: 0 })).rejects.toThrow('beside --run');
  });
});

describe('parties explained together', () => {
  it('are told what each is told alone', async () => {
    const written = [
      ...['S0', 'S1', 'LATE', 'FAST'].map((party_id) => ({ party_id, role: 'payer' as const })),
      { party_id: 'COL', role: 'beneficiary' as const },
    ];
    const together: LeadExplanation[] = [];
    await withWorkbench({ ledger }, async (workbench) => {
      for await (const each of explainLeadsOf(workbench, { leads: written })) together.push(each);
    });
    expect(together.map(({ partyId }) => partyId).toSorted()).toEqual(
      written.map(({ party_id }) => party_id).toSorted(),
    );
    for (const explanation of together) {
      const { partyId: party, role } = explanation;
      const alone = (await explained(party)).explanations.find((each) => each.role === role);
      // A rank is among those that are explained together.
      expect({ ...alone, lead: explanation.lead }).toEqual(explanation);
      expect(alone).toMatchObject({ lead: { score: explanation.lead.score, band: explanation.lead.band } });
    }
  });

  it('end at one whom the ledger does not know', async () => {
    const asked = withWorkbench({ ledger }, async (workbench) => {
      const leads = [{ party_id: 'NOBODY', role: 'payer' as const }];
      for await (const each of explainLeadsOf(workbench, { leads })) expect(each).toBeUndefined();
    });
    await expect(asked).rejects.toThrow('no party of this ledger');
  });
});
