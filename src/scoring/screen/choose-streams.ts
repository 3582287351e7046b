/** Decides which parties' streams are read (X2) and makes `kept_payer` and `kept_beneficiary` of them. */
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import { readColumns } from '../../ledger/read-columns.js';
import { stageColumns, stageIntegers, stageParties } from '../../ledger/stage-integers.js';
import type { DerivedFacts } from '../../typology/compiled/party-sorted.js';
import type { Catalogue } from '../../typology/definition.js';
import { brings, type GivenFact } from '../../typology/given-facts.js';
import { anyNamed } from '../../typology/naming.js';
import type { Totals } from '../../typology/reach.js';
import { namedPaymentSql } from '../../typology/sql/naming-sql.js';
import {
  mattering,
  type Reaching,
  type TotalsQuery,
  totalsOf,
  totalsQuery,
} from '../../typology/sql/reach-totals.js';
import { scopedPaymentSql } from '../../typology/sql/selection.js';
import type { Weights } from '../weights.js';
import { greatestValues, tellHeld } from './held-facts.js';

/** Makes `given_party`, the greatest value that each kind ever has of a party above 0, and `scoped_payment`. */
export async function prepareScope(ledger: Ledger, given: readonly GivenFact[]): Promise<void> {
  await tellHeld(ledger, 'given_party', greatestValues(given));
  await ledger.run(scopedPaymentSql(given.some(({ kind, value }) => value > 0 && brings(kind) !== 'none')));
}

/** Every party of the role with an in-scope payment: what is read without pruning. */
export async function keepAll(ledger: Ledger, role: Role): Promise<number> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE kept_${role} AS
    SELECT DISTINCT ${role} AS party FROM scoped_payment WHERE ${role} >= 0`);
  return ledger.number(`SELECT count(*) FROM kept_${role}`);
}

/** These parties and no other. */
export async function keepParties(ledger: Ledger, role: Role, parties: readonly number[]): Promise<void> {
  await stageParties(ledger, `kept_${role}`, 'party', parties);
}

/** Of the beneficiaries kept so far, those whom a kept payer paid, and these parties; returns the former. */
export async function keepPaidBy(ledger: Ledger, parties: readonly number[]): Promise<ReadonlySet<number>> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE paid AS SELECT party FROM kept_beneficiary
    SEMI JOIN (SELECT s.beneficiary AS party FROM scoped_payment s SEMI JOIN kept_payer k ON k.party = s.payer) USING (party)`);
  await keepParties(ledger, 'beneficiary', parties);
  await ledger.run(
    'INSERT INTO kept_beneficiary SELECT party FROM paid ANTI JOIN kept_beneficiary USING (party)',
  );
  const paid = await ledger.rows<{ party: number }>('SELECT party FROM paid');
  return new Set(paid.map(({ party }) => party));
}

/** Makes `told`, the greatest value of each derived fact for each payer. */
async function tell(ledger: Ledger, facts: DerivedFacts, kinds: number): Promise<void> {
  const greatest = new Map<number, number>();
  for (let i = 0; i < facts.length; i++) {
    const key = (facts.payer[i] as number) * kinds + (facts.kind[i] as number);
    greatest.set(key, Math.max(greatest.get(key) ?? 0, facts.value[i] as number));
  }
  const rows = [...greatest].map(([key, value]) => [Math.floor(key / kinds), key % kinds, value]);
  await stageIntegers(ledger, 'told', ['party', 'kind', 'value'], rows);
}

/** The most that indicators can add, by pattern or as a victim: no cap, no decay. */
function reaching(catalogue: Catalogue, weights: Weights): Reaching {
  const victims = new Set(
    catalogue.indicators.filter(({ typology }) => typology === 'victim').map(({ id }) => id),
  );
  return {
    prior: weights.prior,
    floor: weights.cuts[weights.floor],
    adding(id) {
      const given = weights.indicators[id]?.weights ?? [];
      const most = given.map((_, stratum) => Math.max(0, ...given.slice(0, stratum + 1)));
      return { to: victims.has(id) ? 'victim' : 'pattern', most };
    },
  };
}

/**
 * Keeps the parties that can reach the floor or make a fact; returns how many. Of payers `named_row` is made too, for
 * who puts their streams aside, by the catalogue with which they are told later.
 */
export async function keepReachable(
  ledger: Ledger,
  catalogue: Catalogue,
  weights: Weights,
  role: Role,
  facts: DerivedFacts,
  toldWith: Catalogue = catalogue,
): Promise<number> {
  await tell(ledger, facts, catalogue.facts.length);
  const definitions = [...catalogue.indicators, ...catalogue.facts];
  const query = totalsQuery(role, definitions);
  const { sql, namings, columns: names } = query;
  for (const statement of namedPaymentSql(role, namings, anyNamed(toldWith, role)))
    await ledger.run(statement);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE party_total AS ${sql}`);
  const listed = names.join(', ');
  await ledger.run(`CREATE OR REPLACE TEMP TABLE total_kind AS
    SELECT row_number() OVER ()::INTEGER AS kind, * FROM (SELECT DISTINCT ${listed} FROM party_total)`);
  const kept = await mattered(ledger, query, mattering(role, definitions, reaching(catalogue, weights)));
  await stageColumns(ledger, 'kept_kind', { kind: kept });
  await ledger.run(`CREATE OR REPLACE TEMP TABLE kept_${role} AS
    SELECT party FROM party_total SEMI JOIN (FROM total_kind SEMI JOIN kept_kind USING (kind)) USING (${listed})`);
  return ledger.number(`SELECT count(*) FROM kept_${role}`);
}

/** The kinds of totals of `total_kind` with which a party matters. */
async function mattered(
  ledger: Ledger,
  query: TotalsQuery,
  matters: (totals: Totals) => boolean,
): Promise<readonly number[]> {
  const columns = ['kind', ...query.columns];
  const [kinds = [], ...totals] = await readColumns(
    ledger,
    `SELECT ${columns.join(', ')} FROM total_kind`,
    columns.map(() => 'integer'),
  );
  const read = totalsOf(query);
  const values = new Int32Array(totals.length);
  const kept: number[] = [];
  for (let row = 0; row < kinds.length; row++) {
    for (let at = 0; at < totals.length; at++) values[at] = totals[at]?.[row] as number;
    if (matters(read(values))) kept.push(kinds[row] as number);
  }
  return kept;
}
