import { describe, expect, it } from 'vitest';
import type { Expression } from '../typology/expression.js';
import {
  and,
  atLeast,
  compare,
  count,
  days,
  group,
  groups,
  not,
  or,
  residual,
} from '../typology/language.js';
import { library } from '../typology/library/index.js';
import { regularOver } from '../typology/library/rhythm.js';
import { render } from '../typology/render.js';
import { conditionLines, numbered, partBlock } from './condition-lines.js';

const bare = (text: string): string => text.replaceAll(/\s/g, '');

/** Every name replaced by what it is, until none is left. */
function writtenOut(condition: readonly string[], { parts }: ReturnType<typeof conditionLines>): string {
  let text = condition.join('\n');
  for (let turn = 0; turn <= parts.length; turn++)
    for (const { name, lines } of parts) text = text.replaceAll(name, () => lines.join('\n'));
  return bare(text);
}

const manySent: Expression = atLeast(
  groups('counterparty', residual({ within: days(90) }), atLeast(count(group({ within: days(90) })), 3)),
  1,
);

describe('conditionLines', () => {
  it('says of every definition of the library what it asks, whole', () => {
    for (const definition of library) {
      const conditions =
        definition.kind === 'explanation'
          ? [definition.when, ...(definition.unless === undefined ? [] : [definition.unless])]
          : definition.strata.map(({ when }) => when);
      const laid = conditionLines(
        conditions,
        definition.kind === 'explanation' ? undefined : definition.behind,
      );
      for (const [i, condition] of conditions.entries())
        expect(writtenOut(laid.conditions[i] ?? [], laid), definition.id).toBe(bare(render(condition)));
      for (const { name } of laid.parts)
        expect(laid.parts.filter((each) => each.name === name)).toHaveLength(1);
    }
  });

  it('keeps every line of the library short enough to read', () => {
    for (const definition of library) {
      const asked =
        definition.kind === 'explanation' ? [definition.when] : definition.strata.map(({ when }) => when);
      const { conditions, parts } = conditionLines(asked);
      const lines = [...conditions.flat(), ...parts.flatMap((part) => part.lines)];
      expect(
        lines.filter((line) => line.length > 110),
        definition.id,
      ).toEqual([]);
    }
  });

  it('writes once, by a letter, what stands in two conditions', () => {
    const laid = conditionLines([manySent, or(manySent, compare(count(residual()), '>', 9))]);
    expect(laid.conditions).toEqual([['[A]'], ['([A] or count(residual 365 d) > 9)']]);
    expect(laid.parts).toEqual([
      {
        name: '[A]',
        words: undefined,
        lines: ['groups(counterparty, residual 90 d, having count(group 90 d) >= 3) >= 1'],
      },
    ]);
  });

  it('writes out what stands there once, and what is short', () => {
    const few = compare(count(residual()), '>', 9);
    expect(conditionLines([manySent, few, not(few)]).parts).toEqual([]);
  });

  it('calls by its name what the library names, wherever it stands, the filter of a window too', () => {
    const steady = regularOver(group());
    const laid = conditionLines([atLeast(groups('counterparty', residual(), steady), 1)]);
    expect(laid.conditions).toEqual([['groups(counterparty, residual 365 d, having [steady]) >= 1']]);
    expect(laid.parts[0]?.words?.en).toContain('at one pace');
    const filtered = conditionLines([], { set: 'residual', within: days(30), where: and(steady, manySent) });
    expect(filtered.behind?.slice(0, 3)).toEqual([
      'residual 30 d where (',
      '  [steady]',
      '  and groups(counterparty, residual 90 d, having count(group 90 d) >= 3) >= 1',
    ]);
  });
});

it('numbers conditions, and sets those of several lines apart', () => {
  expect(numbered([['a'], ['b'], ['(', '  c', ')'], ['d']])).toEqual([
    '1  a',
    '2  b',
    '',
    '3  (',
    '     c',
    '   )',
    '',
    '4  d',
  ]);
  expect(
    partBlock([
      { name: '[A]', words: undefined, lines: ['x'] },
      { name: '[B]', words: undefined, lines: ['y'] },
    ]),
  ).toEqual(['[A] is', '   x', '', '[B] is', '   y']);
});
