/** A proposal as the YAML file that a person edits. */
import type { CellsSource, Source } from '../mapping.js';
import { noteText } from './note-text.js';
import type { Entry, Proposal } from './proposal.js';

export interface WriteOptions {
  readonly language: 'en' | 'fr';
}

/** As it lies below a checkout: the mapping must be the same on every machine and tell of none. */
export const mappingSchemaPath = 'schemas/mapping-1.schema.json';

export function mappingText(proposal: Proposal, { language }: WriteOptions): string {
  const { layout, numbers, entries, statement, unused } = proposal;
  const say = words[language];
  const block = (name: string, list: readonly Entry<string>[]): readonly string[] =>
    list.length === 0 ? [] : ['', `${name}:`, ...list.flatMap((entry) => entryLines(entry, language))];
  const direction = statement?.direction;
  return [
    `# yaml-language-server: $schema=${mappingSchemaPath}`,
    `# ${say.head}`,
    'vigie_mapping: 1',
    'file:',
    `  encoding: ${layout.encoding}`,
    `  delimiter: ${layout.delimiter === '\t' ? 'tab' : quoted(layout.delimiter)}`,
    `  quote: ${layout.quote === 'none' ? 'none' : quoted(layout.quote)}`,
    ...(layout.skipLines > 0 ? [`  skip_lines: ${layout.skipLines}`] : []),
    ...(layout.hasHeader ? [] : ['  header: false', `  width: ${layout.width ?? 0}`]),
    ...(layout.empty.size > 0 ? [`  empty: ${flow([...layout.empty])}`] : []),
    `  # time_zone: Europe/Paris`,
    'numbers:',
    ...(numbers.decimal === undefined
      ? [`  # ${say.decimal}`, "  decimal: '?'"]
      : [`  decimal: ${quoted(numbers.decimal)}`]),
    `  grouping: ${quoted(numbers.grouping)}`,
    ...block('columns', entries),
    ...(direction === undefined
      ? []
      : [
          '',
          'direction:',
          `  column: ${scalar(direction.column)}`,
          `  out: ${flow(direction.outgoing)}`,
          `  in: ${flow(direction.incoming)}`,
        ]),
    ...block('holder', statement?.holder ?? []),
    ...block('counterparty', statement?.counterparty ?? []),
    ...(unused.length === 0 ? [] : ['', `# ${say.unused}`, ...unused.map((name) => `#   ${scalar(name)}`)]),
    '',
  ].join('\n');
}

const words = {
  en: {
    head: 'Which column of the file is which of a payment’s. What stands as "?" must be decided before it is read.',
    decimal: 'the numbers do not tell whether "." or "," comes before the decimals; write one',
    unused: 'Not used:',
  },
  fr: {
    head: 'Quelle colonne du fichier est laquelle d’un paiement. Ce qui reste « ? » est à décider avant lecture.',
    decimal: 'les nombres ne disent pas si « . » ou « , » précède les décimales ; écrivez l’un',
    unused: 'Non utilisées :',
  },
} as const;

function entryLines(entry: Entry<string>, language: 'en' | 'fr'): readonly string[] {
  return [
    ...entry.notes.map((note) => `  # ${noteText(note, language)}`),
    ...sourceLines(entry.source, entry.open === 'format').map((line, index) =>
      index === 0 ? `  ${entry.target}:${line}` : `    ${line}`,
    ),
  ];
}

/** The first line goes behind the key. */
function sourceLines(source: Source, isOpen: boolean): readonly string[] {
  switch (source.kind) {
    case 'constant':
      return [` {value: ${scalar(source.text)}}`];
    case 'digest':
      return [` {digest: ${flow(source.columns)}}`];
    case 'two-columns':
      return [` {debit: ${scalar(source.debit)}, credit: ${scalar(source.credit)}}`];
    case 'cells':
      return cellsLines(source, isOpen);
  }
}

function cellsLines(
  { columns, between, forms, values, others, minor }: CellsSource,
  isOpen: boolean,
): readonly string[] {
  const [only] = columns;
  const lines = [
    ...(columns.length === 1 && only !== undefined
      ? [`column: ${scalar(only)}`]
      : [`join: ${flow(columns)}`, ...(between === ' ' ? [] : [`with: ${quoted(between)}`])]),
    ...(isOpen ? ["format: '?'"] : []),
    ...(forms.length === 0
      ? []
      : [
          `format: ${forms.length === 1 ? quoted(forms[0]?.text ?? '') : flow(forms.map(({ text }) => text))}`,
        ]),
    ...(values.size === 0
      ? []
      : [
          'values:',
          ...[...values].map(([key, value]) => `  ${scalar(key)}: ${value === '?' ? "'?'" : scalar(value)}`),
        ]),
    ...(minor ? ['unit: minor'] : []),
    ...(others === undefined ? [] : [`others: ${scalar(others)}`]),
  ];
  if (lines.length === 1 && only !== undefined && columns.length === 1) return [` ${scalar(only)}`];
  return ['', ...lines];
}

function flow(texts: readonly string[]): string {
  return `[${texts.map(scalar).join(', ')}]`;
}

/** Plain where YAML of every kind takes it for the same text. */
function scalar(text: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{N}_ .-]*$/u.test(text) && !/\s$|^(true|false|yes|no|on|off|null|y|n)$/i.test(text);
  return isPlain ? text : quoted(text);
}

function quoted(text: string): string {
  // Separators of lines are characters to JSON and line ends to YAML.
  return JSON.stringify(text).replace(
    /[\u0085\u2028\u2029\ufeff]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
