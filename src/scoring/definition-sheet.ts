/** All that is to be said of one definition, gathered once; `vigie indicators show` and its page print it. */
import type { Role } from '../intake/payment.js';
import type { ColumnName } from '../ledger/columns.js';
import { columnNames } from '../ledger/columns.js';
import type { Definition, Parameter, Words } from '../typology/definition.js';
import { render, renderWindow } from '../typology/render.js';
import { type ConditionLines, conditionLines, conditionsOf } from './condition-lines.js';
import { lookAlikesOf, type OtherExplanation } from './other-explanations.js';
import { wordsOfStratum } from './stratum-words.js';
import type { Weights } from './weights.js';

export interface SheetStratum {
  readonly name: string;
  readonly words: Words;
  /** The condition as the definition has it. */
  readonly when: string;
  /** Tenths of a deciban; undefined of facts and explanations, which have none. */
  readonly weight: number | undefined;
}

export interface DefinitionSheet {
  readonly definition: Definition;
  /** An explanation stands between the two. */
  readonly side: Role | 'pair';
  readonly strata: readonly SheetStratum[];
  /** The condition of an explanation, with what ends it. */
  readonly when: string | undefined;
  readonly behind: string | undefined;
  /** The same to read: of each stratum, or of an explanation what it asks and what ends it. */
  readonly laid: ConditionLines;
  /** What known false weighs, and why the numbers are as they are. */
  readonly weights: { readonly knownFalse: number; readonly reason: string } | undefined;
  readonly parameters: readonly (Parameter & { readonly name: string })[];
  readonly reads: readonly ColumnName[];
  /** Facts told by beneficiaries, or given, that it reads. */
  readonly facts: readonly string[];
  readonly lookAlikes: readonly OtherExplanation[];
}

/** Whether any stratum of an indicator moves a score. */
export function weighs({ strata, weights }: DefinitionSheet): boolean {
  return (weights?.knownFalse ?? 0) !== 0 || strata.some(({ weight }) => (weight ?? 0) !== 0);
}

function namedIn(definition: Definition): { readonly columns: Set<string>; readonly facts: Set<string> } {
  const columns = new Set<string>();
  const facts = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [field, part] of Object.entries(value)) {
      if (typeof part !== 'string') visit(part);
      else if (field === 'fact' && 'of' in value) facts.add(part);
      else columns.add(part);
    }
  };
  visit(definition.kind === 'explanation' ? [definition.when, definition.unless] : definition.strata);
  if (definition.kind !== 'explanation') visit(definition.behind);
  return { columns, facts };
}

function strataOf(definition: Definition, weights: Weights): readonly SheetStratum[] {
  if (definition.kind === 'explanation') return [];
  const own = definition.kind === 'indicator' ? weights.indicators[definition.id]?.weights : undefined;
  return definition.strata.map((stratum, i) => ({
    name: stratum.name,
    words: wordsOfStratum(stratum),
    when: render(stratum.when),
    weight: own?.[i + 1],
  }));
}

function whenOf(definition: Definition): string | undefined {
  return definition.kind === 'explanation'
    ? conditionsOf(definition).map(render).join(' unless ')
    : undefined;
}

export function definitionSheet(definition: Definition, weights: Weights): DefinitionSheet {
  const { columns, facts } = namedIn(definition);
  const behind = definition.kind === 'explanation' ? undefined : definition.behind;
  const own = definition.kind === 'indicator' ? weights.indicators[definition.id] : undefined;
  return {
    definition,
    side: definition.kind === 'explanation' ? 'pair' : definition.side,
    strata: strataOf(definition, weights),
    when: whenOf(definition),
    behind: behind && renderWindow(behind),
    laid: conditionLines(conditionsOf(definition), behind),
    weights: own === undefined ? undefined : { knownFalse: own.weights[0] ?? 0, reason: own.reason },
    parameters: Object.entries(definition.parameters).map(([name, parameter]) => ({ name, ...parameter })),
    reads: columnNames.filter((name) => columns.has(name)),
    facts: [...facts].filter((name) => name !== 'first' && name !== 'age').sort(),
    lookAlikes: definition.kind === 'indicator' ? lookAlikesOf(definition.id) : [],
  };
}
