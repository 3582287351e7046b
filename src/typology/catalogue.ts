/** Everything one run evaluates, checked together. */
import { VigieError } from '../errors.js';
import { check } from './check.js';
import type { Catalogue, Definition } from './definition.js';
import type { Expression } from './expression.js';
import { normalise } from './normalise.js';
import { walk } from './shape.js';

/** Facts that do not come from fact definitions: `listed` is made by lists, for the role that is listed. */
export const givenFacts: readonly string[] = ['listed'];

function fail(path: string, message: string): never {
  throw new VigieError('definition', path, message);
}

function expressionsOf(definition: Definition): Expression[] {
  if (definition.kind === 'explanation') {
    return definition.unless === undefined ? [definition.when] : [definition.when, definition.unless];
  }
  const { where } = definition.behind;
  const strata = definition.strata.map(({ when }) => when);
  return where === undefined ? strata : [...strata, where];
}

function checkFacts(definition: Definition, made: ReadonlySet<string>): void {
  for (const expression of expressionsOf(definition)) {
    for (const part of walk(expression)) {
      if (part.kind !== 'fact' || givenFacts.includes(part.fact)) continue;
      const { id } = definition;
      if (!made.has(part.fact))
        fail(id, `reads the fact ${part.fact}, which nothing makes: define it or correct its name.`);
      if (definition.kind === 'fact') {
        fail(
          id,
          `is a fact definition and reads ${part.fact}, made by another: read windows and listed only.`,
        );
      }
      if (part.of === 'self' || (definition.kind === 'indicator' && definition.side === 'beneficiary')) {
        fail(
          id,
          `reads ${part.fact}, which is told to payers about their beneficiary: read it of the counterparty.`,
        );
      }
    }
  }
}

function byId(one: Definition, other: Definition): number {
  return one.id < other.id ? -1 : 1;
}

/**
 * Checked, normalised and in the order of their ids, whatever order they are given in.
 * @throws VigieError `definition`.
 */
export function catalogue(definitions: readonly Definition[]): Catalogue {
  const ids = new Set<string>(givenFacts);
  for (const definition of definitions) {
    check(definition);
    const { id } = definition;
    if (ids.has(id))
      fail(`${id}.id`, 'is taken by another definition or by a given fact: choose another id.');
    ids.add(id);
  }
  const made = new Set(definitions.filter(({ kind }) => kind === 'fact').map(({ id }) => id));
  for (const definition of definitions) checkFacts(definition, made);
  const all = definitions.map((definition) => normalise(definition)).toSorted(byId);
  return Object.freeze({
    indicators: Object.freeze(all.filter((each) => each.kind === 'indicator')),
    facts: Object.freeze(all.filter((each) => each.kind === 'fact')),
    explanations: Object.freeze(all.filter((each) => each.kind === 'explanation')),
  });
}
