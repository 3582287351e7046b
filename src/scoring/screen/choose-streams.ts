/** Decides which parties' streams are read (X2) and makes `kept_payer` and `kept_beneficiary` of them. */
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import { stageIntegers, stageParties } from '../../ledger/stage-integers.js';
import type { DerivedFacts } from '../../typology/compiled/party-sorted.js';
import type { Catalogue } from '../../typology/definition.js';
import { brings, type GivenFact } from '../../typology/given-facts.js';
import { anyNamed } from '../../typology/naming.js';
import { namedPaymentSql } from '../../typology/sql/naming-sql.js';
import { mattering, totalsOf, totalsQuery } from '../../typology/sql/reach-totals.js';
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

/** The most that a party with these strata can score, by pattern or as a victim: no cap, no decay. */
function canReachFloor(
  catalogue: Catalogue,
  weights: Weights,
  role: Role,
): (strata: ReadonlyMap<string, number>) => boolean {
  const floor = weights.cuts[weights.floor];
  const mine = catalogue.indicators
    .filter(({ side }) => side === role)
    .map(({ id, typology }) => {
      const given = weights.indicators[id]?.weights ?? [];
      // By stratum, from 0 on: the most that it or a weaker one weighs.
      return { id, typology, most: given.map((_, stratum) => Math.max(0, ...given.slice(0, stratum + 1))) };
    });
  return (strata) => {
    let pattern = weights.prior;
    let victim = weights.prior;
    for (const { id, typology, most } of mine) {
      const weight = most[strata.get(id) ?? 0] ?? most.at(-1) ?? 0;
      if (typology === 'victim') victim += weight;
      else pattern += weight;
    }
    return pattern >= floor || victim >= floor;
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
  const combinations = await ledger.rows<Record<string, number>>(
    `SELECT DISTINCT ${names.join(', ')} FROM party_total`,
  );
  const matters = mattering(role, definitions, canReachFloor(catalogue, weights, role));
  const kept = combinations
    .map((combination) => names.map((name) => combination[name] ?? 0))
    .filter((values) => matters(totalsOf(values, query)));
  await stageIntegers(ledger, 'kept_total', names, kept);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE kept_${role} AS
    SELECT party FROM party_total SEMI JOIN kept_total USING (${names.join(', ')})`);
  return ledger.number(`SELECT count(*) FROM kept_${role}`);
}
