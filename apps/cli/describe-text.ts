/** What was understood of a file with columns of its own, in words. */
import type { Description, OwnForm } from '../../src/intake/mapped/describe/describe.js';
import { noteText } from '../../src/intake/mapped/describe/note-text.js';
import {
  type Entry,
  missingIn,
  missingSides,
  openQuestions,
  type Wanted,
} from '../../src/intake/mapped/describe/proposal.js';
import type { Layout, Source } from '../../src/intake/mapped/mapping.js';
import { reasonSentence } from '../../src/intake/rejection.js';
import { printable } from '../../src/scoring/printable.js';
import { joined } from '../../src/scoring/say.js';
import { formatCount, type Language } from './language.js';

interface DescribeWords {
  readonly own: (form: string) => string;
  readonly layout: (parts: Readonly<Record<'encoding' | 'delimiter' | 'quote', string>>) => string;
  readonly because: Readonly<Record<Description['encoding']['because'], string>>;
  readonly faulty: (lines: string, first: string) => string;
  readonly place: (line: string, byte: string) => string;
  readonly header: Readonly<Record<'yes' | 'no', string>>;
  readonly skipped: (lines: string) => string;
  readonly rows: (rows: string, isWhole: boolean) => string;
  readonly odd: (rows: string) => string;
  readonly numbers: (decimal: string, values: string) => string;
  readonly noDecimal: string;
  readonly noDecimals: string;
  readonly missing: string;
  readonly wanted: Readonly<Record<Wanted, string>>;
  readonly preview: string;
  readonly rejected: string;
  readonly unused: string;
  readonly open: (questions: string, file: string, lacksSide: boolean) => string;
  readonly done: (file: string) => string;
  readonly tab: string;
}

const words: Readonly<Record<Language, DescribeWords>> = {
  en: {
    own: (form) => `${form}: it is read as it is; no mapping is needed`,
    layout: ({ encoding, delimiter, quote }) =>
      `encoding ${encoding}, cells separated by ${delimiter}, quote ${quote}`,
    because: {
      mark: 'marked',
      bytes: 'by its bytes',
      mostly: 'by nearly all of its bytes',
      assumed: 'not UTF-8: assumed, so look at the accents',
    },
    faulty: (lines, first) =>
      `${lines} lines hold bytes that are not, and will be rejected; the first of those: ${first}`,
    place: (line, byte) => `line ${line} byte ${byte}`,
    header: { yes: 'the first line names the columns', no: 'no header: columns are #1, #2, …' },
    skipped: (lines) => `${lines} lines before it are passed over`,
    rows: (rows, isWhole) => (isWhole ? `${rows} rows` : `the first ${rows} rows were looked at`),
    odd: (rows) =>
      `${rows} rows have another number of cells, open quotes or bytes of another encoding and will be rejected`,
    numbers: (decimal, values) => `decimals behind "${decimal}" (${values} numbers can be nothing else)`,
    noDecimal: 'no number tells whether "." or "," comes before the decimals',
    noDecimals: 'no decimals were seen',
    missing: 'Missing:',
    wanted: {
      payer: 'who pays (an id, account or phone, or a name with a country)',
      beneficiary: 'who is paid (an id, account or phone, or a name with a country)',
      payer_country: 'the payer’s country',
      beneficiary_country: 'the beneficiary’s country',
    },
    preview: 'The first rows, masked:',
    rejected: 'not read',
    unused: 'Not used:',
    open: (questions, file, lacksSide) =>
      `${questions} open: decide what stands as "?"${lacksSide ? ' and say who is missing' : ''} in ${file}, then "vigie intake check".`,
    done: (file) => `Nothing is open. Read ${file}, then "vigie intake check".`,
    tab: 'tab',
  },
  fr: {
    own: (form) => `${form} : il est lu tel quel ; aucune correspondance n’est nécessaire`,
    layout: ({ encoding, delimiter, quote }) =>
      `encodage ${encoding}, cellules séparées par ${delimiter}, guillemets ${quote}`,
    because: {
      mark: 'marqué',
      bytes: 'd’après ses octets',
      mostly: 'd’après presque tous ses octets',
      assumed: 'pas en UTF-8 : supposé, regardez les accents',
    },
    faulty: (lines, first) =>
      `${lines} lignes ont des octets étrangers à cet encodage et seront rejetées ; les premiers : ${first}`,
    place: (line, byte) => `ligne ${line} octet ${byte}`,
    header: { yes: 'la première ligne nomme les colonnes', no: 'sans en-tête : les colonnes sont #1, #2, …' },
    skipped: (lines) => `${lines} lignes avant elle sont ignorées`,
    rows: (rows, isWhole) => (isWhole ? `${rows} lignes` : `les ${rows} premières lignes ont été regardées`),
    odd: (rows) =>
      `${rows} lignes ont un autre nombre de cellules, des guillemets ouverts ou des octets d’un autre encodage et seront rejetées`,
    numbers: (decimal, values) =>
      `décimales après « ${decimal} » (${values} nombres ne peuvent se lire autrement)`,
    noDecimal: 'aucun nombre ne dit si « . » ou « , » précède les décimales',
    noDecimals: 'aucune décimale n’a été vue',
    missing: 'Manquent :',
    wanted: {
      payer: 'qui paie (identifiant, compte, téléphone, ou nom avec pays)',
      beneficiary: 'qui est payé (identifiant, compte, téléphone, ou nom avec pays)',
      payer_country: 'le pays du payeur',
      beneficiary_country: 'le pays du bénéficiaire',
    },
    preview: 'Les premières lignes, masquées :',
    rejected: 'non lue',
    unused: 'Non utilisées :',
    open: (questions, file, lacksSide) =>
      `${questions} à décider : remplacez les « ? »${lacksSide ? ' et dites qui manque' : ''} dans ${file}, puis « vigie intake check ».`,
    done: (file) => `Rien à décider. Relisez ${file}, puis « vigie intake check ».`,
    tab: 'tabulation',
  },
};

export function describeText(found: Description | OwnForm, mapping: string, language: Language): string {
  const say = words[language];
  if ('form' in found) return `${found.file}: ${say.own(found.form)}`;
  const { proposal, encoding } = found;
  const count = (value: number): string => formatCount(value, language);
  const { numbers, statement } = proposal;
  const entries = [
    ...proposal.entries,
    ...sided('holder', statement?.holder ?? []),
    ...sided('counterparty', statement?.counterparty ?? []),
  ];
  const open = openQuestions(proposal);
  const missing = missingIn(proposal);
  return [
    `${found.file}: ${say.rows(count(found.rows), found.isWhole)}`,
    `  ${layoutText(proposal.layout, say)} (${say.because[encoding.because]})`,
    ...faultyText(encoding, say, count),
    `  ${joined(
      [
        proposal.layout.hasHeader ? say.header.yes : say.header.no,
        ...(proposal.layout.skipLines > 0 ? [say.skipped(count(proposal.layout.skipLines))] : []),
      ],
      language,
    )}`,
    `  ${numbersText(numbers, say, count)}`,
    ...(found.oddRows > 0 ? [`  ${say.odd(count(found.oddRows))}`] : []),
    ...entries.flatMap((entry) => entryLines(entry, language)),
    ...(proposal.unused.length === 0 ? [] : [`${say.unused} ${proposal.unused.map(shortName).join(', ')}`]),
    ...(missing.length === 0
      ? []
      : [
          `${say.missing} ${joined(
            missing.map((each) => say.wanted[each]),
            language,
          )}`,
        ]),
    say.preview,
    ...found.preview.map((row, index) =>
      'reason' in row
        ? `  [${index + 1}] ${say.rejected}: ${row.field} ${reasonSentence(row.reason, language)}`
        : `  [${index + 1}] ${row.cells.map(([column, text]) => `${column}=${printable(text)}`).join('  ')}`,
    ),
    open > 0 ? say.open(count(open), mapping, missingSides(proposal) > 0) : say.done(mapping),
  ].join('\n');
}

function faultyText(
  { faultyLines, faults }: Description['encoding'],
  say: DescribeWords,
  count: (value: number) => string,
): readonly string[] {
  if (faultyLines === 0) return [];
  const places = faults.map(({ line, offset }) => say.place(count(line), count(offset)));
  return [`  ${say.faulty(count(faultyLines), places.join(', '))}`];
}

function numbersText(
  { decimal, only }: Description['proposal']['numbers'],
  say: DescribeWords,
  count: (value: number) => string,
): string {
  if (decimal === undefined) return say.noDecimal;
  return only[decimal] === 0 ? say.noDecimals : say.numbers(decimal, count(only[decimal]));
}

function sided(side: string, entries: readonly Entry<string>[]): readonly Entry<string>[] {
  return entries.map((entry) => ({ ...entry, target: `${side}.${entry.target}` }));
}

function layoutText({ encoding, delimiter, quote }: Layout, say: DescribeWords): string {
  return say.layout({ encoding, delimiter: delimiter === '\t' ? say.tab : delimiter, quote });
}

function entryLines(entry: Entry<string>, language: Language): readonly string[] {
  return [
    `  ${entry.target} <- ${sourceText(entry.source)}`,
    ...entry.notes.map((note) => `      ${printable(noteText(note, language))}`),
  ];
}

function sourceText(source: Source): string {
  switch (source.kind) {
    case 'constant':
      return source.text === '?' ? '?' : printable(JSON.stringify(source.text));
    case 'digest':
      return `# ${source.columns.map(shortName).join(' + ')}`;
    case 'two-columns':
      return `- ${shortName(source.debit)} / + ${shortName(source.credit)}`;
    case 'cells': {
      const forms = source.forms.map(({ text }) => text).join(', ');
      const values = [...source.values].map(([key, value]) => `${shortName(key)}=${value}`).join(', ');
      const more = `${forms === '' ? '' : ` [${forms}]`}${values === '' ? '' : ` (${values})`}`;
      return source.columns.map(shortName).join(' + ') + more;
    }
  }
}

function shortName(name: string): string {
  return printable(name.length > 60 ? `${name.slice(0, 60)}…` : name);
}
