/** One explained lead, for the tests of its words. */
import { utcDay } from '../time.js';
import type { Catalogue } from '../typology/definition.js';
import { amount, below, count, fact, greatest, residual, share } from '../typology/language.js';
import { whoElse } from '../typology/library/who-else.js';
import type { LeadExplanation, PaymentLine } from './lead-explanation.js';
import { createScorer } from './score.js';
import { evidenceOf, position, testCatalogue, testWeights } from './test-evidence.js';

const words = { en: 'family remittance', fr: 'envoi à la famille' };

export const explainedCatalogue: Catalogue = {
  ...testCatalogue,
  facts: [whoElse],
  explanations: [
    {
      kind: 'explanation',
      id: 'steady-family-remittance',
      version: 1,
      title: words,
      reason: { en: 'it is steady', fr: 'il est régulier' },
      question: words,
      source_of_idea: 'test',
      source_of_threshold: 'this project',
      unknown: 'explains nothing',
      parameters: {},
      when: { kind: 'constant', value: 1 },
    },
  ],
};

const at = Date.parse('2026-03-01T12:00:00Z');
const first: PaymentLine = {
  id: 'P-1',
  at,
  precision: 'instant',
  day: utcDay(at),
  amount: { minor: 2_500, currency: 'EUR' },
  status: 'executed',
  counterparty: 'B-1',
  reference: 2_500,
  changes: [],
  hour: 13,
  weekday: 7,
  channel: 'money_transfer',
  payerCountry: 'FR',
  beneficiaryCountry: 'PH',
  isBeyondList: false,
  payoutCity: undefined,
  payoutAgent: undefined,
  ipCountry: undefined,
  relationship: 'friend',
  purpose: 'gift',
  refusal: undefined,
  beneficiaryAge: 'unknown',
  file: 'extract.csv',
  line: 12,
};
const payments: PaymentLine[] = [
  first,
  {
    ...first,
    id: 'P-2',
    // A day in New York ends on the next day in UTC.
    at: Date.parse('2026-03-03T04:59:59Z'),
    precision: 'day',
    day: utcDay(Date.parse('2026-03-02T00:00:00Z')),
    amount: { minor: 3_000, currency: 'EUR' },
    line: 13,
  },
  {
    ...first,
    id: 'P-3',
    at: Date.parse('2026-03-05T12:00:00Z'),
    amount: { minor: 2_000, currency: 'JPY' },
    status: 'returned',
    changes: [{ status: 'returned', at: Date.parse('2026-03-07T12:00:00Z'), flagged: false }],
    counterparty: undefined,
    line: 14,
  },
];

const asOf = Date.parse('2026-06-30T00:00:00Z');
const scorer = createScorer(testWeights, testCatalogue);
const evidence = evidenceOf(asOf, {
  'amount-one': [{ stratum: 2, payments: [0, 1], last: asOf - 400 * 86_400_000 }],
  'structure-one': [{ stratum: 2, payments: [0, 1], last: at }],
  'rhythm-one': [{ stratum: 0, payments: [], last: Number.NaN }],
  'victim-one': [{ stratum: 1, payments: [0], last: at }],
});

export const testExplanation: LeadExplanation = {
  asOf,
  partyId: 'A\u001b-7',
  role: 'payer',
  versions: {
    weights: 'test',
    lists: 2,
    outcomes: 0,
    rates: 1,
    corridors: 1,
    partyMap: 3,
    nameFrequency: 1,
    maxSeq: 900,
  },
  names: undefined,
  lead: {
    as_of: asOf,
    rank: 1,
    party_id: 'A\u001b-7',
    role: 'payer',
    route: 'possible-extortion-victim',
    score: -198,
    band: 'moderate',
    fragile: true,
    alert_at: at,
    first_hit_at: at,
    last_hit_at: at,
    last_payment_at: at,
    payments: 2,
    counterparties: 1,
    total_ref_minor: 5_500,
    ref_currency: 'EUR',
    indicators: ['structure-one', 'amount-one'],
    explanations: ['steady-family-remittance'],
    network_id: undefined,
  },
  pattern: scorer.waterfall(evidence, 'payer', 'pattern'),
  victim: scorer.waterfall(evidence, 'payer', 'victim'),
  payments,
  beside: new Map(),
  behind: new Map([
    [position('amount-one'), [0, 1]],
    [position('structure-one'), [0, 1]],
    [position('victim-one'), [0]],
  ]),
  measured: new Map([
    [
      position('amount-one'),
      [
        { measure: count(residual()), value: '2' },
        { measure: share(below(amount, 6_000), residual(), 1), value: '1/2' },
      ],
    ],
    [
      position('structure-one'),
      [{ measure: greatest(fact('counterparty', 'who-else'), residual()), value: '1' }],
    ],
  ]),
  nearest: new Map(),
  told: new Map([[position('structure-one'), [{ counterparty: 'B-1', fact: 'who-else', stratum: 1 }]]]),
  others: [
    {
      counterparty: 'B-1',
      payers: 3,
      shown: [
        {
          partyId: 'A-8',
          payments: 9,
          firstAt: at,
          lastAt: at + 86_400_000,
          total: 30_000,
          countries: 2,
          kin: 1,
        },
        { partyId: 'A-9', payments: 2, firstAt: at, lastAt: at, total: undefined, countries: 1, kin: 0 },
      ],
    },
  ],
  listed: [
    {
      partyId: 'A\u001b-7',
      role: 'payer',
      own: true,
      listedAs: 'victim',
      source: 'police',
      sourceGrade: 'B2',
      handling: 'do not disclose',
      knownFrom: at,
      validFrom: undefined,
      validTo: asOf - 1_000,
      matchedBy: 'party_id',
      line: 2,
    },
  ],
  network: [
    {
      kind: 'collector-variants',
      role: 'beneficiary',
      partyId: 'B-1',
      own: false,
      value: 2,
      at,
      count: 3,
      by: ['phone'],
      about: ['B-3'],
      payments: ['Q-9'],
    },
  ],
  notShown: 0,
  counted: [0, 1],
  kinNotTaken: [],
  setAside: [
    { counterparty: 'B-2', explanations: ['steady-family-remittance'], payments: [2], fastSeries: [] },
  ],
  ages: { 'under-18': 0, '18-25': 0, older: 2, unknown: 1 },
  severalNames: false,
  namedAges: [],
  customerSince: undefined,
  deciders: [
    { kind: 'indicator', indicator: position('structure-one'), band: 'none' },
    { kind: 'payment', payment: 0, band: 'weak' },
  ],
  unknown: [
    { kind: 'hours', missing: 1, of: 3 },
    { kind: 'relationship', missing: 0, of: 3 },
  ],
  cautions: ['window-capped'],
};
