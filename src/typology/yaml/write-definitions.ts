/** A definition as a person writes it in a file: what `readDefinitions` reads back as the same data. */
import { Document, isCollection, isMap, isSeq, visit } from 'yaml';
import { year } from '../../time.js';
import type { Definition, Parameter, SignWords } from '../definition.js';
import type { Expression, Window } from '../expression.js';
import { isDuration } from '../render.js';
import { formatDuration } from './duration.js';
import { comparisonWords, fieldOf, forms, type WrittenField } from './forms.js';
import { fileVersion, type GivenWeights } from './read-definitions.js';

type Fields = Readonly<Record<string, unknown>>;

/** Shorter than this, a group of keys or a list stands on one line. */
const widest = 88;

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

function writeWindow({ set, within, statuses, where }: Window): unknown {
  if (within === year && statuses === undefined && where === undefined) return set;
  return {
    [set]: formatDuration(within),
    ...(statuses === undefined ? {} : { statuses: [...statuses] }),
    ...(where === undefined ? {} : { where: writeExpression(where) }),
  };
}

function writeSign({ en, fr, otherwise }: SignWords): unknown {
  return { en, fr, ...(otherwise === undefined ? {} : { otherwise: { ...otherwise } }) };
}

function writeField(value: unknown, field: WrittenField): unknown {
  if (field === 'window') return writeWindow(value as Window);
  if (field === 'expression') return writeExpression(value as Expression);
  if (field === 'expressions') return (value as readonly Expression[]).map(writeExpression);
  if (field === 'gap-or-expression') return value === 'gap' ? value : writeExpression(value as Expression);
  if (field === 'duration') return formatDuration(value as number);
  if (field === 'unlinked') return value === true ? 'others' : 'everyone';
  return Array.isArray(value) ? [...value] : value;
}

function writeExpression(expression: Expression): unknown {
  if (expression.kind === 'constant') return expression.value;
  if (expression.kind === 'parameter') return `$${expression.name}`;
  if (expression.kind === 'column') return expression.column;
  if (expression.kind === 'is') return { is: { [expression.column]: [...expression.one] } };
  if (expression.kind === 'compare') {
    const { left, op, right } = expression;
    const isTime = right.kind === 'constant' && isDuration(left) && isWhole(right.value);
    return {
      [comparisonWords[op]]: [
        writeExpression(left),
        isTime ? formatDuration(right.value) : writeExpression(right),
      ],
    };
  }
  const { kind } = expression;
  const form = forms[kind];
  if (form.as !== 'keys') return kind;
  const fields = expression as unknown as Fields;
  const one = (name: string): unknown => writeField(fields[name], fieldOf(kind, name));
  const [first, then] = form.main;
  return {
    [kind]: then === undefined ? one(first) : [one(first), one(then)],
    ...Object.fromEntries(Object.entries(form.beside).map(([key, name]) => [key, one(name)])),
  };
}

function writeParameter({ value, unit }: Parameter): unknown {
  return unit === 'seconds' && isWhole(value) ? formatDuration(value) : { value, unit };
}

function writeDefinition(definition: Definition): Fields {
  const { kind, id, version, title, reason, question } = definition;
  const { source_of_idea, source_of_threshold, unknown, parameters } = definition;
  const said = { title: { ...title }, reason: { ...reason }, question: { ...question } };
  const sources = { source_of_idea, source_of_threshold, unknown };
  const named = Object.entries(parameters).map(
    ([name, parameter]) => [name, writeParameter(parameter)] as const,
  );
  const numbers = named.length === 0 ? {} : { parameters: Object.fromEntries(named) };
  if (definition.kind === 'explanation') {
    const { when, unless, inBeneficiaryStream: there } = definition;
    return {
      kind,
      id,
      version,
      ...said,
      ...sources,
      ...numbers,
      when: writeExpression(when),
      ...(unless === undefined ? {} : { unless: writeExpression(unless) }),
      ...(there === undefined ? {} : { in_beneficiary_stream: there }),
    };
  }
  const strata = definition.strata.map(({ name, words, when }) => ({
    name,
    ...(words === undefined ? {} : { words: { ...words } }),
    when: writeExpression(when),
  }));
  const behind = writeWindow(definition.behind);
  if (definition.kind === 'fact') {
    return { kind, id, version, side: definition.side, ...said, ...sources, ...numbers, strata, behind };
  }
  const { side, mode, typology, family, signs, decays } = definition;
  return {
    kind,
    id,
    version,
    side,
    mode,
    typology,
    family,
    ...said,
    ...sources,
    ...numbers,
    strata,
    ...(signs === undefined ? {} : { signs: signs.map(writeSign) }),
    behind,
    decays,
  };
}

export const schemaPath = 'schemas/indicator-1.schema.json';

/** With the line by which an editor finds the schema. */
export function definitionsText(
  definitions: readonly Definition[],
  weights: Readonly<Record<string, GivenWeights>> = {},
  schema: string = schemaPath,
): string {
  const given = Object.entries(weights).map(
    ([id, each]) => [id, { ...each, weights: [...each.weights] }] as const,
  );
  const document = new Document(
    {
      vigie_indicators: fileVersion,
      definitions: definitions.map(writeDefinition),
      ...(given.length === 0 ? {} : { weights: Object.fromEntries(given) }),
    },
    { aliasDuplicateObjects: false, schema: 'core' },
  );
  visit(document, {
    Collection(_, node) {
      const inner = JSON.stringify(node.toJS(document));
      const isShort = inner.length <= widest && !inner.includes('’');
      // A definition stands on lines of its own however short it is.
      const isDefinition = isMap(node) && node.has('kind');
      if ((isMap(node) || isSeq(node)) && isShort && !isDefinition && isCollection(node)) node.flow = true;
    },
  });
  document.commentBefore = ` yaml-language-server: $schema=${schema}`;
  return document.toString({ lineWidth: 110, flowCollectionPadding: true });
}
