import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/intake/payment.js';
import { hour, type Instant, utcDay } from '../../src/time.js';
import { catalogue } from '../../src/typology/catalogue.js';
import type { Catalogue, FactDefinition } from '../../src/typology/definition.js';
import { changes, type Outcome } from '../../src/typology/interpret-changes.js';
import { atLeast, residual, unlinked } from '../../src/typology/language.js';
import { library } from '../../src/typology/library/index.js';
import { whoElse } from '../../src/typology/library/who-else.js';
import { reachableStratum } from '../../src/typology/reach.js';
import { totalsOf, totalsQuery } from '../../src/typology/sql/reach-totals.js';
import type { PaymentEvent } from '../../src/typology/stream.js';
import { catalogues } from './definitions.js';
import { traceTimeOrdered } from './run-world.js';
import { streamOf } from './stream-of.js';
import { scopedWorld, totalsOfParty } from './totals-of-world.js';
import type { World } from './worlds.js';
import { worlds } from './worlds.js';

const seed = Number(process.env['VIGIE_SEED']);
const slow = process.env['VIGIE_SLOW'] === '1';
const shipped = catalogue(library);
const roles: readonly Role[] = ['payer', 'beneficiary'];

/** The strongest stratum found by definition, at any instant and epoch and for any payer. */
function strongest({ indicators, facts }: Catalogue, outcomes: readonly Outcome[]): Map<string, number> {
  const shown = indicators.map(({ id }, i): [string, number] => [
    id,
    Math.max(0, ...outcomes.flatMap((outcome) => (outcome.shown[i] ?? []).map(({ stratum }) => stratum))),
  ]);
  const made = facts.map(({ id }, i): [string, number] => [
    id,
    Math.max(0, ...outcomes.flatMap((outcome) => (outcome.facts[i] ?? []).map(([, value]) => value))),
  ]);
  return new Map([...shown, ...made]);
}

/** X2: what `interpret` finds of a party is never above what its totals leave possible. */
function isSound(definitions: Catalogue, world: World): void {
  const { derived } = traceTimeOrdered(definitions, world, world.asOf);
  const scoped = scopedWorld(world);
  const all = [...definitions.indicators, ...definitions.facts];
  for (const role of roles) {
    const { windows } = totalsQuery(role, all);
    for (const party of world.parties) {
      const told = derived.filter(({ subject }) => role === 'payer' && subject === party);
      const events = [...streamOf(world, party, role), ...told];
      const found = strongest(
        definitions,
        changes(definitions, world.setting, party, role, events, world.asOf),
      );
      const values = totalsOfParty(scoped, role, party, windows, derived);
      for (const definition of all.filter(({ side }) => side === role)) {
        const reached = values === undefined ? 0 : reachableStratum(definition, totalsOf(values, windows));
        expect(reached, `${definition.id} of ${role} ${party}`).toBeGreaterThanOrEqual(
          found.get(definition.id) ?? 0,
        );
      }
    }
  }
}

describe('X2: pruning leaves nobody out who reaches a stratum', () => {
  test('of the shipped library', () => {
    fc.assert(
      fc.property(worlds(), (world) => isSound(shipped, world)),
      { seed, numRuns: slow ? 1_000 : 60 },
    );
  });

  test('of generated definitions', () => {
    fc.assert(
      fc.property(catalogues(), worlds(), (definitions, world) => isSound(definitions, world)),
      { seed, numRuns: slow ? 3_000 : 150 },
    );
  });
});

test('X2, N3: whoever is left out need not have paid within the window that counts the others', () => {
  const within = hour;
  const counting: FactDefinition = {
    ...whoElse,
    strata: [{ name: 'two-others', when: atLeast(unlinked(residual({ within }), 'others'), 4) }],
  };
  const start = Date.UTC(2024, 5, 1);
  const paid = (seq: number, payer: number, at: Instant): PaymentEvent => ({
    kind: 'payment',
    at,
    id: `p${seq}`,
    seq,
    payer,
    beneficiary: 0,
    status: 'executed',
    columns: { precision: 0, day: utcDay(at), payer_account: payer },
  });
  const minutes = 60_000;
  isSound(catalogue([counting]), {
    setting: { ledgerStart: start },
    parties: [0, 1, 2, 3],
    // The two others stand on either side of a full hour, so that no hour of the clock holds both.
    events: [paid(1, 1, start), paid(2, 2, start + 179 * minutes), paid(3, 3, start + 181 * minutes)],
    asOf: start + 181 * minutes,
  });
});

test('the query finds the totals that were assumed', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const all = [...shipped.indicators, ...shipped.facts];
  const fill = async (table: string, columns: string, rows: readonly string[]): Promise<void> => {
    await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} (${columns})`);
    if (rows.length > 0) await connection.run(`INSERT INTO ${table} VALUES ${rows.join(', ')}`);
  };
  const compare = async (world: World): Promise<void> => {
    const { derived } = traceTimeOrdered(shipped, world, world.asOf);
    const scoped = scopedWorld(world);
    await fill(
      'scoped_payment',
      'seq BIGINT, "at" BIGINT, payer INTEGER, beneficiary INTEGER',
      scoped.payments.map(({ seq, at, payer, beneficiary }) => `(${seq}, ${at}, ${payer}, ${beneficiary})`),
    );
    await fill(
      'listed_party',
      'role VARCHAR, party INTEGER',
      [...scoped.listed].map((each) => `('${each.replace(':', "', ")})`),
    );
    for (const role of roles) {
      const { sql, windows } = totalsQuery(role, all);
      const told = role === 'payer' ? derived : [];
      const greatest = world.parties.map((party) =>
        Math.max(0, ...told.filter(({ subject }) => subject === party).map(({ value }) => value)),
      );
      await fill(
        'told',
        'party INTEGER, value INTEGER',
        greatest.map((value, party) => `(${party}, ${value})`),
      );
      const answer = await connection.runAndReadAll(`${sql} ORDER BY party`);
      const expected = world.parties.flatMap((party) => {
        const values = totalsOfParty(scoped, role, party, windows, derived);
        return values === undefined ? [] : [[party, ...values]];
      });
      expect(answer.getRows().map((row) => row.map(Number))).toEqual(expected);
    }
  };
  await fc.assert(fc.asyncProperty(worlds(), compare), { seed, numRuns: slow ? 300 : 30 });
  connection.closeSync();
  instance.closeSync();
});
