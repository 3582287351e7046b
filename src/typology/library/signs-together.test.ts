import { describe, expect, test } from 'vitest';
import { every, payments, read, type Told, told } from '../testing/scenario.js';
import { signsTogether } from './signs-together.js';

const id = 'signs-together';
const positive = [
  'who-calls-partner',
  'who-states-private-needs',
  'who-has-no-pace',
  'who-comes-apart',
] as const;

/** Facts that the stream of a beneficiary tells, after the first payment. */
function tells(about: number, facts: Readonly<Record<string, number>>) {
  return Object.entries({ 'who-else': 1, ...facts }).map(([fact, value]) => told(fact, about, 6, value));
}

const once: readonly Told[] = [{ on: 0, euros: 30 }];
const all = Object.fromEntries(positive.map((fact) => [fact, 1]));

function says(paid: readonly Told[], facts: Readonly<Record<string, number>>): string {
  return read([...payments(...paid), ...tells(1, facts)], { asOf: 10 }).says(id);
}

describe(id, () => {
  test('counts what holds of one person: what is absent speaks for it as well', () => {
    // Nobody trades, pays more or stays; short, at no pace, not for trade: six without any fact of the others.
    expect(says(once, {})).toBe('six-signs');
    expect(says(once, { 'who-trades': 1, 'who-pays-more': 1 })).toBe('false');
    expect(says(once, { 'who-trades': 1 })).toBe('five-signs');
    expect(says(once, all)).toBe('ten-signs');
    expect(says(once, { ...all, 'who-names-private-needs': 2 })).toBe('eleven-signs');
    expect(says(once, { ...all, 'who-names-private-needs': 1 })).toBe('ten-signs');
  });

  test('of two people the signs of one are not added to those of the other', () => {
    const [first, second] = [{ 'who-calls-partner': 1, 'who-has-no-pace': 1 }, { 'who-comes-apart': 1 }];
    const both = payments({ on: 0, euros: 30 }, { on: 1, to: 2, euros: 30 });
    expect(read([...both, ...tells(1, first), ...tells(2, second)], { asOf: 10 }).says(id)).toBe(
      'eight-signs',
    );
    expect(
      read([...both, ...tells(1, { ...first, ...second }), ...tells(2, {})], { asOf: 10 }).says(id),
    ).toBe('nine-signs');
  });

  test('a client who names trade, who pays at one pace or for longer, and who says partner differ by it', () => {
    expect(says([{ on: 0, euros: 30, known: { purpose_category: 'goods' } }], all)).toBe('nine-signs');
    expect(says([{ on: 0, euros: 30, known: { relationship: 'partner' } }], all)).toBe('eleven-signs');
    expect(says(every(30, 5, { euros: 30 }, -120), all)).toBe('nine-signs');
    expect(
      says(
        [
          { on: -200, euros: 30 },
          { on: 0, euros: 30 },
        ],
        all,
      ),
    ).toBe('nine-signs');
    expect(
      says(
        [
          { on: -199, euros: 30 },
          { on: 0, euros: 30 },
        ],
        all,
      ),
    ).toBe('ten-signs');
  });

  test('whoever sends three times as often has the same signs', () => {
    const rare = every(15, 5, { euros: 30 }, -70);
    const often = every(5, 13, { euros: 30 }, -70);
    expect([says(rare, all), says(often, all)]).toEqual(['nine-signs', 'nine-signs']);
  });

  test('is unknown where nobody else pays, or the one whom others pay gathers for people of one place', () => {
    expect(read(payments(...once), { asOf: 10 }).says(id)).toBe('unknown');
    const gathers = [...payments(...once), ...tells(1, { ...all, 'village-collector': 1 })];
    expect(read(gathers, { asOf: 10 }).says(id)).toBe('unknown');
  });

  test('rests on the payments to people whom others pay, and reads none set aside', () => {
    const both = payments({ on: 0, euros: 30 }, { on: 1, to: 2, euros: 30 });
    expect(read([...both, ...tells(1, all)], { asOf: 10 }).behind(id)).toEqual([1]);
    const kin = payments({ on: 0, euros: 30, known: { relationship: 'child', family_name_shared: 1 } });
    expect(read([...kin, ...tells(1, all)], { asOf: 10 }).says(id)).toBe('unknown');
  });

  test('says of whom which signs hold, and a sign that is unknown is told as such', () => {
    const seen = read(
      [...payments(...once, { on: 1, to: 2, euros: 30 }), ...tells(2, all), ...tells(1, {})],
      {
        asOf: 10,
      },
    );
    const [signs] = seen.signs(id);
    expect(signs?.payment.beneficiary).toBe(2);
    expect(signs?.signs).toHaveLength(signsTogether.signs?.length ?? 0);
    expect(signs?.signs.filter(({ holds }) => holds === true)).toHaveLength(10);
    // Five gaps of seven are of one pace: whether amounts are alike would tell, and none is known.
    const days = [0, 10, 20, 30, 40, 50, 85, 125];
    const unknown = read([...payments(...days.map((on) => ({ on: on - 125 }))), ...tells(1, all)], {
      asOf: 10,
    });
    expect(unknown.signs(id)[0]?.signs.filter(({ holds }) => holds === undefined)).toHaveLength(1);
  });
});
