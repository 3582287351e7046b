import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catalogue } from '../catalogue.js';
import { library } from '../library/index.js';
import { reachableStratum } from '../reach.js';
import { type Adding, mattering, totalsOf, totalsQuery } from './reach-totals.js';

const { indicators, facts } = catalogue(library);
const definitions = [...indicators, ...facts];

it.each(['payer', 'beneficiary'] as const)(
  'X2: a %s matters by a fact or by what all strata add together, whichever is worked out',
  (role) => {
    const query = totalsQuery(role, definitions);
    const read = totalsOf(query);
    const mine = definitions.filter(({ side }) => side === role);
    const total = fc.constantFrom<number[]>(0, 1, 2, 3, 4, 6, 9, 1_025);
    const adding = fc.record<Adding>({
      to: fc.constantFrom('pattern', 'victim'),
      most: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
    });
    const world = fc.record({
      adds: fc.array(adding, { minLength: mine.length, maxLength: mine.length }),
      prior: fc.integer({ min: -100, max: 10 }),
      told: fc.boolean(),
      parties: fc.array(
        fc.array(total, { minLength: query.columns.length, maxLength: query.columns.length }),
        { maxLength: 12 },
      ),
    });
    fc.assert(
      fc.property(world, ({ adds, prior, told, parties }) => {
        const asked = told ? definitions : indicators;
        const place = new Map(mine.map(({ id }, at) => [id, at]));
        const addingOf = (id: string): Adding => adds[place.get(id) ?? -1] as Adding;
        const matters = mattering(role, asked, { prior, floor: 0, adding: addingOf });
        for (const values of parties) {
          // The amounts are compared with no more cuts than there are.
          values[2 + query.windows.length] = Math.min(
            values[2 + query.windows.length] ?? 0,
            query.amounts.length,
          );
          const totals = read(values);
          const sums = { pattern: prior, victim: prior };
          let makes = false;
          for (const definition of asked.filter(({ side }) => side === role)) {
            const stratum = reachableStratum(definition, totals);
            if (definition.kind === 'fact') makes ||= stratum > 0;
            else {
              const { to, most } = addingOf(definition.id);
              sums[to] += most[stratum] ?? most.at(-1) ?? 0;
            }
          }
          expect(matters(totals)).toBe(makes || sums.pattern >= 0 || sums.victim >= 0);
        }
      }),
      { numRuns: 30 },
    );
  },
);
