import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/intake/payment.js';
import { hour, type Instant, utcDay } from '../../src/time.js';
import { catalogue } from '../../src/typology/catalogue.js';
import type { FactDefinition, Indicator } from '../../src/typology/definition.js';
import type { Expression, Measure } from '../../src/typology/expression.js';
import {
  and,
  atLeast,
  column,
  count,
  distinct,
  group,
  groups,
  is,
  isResidual,
  named,
  not,
  or,
  residual,
  sequence,
  unlinked,
} from '../../src/typology/language.js';
import { library } from '../../src/typology/library/index.js';
import { unlinkedPayers } from '../../src/typology/library/unlinked-payers.js';
import { whoElse } from '../../src/typology/library/who-else.js';
import { totalsQuery } from '../../src/typology/sql/reach-totals.js';
import type { PaymentEvent } from '../../src/typology/stream.js';
import { catalogues } from './definitions.js';
import { traceTimeOrdered } from './run-world.js';
import { runs } from './runs.js';
import { isSound } from './sound.js';
import { isNamed, scopedWorld, totalsOfParty } from './totals-of-world.js';
import type { World } from './worlds.js';
import { worlds } from './worlds.js';

const seed = Number(process.env['VIGIE_SEED']);
const shipped = catalogue(library);
const roles: readonly Role[] = ['payer', 'beneficiary'];

describe('X2: pruning leaves nobody out who reaches a stratum', () => {
  test('of the shipped library', () => {
    fc.assert(
      fc.property(worlds(), (world) => isSound(shipped, world)),
      { seed, numRuns: runs(10, 60) },
    );
  });

  test('of generated definitions', () => {
    fc.assert(
      fc.property(catalogues(), worlds(), (definitions, world) => isSound(definitions, world)),
      { seed, numRuns: runs(20, 150) },
    );
  });
});

test('X2, S6: payments that are named outside the scope are counted as well', () => {
  const outside = fc.constantFrom<Expression>(
    not(column('corridor_listed')),
    and(not(column('person_to_person')), column('cross_border')),
    and(not(isResidual), is('channel', 'card', 'prepaid', 'wallet')),
  );
  const counted = (where: Expression): readonly Measure[] => [
    count(named(where)),
    distinct('counterparty', named(where)),
    groups('counterparty', named(where), atLeast(count(group({ within: hour })), 1)),
    sequence('either', isResidual, and(not(isResidual), where), 365 * 86_400, named(or(isResidual, where))),
    groups(
      'beneficiary_country',
      named(or(isResidual, where)),
      and(atLeast(count(group({ where: isResidual })), 1), atLeast(count(group({ where })), 1)),
    ),
  ];
  const sides = fc.constantFrom<Indicator['side']>('payer', 'beneficiary');
  let reached = 0;
  fc.assert(
    fc.property(worlds(), outside, sides, fc.nat(4), (world, where, side, which) => {
      const measure = counted(where)[which] as Measure;
      const beside: Indicator = {
        ...unlinkedPayers,
        side,
        typology: side === 'payer' ? 'payer-pattern' : 'collector-pattern',
        strata: [1, 2, 4].map((least) => ({ name: `at-least-${least}`, when: atLeast(measure, least) })),
        behind: residual(),
      };
      const definitions = catalogue([beside]);
      isSound(definitions, world);
      const { outcomes } = traceTimeOrdered(definitions, world, world.asOf);
      const strata = [...outcomes.values()].flat().map(({ shown }) => shown[0]?.[0]?.stratum ?? -1);
      if (strata.some((stratum) => stratum >= 1)) reached++;
    }),
    { seed, numRuns: runs(60, 300) },
  );
  expect(reached).toBeGreaterThan(5);
});

test('X2, S6: what is known of pairs in scope bounds nothing that is named outside it', () => {
  const start = Date.UTC(2024, 5, 1);
  const paid = (seq: number, beneficiary: number, listed: number): PaymentEvent => ({
    kind: 'payment',
    at: start + seq * 60_000,
    id: `p${seq}`,
    seq,
    payer: 0,
    beneficiary,
    status: 'executed',
    columns: { precision: 0, day: utcDay(start), corridor_listed: listed },
  });
  const outside = named(not(column('corridor_listed')));
  const several: Indicator = {
    ...unlinkedPayers,
    side: 'payer',
    typology: 'payer-pattern',
    strata: [
      { name: 'people', when: atLeast(distinct('counterparty', outside), 3) },
      {
        name: 'people-often',
        when: atLeast(groups('counterparty', outside, atLeast(count(group({ within: hour })), 2)), 2),
      },
    ],
    behind: residual(),
  };
  const sides = [1, 2, 3, 1, 2, 3].map((beneficiary, i) => paid(i + 1, beneficiary, 0));
  const world: World = {
    setting: { ledgerStart: start },
    parties: [0, 1, 2, 3, 4],
    events: [...sides, paid(7, 4, 1)],
    asOf: start + 7 * 60_000,
  };
  const definitions = catalogue([several]);
  isSound(definitions, world);
  const { outcomes } = traceTimeOrdered(definitions, world, world.asOf);
  expect(outcomes.get('payer:0')?.at(-1)?.shown[0]?.[0]?.stratum).toBe(2);
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
      'seq BIGINT, "at" BIGINT, payer INTEGER, beneficiary INTEGER, amount BIGINT',
      scoped.payments.map(
        ({ seq, at, payer, beneficiary, columns }) =>
          `(${seq}, ${at}, ${payer}, ${beneficiary}, ${columns.amount_ref_minor ?? 'NULL'})`,
      ),
    );
    await fill(
      'given_party',
      'kind VARCHAR, role VARCHAR, party INTEGER, value INTEGER',
      [...scoped.given].map(([each, value]) => {
        const [kind, role, party] = each.split(':');
        return `('${kind}', '${role}', ${party}, ${value})`;
      }),
    );
    for (const role of roles) {
      const query = totalsQuery(role, all);
      const { sql, namings } = query;
      await fill(
        'told',
        'party INTEGER, kind INTEGER, value INTEGER',
        derived.map(
          ({ subject, fact, value }) =>
            `(${subject}, ${shipped.facts.findIndex(({ id }) => id === fact)}, ${value})`,
        ),
      );
      await fill(
        'named_payment',
        ['party INTEGER', ...namings.map((_, n) => `named_${n} BIGINT`)].join(', '),
        world.parties.map((party) => {
          const own = scoped.all.filter((payment) => payment[role] === party);
          const counts = namings.map((naming) => own.filter((each) => isNamed(naming, each)).length);
          return `(${[party, ...counts].join(', ')})`;
        }),
      );
      const answer = await connection.runAndReadAll(`${sql} ORDER BY party`);
      const expected = world.parties.flatMap((party) => {
        const values = totalsOfParty(scoped, role, party, query, derived);
        return values === undefined ? [] : [[party, ...values]];
      });
      expect(answer.getRows().map((row) => row.map(Number))).toEqual(expected);
    }
  };
  await fc.assert(fc.asyncProperty(worlds(), compare), { seed, numRuns: runs(20, 30) });
  connection.closeSync();
  instance.closeSync();
});
