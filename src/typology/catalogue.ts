/** Everything one run evaluates, checked together. */
import { VigieError } from '../errors.js';
import { check } from './check.js';
import type { Catalogue, Definition } from './definition.js';
import type { Expression } from './expression.js';
import { asGivenKind, type GivenKind, givenKinds, isToldOf, needsNetwork } from './given-facts.js';
import { normalise } from './normalise.js';
import { walk } from './shape.js';

/** Facts that do not come from fact definitions. */
export const givenFacts: readonly string[] = givenKinds;

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

/** A fact read of somebody of whom it is never told would be 0 for ever, and nobody would be told why. */
function checkGiven(definition: Definition, kind: GivenKind, of: 'self' | 'counterparty'): void {
  const side = definition.kind === 'explanation' ? 'payer' : definition.side;
  const role = (side === 'payer') === (of === 'self') ? 'payer' : 'beneficiary';
  if (isToldOf(kind, role)) return;
  const other = of === 'self' ? 'counterparty' : 'self';
  const fitting = definition.kind === 'explanation' ? 'read another fact' : `read it of ${other}`;
  fail(definition.id, `reads ${kind} of a ${role}, of whom it is never told: ${fitting}.`);
}

/**
 * What needs the network room is known of a screening only. A fact definition tells unknown as 0 (F1) and an `unless`
 * that is unknown bars nothing, so that without the network either would say false where nobody knows.
 */
function checkMode(definition: Definition): void {
  const parts = expressionsOf(definition).flatMap((expression) => [...walk(expression)]);
  const read = parts.find((part) => part.kind === 'fact' && needsNetwork(part.fact));
  const network = read !== undefined;
  if (definition.kind !== 'indicator') {
    if (read?.kind !== 'fact') return;
    const kind = definition.kind === 'fact' ? 'a fact definition' : 'an explanation';
    fail(
      definition.id,
      `is ${kind} and reads ${read.fact}, which is unknown where the network room has not run: read it in an indicator of mode screen.`,
    );
  }
  if (network === (definition.mode === 'screen')) return;
  fail(
    `${definition.id}.mode`,
    network
      ? 'is stream, but a fact is read that only a screening knows: use screen.'
      : 'is screen, but nothing is read that only a screening knows: use stream.',
  );
}

function checkFacts(definition: Definition, made: ReadonlySet<string>): void {
  checkMode(definition);
  for (const expression of expressionsOf(definition)) {
    for (const part of walk(expression)) {
      if (part.kind !== 'fact') continue;
      const given = asGivenKind(part.fact);
      if (given !== undefined) {
        checkGiven(definition, given, part.of);
        continue;
      }
      const { id } = definition;
      if (!made.has(part.fact))
        fail(id, `reads the fact ${part.fact}, which nothing makes: define it or correct its name.`);
      if (definition.kind === 'fact') {
        fail(
          id,
          `is a fact definition and reads ${part.fact}, made by another: read windows and given facts only.`,
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
  const ids = new Set<string>();
  for (const definition of definitions) {
    check(definition);
    const { id } = definition;
    // An indicator of the network is called as the fact that it grades.
    const isGiven = givenFacts.includes(id) && (definition.kind !== 'indicator' || !needsNetwork(id));
    if (isGiven || ids.has(id))
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
