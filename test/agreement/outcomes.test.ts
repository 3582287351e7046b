import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/intake/payment.js';
import { catalogue } from '../../src/typology/catalogue.js';
import type { Listener } from '../../src/typology/compiled/listener.js';
import type { Catalogue } from '../../src/typology/definition.js';
import { interpret } from '../../src/typology/interpret.js';
import type { Outcome } from '../../src/typology/interpret-changes.js';
import { restsOnAll } from '../../src/typology/interpret-matched.js';
import { library } from '../../src/typology/library/index.js';
import { catalogues } from './definitions.js';
import { endingsOf, fromFirstChange, tracePartySorted } from './run-world.js';
import { runs } from './runs.js';
import { expectSame } from './same.js';
import { streamOf } from './stream-of.js';
import type { World } from './worlds.js';
import { worlds } from './worlds.js';

const seed = Number(process.env['VIGIE_SEED']);
const shipped = catalogue(library);

/**
 * T2: evaluated once, after all its events, a stream shows what it shows at the end of its history, and what a screening
 * writes of a lead is what `interpret` says to a reader.
 */
function endsAlike(definitions: Catalogue, world: World): void {
  const { asOf, setting } = world;
  const histories = tracePartySorted(definitions, world, asOf);
  const { endings, derived } = endingsOf(definitions, world, asOf);
  expect([...endings.keys()].toSorted()).toEqual([...histories.outcomes.keys()].toSorted());
  for (const ending of endings.values()) {
    const { role, owner, key } = ending;
    const last = fromFirstChange(histories.outcomes.get(key) ?? []).at(-1);
    if (last !== undefined) expectSame(ending.outcome, { ...last, at: asOf }, key);
    const told = derived.filter(({ subject }) => role === 'payer' && subject === owner);
    const seen = interpret(
      definitions,
      setting,
      owner,
      role,
      [...streamOf(world, owner, role), ...told],
      asOf,
    );
    expect(ending.minor, key).toBe(seen.minor);
    definitions.indicators.forEach((indicator, at) => {
      if (indicator.side !== role) return;
      for (const epoch of [0, 1] as const) {
        const place = `${indicator.id} ${epoch} of ${key}`;
        expectSame(ending.outcome.shown[at]?.[epoch]?.stratum, seen.stratum(at, epoch), place);
        const behind = seen.payments(at, epoch).map(({ seq }) => seq);
        expectSame(ending.payments(at, epoch), behind, place);
        if (seen.stratum(at, epoch) >= 1) {
          const matched = seen.matched(at, epoch);
          expect(ending.matched(at, epoch), place).toEqual(matched.map(({ seq }) => seq));
          const beside = seen.beside(at, epoch).map(({ seq }) => seq);
          expect(ending.beside(at, epoch), place).toEqual(beside);
          expect(
            beside.filter((seq) => ending.payments(at, epoch).includes(seq)),
            place,
          ).toEqual([]);
          const when = indicator.strata[seen.stratum(at, epoch) - 1]?.when;
          if (when !== undefined && restsOnAll(when, indicator.behind))
            expect(matched, place).toEqual(seen.payments(at, epoch));
          // E9: never none of a hit that has any, and never others than stand behind it.
          expect(matched.length > 0, place).toBe(seen.behind(at, epoch) > 0);
          expect(
            matched.filter((payment) => !seen.payments(at, epoch).includes(payment)),
            place,
          ).toEqual([]);
        }
        // The numbers of a share are for readers: its value says the same in lowest terms.
        const values = seen.values(at, epoch).map(({ measure, value }) => ({ measure, value }));
        if (values.length > 0) expectSame(ending.values(at, epoch), values, place);
      }
    });
    for (const [counterparty, by] of ending.explained) {
      expectSame(by, seen.explained.get(counterparty) ?? [], `${key} with ${counterparty}`);
    }
  }
}

describe('an outcome at as_of = the end of a history = interpret', () => {
  test('for the shipped library', () => {
    fc.assert(
      fc.property(worlds(), (world) => endsAlike(shipped, world)),
      { seed, numRuns: runs(20, 500) },
    );
  });

  test('for generated definitions', () => {
    fc.assert(
      fc.property(catalogues(), worlds(), (definitions, world) => endsAlike(definitions, world)),
      { seed, numRuns: runs(40, 1_500) },
    );
  });
});

/** What is no longer asked for is not told, and nothing else is told otherwise. */
function toldInPart(definitions: Catalogue, world: World, after: number, rest: 'facts' | 'nothing'): void {
  const { asOf } = world;
  const whole = tracePartySorted(definitions, world, asOf);
  const asked = new Map<string, number>();
  const wants: Listener['wants'] = ({ role, owner }) => {
    const times = asked.get(`${role}:${owner}`) ?? 0;
    asked.set(`${role}:${owner}`, times + 1);
    const then = role === 'payer' ? 'nothing' : 'facts';
    // Who makes no facts leaves payers with none: their outcomes are then others.
    return times < after ? 'evidence' : rest === 'nothing' && role === 'beneficiary' ? rest : then;
  };
  const part = tracePartySorted(definitions, world, asOf, { wants });
  if (rest === 'facts') expectSame(part.derived, whole.derived, 'facts');
  for (const [key, outcomes] of whole.outcomes) {
    if (rest === 'nothing' && key.startsWith('payer')) continue;
    if (rest === 'facts' && after === 0 && key.startsWith('beneficiary')) continue;
    const told = part.outcomes.get(key) ?? [];
    expectSame(bare(told.at(-1)), bare(outcomes.at(-1)), key);
  }
}

/** What is shown, whenever it was. */
function bare(outcome: Outcome | undefined): unknown {
  return outcome && { minor: outcome.minor, shown: outcome.shown };
}

describe('a history told in part ends like the whole', () => {
  const after = fc.integer({ min: 0, max: 6 });
  const rest = fc.constantFrom('facts' as const, 'nothing' as const);

  test('for the shipped library', () => {
    fc.assert(
      fc.property(worlds(), after, rest, (world, times, then) => toldInPart(shipped, world, times, then)),
      { seed, numRuns: runs(20, 500) },
    );
  });

  test('for generated definitions', () => {
    fc.assert(fc.property(catalogues(), worlds(), after, rest, toldInPart), {
      seed,
      numRuns: runs(40, 1_500),
    });
  });
});

/** Payers with an odd key alone are told of themselves what all are told else, whether facts alone are wanted or more. */
function toldToSome(definitions: Catalogue, world: World, factsAlone: boolean): void {
  const { asOf } = world;
  const hears = (payer: number): boolean => payer % 2 === 1;
  const wants = {
    wants: ({ role }: { readonly role: Role }) => (role === 'payer' ? 'evidence' : 'facts'),
  } as const;
  const whole = tracePartySorted(definitions, world, asOf);
  const part = tracePartySorted(definitions, world, asOf, { hears, ...(factsAlone ? wants : {}) });
  const heard = whole.derived.filter(({ subject }) => hears(subject));
  expectSame(part.derived, heard, 'facts');
  for (const [key, outcomes] of part.outcomes) {
    const [role, owner] = key.split(':');
    if (role === 'payer' && hears(Number(owner))) expectSame(outcomes, whole.outcomes.get(key) ?? [], key);
  }
}

describe('what a payer is told hangs on nobody else being told', () => {
  test('for the shipped library', () => {
    fc.assert(
      fc.property(worlds(), fc.boolean(), (world, factsAlone) => toldToSome(shipped, world, factsAlone)),
      { seed, numRuns: runs(20, 500) },
    );
  });

  test('for generated definitions', () => {
    fc.assert(fc.property(catalogues(), worlds(), fc.boolean(), toldToSome), {
      seed,
      numRuns: runs(40, 1_500),
    });
  });
});
