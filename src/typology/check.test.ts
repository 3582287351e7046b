import { describe, expect, test } from 'vitest';
import { VigieError } from '../errors.js';
import { check } from './check.js';
import type { Definition, Explanation, FactDefinition, Indicator } from './definition.js';
import type { Expression, Window } from './expression.js';
import {
  absent,
  and,
  atLeast,
  back,
  column,
  compare,
  count,
  counterparty,
  days,
  distinct,
  earlier,
  fact,
  firstOfPair,
  forward,
  gap,
  grade,
  group,
  groupMax,
  groups,
  is,
  isResidual,
  known,
  median,
  named,
  not,
  or,
  parameter,
  peak,
  plus,
  residual,
  sequence,
  share,
  slope,
  standsAs,
  sum,
  tally,
  unlinked,
} from './language.js';
import { familyLink } from './library/family-link.js';
import { listedPayer } from './library/listed-payer.js';
import { steadyRemittance } from './library/steady-remittance.js';
import { unlinkedPayers } from './library/unlinked-payers.js';
import { whoElse } from './library/who-else.js';

function indicator(when: Expression, more: Partial<Indicator> = {}): Indicator {
  return { ...listedPayer, id: 'x', strata: [{ name: 'only', when }], ...more };
}
function explanation(when: Expression, unless?: Expression): Explanation {
  return {
    ...familyLink,
    id: 'x',
    when,
    ...(unless === undefined ? {} : { unless, inBeneficiaryStream: 'never' }),
  };
}
function fault(definition: Definition): { path: string; message: string } {
  try {
    check(definition);
  } catch (error) {
    if (error instanceof VigieError && error.code === 'definition') return error;
    throw error;
  }
  return { path: 'accepted', message: '' };
}
const many = atLeast(count(residual()), 1);
const at = (definition: Definition): string => fault(definition).path;
const yaml = (value: unknown): Expression => value as Expression;
const when = 'x.strata[0].when';

describe('closed kinds', () => {
  test('unknown kinds, fields and values are refused with their path', () => {
    expect(at(indicator(yaml({ kind: 'eval', code: '1' })))).toBe(`${when}.kind`);
    expect(at(indicator(yaml({ kind: 'toString' })))).toBe(`${when}.kind`);
    expect(at(indicator(atLeast(yaml({ ...count(residual()), atleast: 2 }), 1)))).toBe(
      `${when}.left.atleast`,
    );
    expect(at(indicator(yaml({ kind: 'and', of: [] })))).toBe(`${when}.of`);
    expect(at(indicator(atLeast(yaml({ kind: 'count' }), 1)))).toBe(`${when}.left.over`);
    expect(at(indicator(atLeast(count(residual({ where: is('name' as 'channel', 'x') })), 1)))).toBe(
      `${when}.left.over.where.column`,
    );
    expect(at({ ...listedPayer, kind: 'other' } as unknown as Definition)).toBe('listed-payer.kind');
  });

  test('a message says what to do next', () => {
    expect(fault(indicator(yaml({ kind: 'cuont' }))).message).toContain('use one of constant, parameter');
  });
});

describe('levels', () => {
  test('row leaves stand inside measures only', () => {
    for (const leaf of [column('round_sent'), firstOfPair, standsAs('executed'), is('channel', 'card')]) {
      expect(at(indicator(leaf))).toBe(when);
    }
    expect(at(indicator(known(counterparty)))).toBe(`${when}.of`);
  });

  test('measures stand outside one payment only', () => {
    expect(at(indicator(atLeast(count(residual({ where: many })), 1)))).toBe(`${when}.left.over.where.left`);
    expect(at(indicator(atLeast(sum(count(residual()), residual()), 1)))).toBe(`${when}.left.of`);
  });

  test('sets belong to their place', () => {
    expect(at(indicator(atLeast(count(forward()), 1)))).toBe(`${when}.left.over.set`);
    expect(at(indicator(atLeast(count(group()), 1)))).toBe(`${when}.left.over.set`);
    expect(at(explanation(many))).toBe('x.when.left.over.set');
    expect(at(explanation(atLeast(count(back()), 1)))).toBe('accepted');
    const inside = groupMax('counterparty', residual(), count(residual()));
    expect(at(indicator(atLeast(inside, 1)))).toBe(`${when}.left.of.over.set`);
  });

  test('S6: what is named is told by columns compared with constants, beside the evidence', () => {
    const counted = (where: Expression): Indicator => indicator(atLeast(count(named(where)), 1));
    const place = `${when}.left.over.where`;
    const hotel = compare(column('merchant_category'), '=', 7_011);
    expect(at(counted(and(column('cross_border'), firstOfPair)))).toBe('accepted');
    expect(at(counted(or(isResidual, hotel)))).toBe('accepted');
    expect(at(counted(not(isResidual)))).toBe(place);
    expect(at(counted(or(hotel, standsAs('refused'))))).toBe(place);
    expect(at(counted(compare(column('currency'), '=', column('currency'))))).toBe(place);
    expect(at(counted(column('account_shared')))).toBe(place);
    const { where: _, ...bare } = named(hotel);
    expect(at(indicator(atLeast(count(bare), 1)))).toBe(place);
    expect(at(indicator(many, { behind: named(hotel) }))).toBe('x.behind.set');
    expect(at(explanation(atLeast(count(named(hotel)), 1)))).toBe('x.when.left.over.set');
  });

  test('S7: that a payment is residual is said of one payment, and not below the explanations', () => {
    expect(at(indicator(isResidual))).toBe(when);
    expect(at(indicator(atLeast(count(residual({ where: isResidual })), 1)))).toBe('accepted');
    expect(at(explanation(atLeast(count(forward({ where: isResidual })), 1)))).toBe('x.when.left.over.where');
  });

  test('a payment before is known in then only', () => {
    const before = compare(column('channel'), '!=', earlier('channel'));
    const all = residual();
    expect(at(indicator(atLeast(sequence('strict', standsAs('refused'), before, days(1), all), 1)))).toBe(
      'accepted',
    );
    expect(at(indicator(atLeast(sequence('strict', before, standsAs('refused'), days(1), all), 1)))).toBe(
      `${when}.left.first.right`,
    );
    expect(at(indicator(atLeast(count(residual({ where: before })), 1)))).toBe(
      `${when}.left.over.where.right`,
    );
  });
});

describe('types', () => {
  const where = (test: Expression): Indicator => indicator(atLeast(count(residual({ where: test })), 1));
  const inWhere = `${when}.left.over.where`;

  test('like is compared with like', () => {
    expect(at(where(compare(column('provider_id'), '=', 3)))).toBe(inWhere);
    expect(at(where(compare(column('provider_id'), '<', column('provider_id'))))).toBe(`${inWhere}.op`);
    expect(at(where(compare(column('channel'), '=', column('relationship'))))).toBe(inWhere);
    expect(at(where(compare(column('round_sent'), '=', 1)))).toBe(`${inWhere}.left`);
    expect(at(where(compare(counterparty, '=', column('provider_id'))))).toBe(inWhere);
    expect(at(where(column('amount_minor')))).toBe(inWhere);
    expect(at(where(is('channel', 'card', 'pigeon')))).toBe(`${inWhere}.one[1]`);
    expect(at(where(is('payer_hour', 'card')))).toBe(`${inWhere}.column`);
    expect(at(where(known(column('channel'))))).toBe('accepted');
  });

  test('a truth value is needed where one is asked for', () => {
    expect(at(indicator(count(residual())))).toBe(when);
    expect(at(indicator(and(many, count(residual()))))).toBe(`${when}.of[1]`);
  });

  test('arithmetic takes integers', () => {
    expect(at(indicator(atLeast(plus(gap('median', residual(), 1), 1), 1)))).toBe(`${when}.left.left`);
    expect(at(indicator(atLeast(plus(gap('max', residual(), 1), 1), 1)))).toBe('accepted');
    expect(at(indicator(atLeast(median(column('provider_id'), residual(), 1), 1)))).toBe(`${when}.left.of`);
  });

  test('W7: constants are exact', () => {
    expect(at(indicator(atLeast(share(firstOfPair, residual(), 1), 0.5)))).toBe('accepted');
    expect(at(indicator(atLeast(share(firstOfPair, residual(), 1), 0.3)))).toBe(`${when}.right.value`);
    expect(at(indicator(atLeast(count(residual()), 2 ** 53)))).toBe(`${when}.right.value`);
  });

  test('W12: a tally has parts that are true or false, and words for each of them or none', () => {
    const words = { en: 'some', fr: 'quelques-uns' };
    const two = tally(atLeast(count(group()), 2), atLeast(count(group()), 3));
    const tallied = atLeast(groupMax('counterparty', residual(), two), 1);
    expect(at(indicator(tallied))).toBe('accepted');
    expect(at(indicator(tallied, { signs: [words, words] }))).toBe('accepted');
    expect(at(indicator(tallied, { signs: [words] }))).toBe('x.signs');
    expect(at(indicator(tallied, { signs: [words, { en: 'some', fr: '' }] }))).toBe('x.signs[1].fr');
    const signs = [words, { ...words, otherwise: { en: 'none', fr: '' } }];
    expect(at(indicator(tallied, { signs }))).toBe('x.signs[1].otherwise.fr');
    expect(at(indicator(many, { signs: [words] }))).toBe('x.signs');
    const other = tally(atLeast(count(group()), 2), atLeast(count(group()), 4));
    const mixed: Indicator = {
      ...indicator(tallied, { signs: [words, words] }),
      strata: [
        { name: 'one', when: tallied },
        { name: 'two', when: atLeast(groupMax('counterparty', residual(), other), 2) },
      ],
    };
    expect(at(mixed)).toBe('x.signs');
    expect(at(indicator(atLeast(tally(count(residual())), 1)))).toBe(`${when}.left.of[0]`);
    expect(at(indicator(atLeast(yaml({ kind: 'tally', of: [] }), 1)))).toBe(`${when}.left.of`);
  });

  test('W11: cuts rise', () => {
    expect(at(indicator(atLeast(grade(count(residual()), 1, 3, 3), 1)))).toBe(`${when}.left.cuts[2]`);
    expect(at(indicator(atLeast(grade(count(residual()), 0.5), 1)))).toBe(`${when}.left.cuts[0]`);
  });

  test('windows and minimum counts are positive', () => {
    expect(at(indicator(atLeast(count(residual({ within: 0 })), 1)))).toBe(`${when}.left.over.within`);
    expect(at(indicator(atLeast(count(residual({ within: 1.5 })), 1)))).toBe(`${when}.left.over.within`);
    expect(at(indicator(atLeast(slope('gap', residual(), 1), 1)))).toBe(`${when}.left.atLeast`);
    expect(at(indicator(many, { behind: { set: 'residual', within: -1 } }))).toBe('x.behind.within');
    expect(at(indicator(many, { behind: { set: 'group' as Window['set'], within: 9 } }))).toBe(
      'x.behind.set',
    );
  });
});

describe('strata of the design', () => {
  test('explanations read columns and their own windows only', () => {
    const reads = (row: Expression): Explanation => explanation(atLeast(count(forward({ where: row })), 1));
    expect(at(reads(firstOfPair))).toBe('x.when.left.over.where');
    expect(at(reads(atLeast(fact('counterparty', 'listed'), 1)))).toBe('x.when.left.over.where.left');
    expect(at(explanation(atLeast(fact('counterparty', 'who-else'), 1)))).toBe('x.when.left');
    expect(at(explanation(absent(forward(), days(30))))).toBe('x.when');
  });

  test('unless reads facts of the counterparty only', () => {
    const mine = atLeast(count(forward()), 1);
    expect(at(explanation(mine, atLeast(fact('counterparty', 'listed'), 1)))).toBe('accepted');
    expect(at(explanation(mine, atLeast(fact('self', 'listed'), 1)))).toBe('x.unless.left.of');
    expect(at(explanation(mine, mine))).toBe('x.unless.left');
    expect(at(explanation(mine, atLeast(3, 1)))).toBe('x.unless');
  });

  test('a party has many counterparties, so their facts are read payment by payment', () => {
    expect(at(indicator(atLeast(fact('counterparty', 'listed'), 1)))).toBe(`${when}.left.of`);
    expect(at(indicator(atLeast(fact('self', 'listed'), 1)))).toBe('accepted');
  });

  test('unlinked belongs to beneficiaries, and leaving out to facts', () => {
    expect(at(indicator(atLeast(unlinked(residual(), 'everyone'), 1)))).toBe(`${when}.left`);
    const there = {
      ...unlinkedPayers,
      strata: [{ name: 'a', when: atLeast(unlinked(residual(), 'others'), 1) }],
    };
    expect(at(there)).toBe('unlinked-payers.strata[0].when.left.leaveOut');
  });

  test('peaks and groups do not nest, and hold no absence', () => {
    const inner = peak(count(residual()), residual());
    expect(at(indicator(atLeast(peak(inner, residual()), 1)))).toBe(`${when}.left.of`);
    const grouped = groups('counterparty', residual(), atLeast(count(group()), 2));
    expect(at(indicator(atLeast(peak(grouped, residual()), 1)))).toBe('accepted');
    const nested = groupMax('counterparty', residual(), groupMax('provider_id', group(), count(group())));
    expect(at(indicator(atLeast(nested, 1)))).toBe(`${when}.left.of`);
    const silent = groups('counterparty', residual(), absent(group(), days(3)));
    expect(at(indicator(atLeast(silent, 1)))).toBe(`${when}.left.having`);
  });

  test('T4: an absence fits into its window', () => {
    expect(at(indicator(absent(residual({ within: days(30) }), days(30))))).toBe(`${when}.for`);
    expect(at(indicator(absent(residual({ within: days(31) }), days(30))))).toBe('accepted');
    const ofNamed = named(column('cash_withdrawal'), { within: days(31) });
    expect(at(indicator(absent(ofNamed, days(30))))).toBe(`${when}.over.set`);
  });
});

describe('what a definition says about itself', () => {
  test('words in both languages, sources, a version', () => {
    expect(at(indicator(many, { title: { en: 'x', fr: ' ' } }))).toBe('x.title.fr');
    expect(at(indicator(many, { source_of_threshold: '' }))).toBe('x.source_of_threshold');
    expect(at(indicator(many, { unknown: '' }))).toBe('x.unknown');
    expect(at(indicator(many, { version: 0 }))).toBe('x.version');
    expect(at(indicator(many, { id: 'Not_Kebab' }))).toBe('Not_Kebab.id');
  });

  test('strata are named once, in kebab-case', () => {
    const two = (name: string): Indicator =>
      indicator(many, {
        strata: [
          { name: 'a', when: many },
          { name, when: many },
        ],
      });
    expect(at(two('a'))).toBe('x.strata[1].name');
    expect(at(two('B'))).toBe('x.strata[1].name');
    expect(at(indicator(many, { strata: [] }))).toBe('x.strata');
  });

  test('parameters are defined, used, exact and have a unit', () => {
    const reads = atLeast(distinct('counterparty', residual()), parameter('least'));
    expect(at(indicator(reads))).toBe(`${when}.right`);
    const given = (value: number, unit: string): Indicator =>
      indicator(reads, { parameters: { least: { value, unit: unit as 'parties' } } });
    expect(at(given(2, 'parties'))).toBe('accepted');
    expect(at(given(2, 'apples'))).toBe('x.parameters.least.unit');
    expect(at(given(2.5, 'parties'))).toBe('x.parameters.least.value');
    expect(at(given(33, 'percent'))).toBe('x.parameters.least.value');
    expect(at(indicator(many, { parameters: { least: { value: 1, unit: 'parties' } } }))).toBe(
      'x.parameters.least',
    );
  });

  test('side, typology and family fit together', () => {
    expect(at(indicator(many, { typology: 'collector-pattern' }))).toBe('x.typology');
    expect(at(indicator(many, { family: 'victim' }))).toBe('x.family');
    expect(at({ ...whoElse, side: 'payer' } as unknown as FactDefinition)).toBe('who-else.side');
    expect(at(steadyRemittance)).toBe('accepted');
  });
});
