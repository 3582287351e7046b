/** The page of one definition, in Markdown: generated, so that it cannot say otherwise than the code does. */
import type { Definition, Words } from '../typology/definition.js';
import { countsUnlinked, numbered, partBlock, unlinkedNote } from './condition-lines.js';
import { type DefinitionSheet, weighs } from './definition-sheet.js';
import { effectWords, familyWords, kindWords, sideWords } from './sheet-words.js';
import { thresholdSource, thresholdText } from './threshold-words.js';

const weightsFile = '../../src/scoring/weights-2026-11.ts';

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** Its columns as the formatter of this repository sets them. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [header, ...rows].map((cells) => cells.map(cell));
  const widths = header.map((_, at) => Math.max(3, ...all.map((cells) => cells[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = all;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)];
}

function both({ en, fr }: Words): readonly string[] {
  return [`- English: ${en}`, `- Français : ${fr}`];
}

export function effectOf(sheet: DefinitionSheet): Words {
  const { definition } = sheet;
  if (definition.kind === 'explanation') return effectWords.setsAside;
  if (definition.kind === 'fact') return effectWords.told;
  if (definition.typology === 'victim') return effectWords.protects;
  return weighs(sheet) ? effectWords.weighs : effectWords.shown;
}

function block(lines: readonly string[]): readonly string[] {
  return ['```text', ...lines, '```', ''];
}

function readingLines({ definition }: DefinitionSheet): readonly string[] {
  const note = countsUnlinked(definition) ? ` ${unlinkedNote.en}` : '';
  return [
    `How conditions are written: [own indicators](../own-indicators.md#how-things-are-written).${note}`,
    '',
  ];
}

function partLines(sheet: DefinitionSheet): readonly string[] {
  const { parts } = sheet.laid;
  if (parts.length === 0) return readingLines(sheet);
  const rows = parts.flatMap(({ name, words }) =>
    words === undefined ? [] : [[`\`${name}\``, words.en, words.fr]],
  );
  return [
    'In which',
    '',
    ...(rows.length === 0 ? [] : [...table(['', 'in words', 'en clair'], rows), '']),
    ...block(partBlock(parts)),
    ...readingLines(sheet),
  ];
}

function signLines(definition: Definition): readonly string[] {
  if (definition.kind !== 'indicator' || definition.signs === undefined) return [];
  const rows = definition.signs.map(({ en, fr }, i) => [String(i + 1), en, fr]);
  return ['Signs that are counted:', '', ...table(['', 'sign', 'signe'], rows), ''];
}

function strataLines(sheet: DefinitionSheet): readonly string[] {
  const { strata, weights, laid } = sheet;
  if (strata.length === 0) return [];
  const rows = strata.map(({ name, words }, i) => [String(i + 1), `\`${name}\``, words.en, words.fr]);
  return [
    '## Strata',
    '',
    'Weakest first; the strongest that is true counts.',
    '',
    ...table(['', 'stratum', 'in words', 'en clair'], rows),
    '',
    ...signLines(sheet.definition),
    'Each holds when:',
    '',
    ...block(numbered(laid.conditions)),
    'Payments behind it:',
    '',
    ...block(laid.behind ?? []),
    ...partLines(sheet),
    ...(weights === undefined
      ? []
      : [
          `Weights stand in [the weights file](${weightsFile}) alone, or as \`vigie indicators show\` prints them. Why they are as they are: ${weights.reason}`,
          '',
        ]),
  ];
}

function holdsLines(sheet: DefinitionSheet): readonly string[] {
  const { definition, laid } = sheet;
  if (definition.kind !== 'explanation') return [];
  const ends =
    definition.unless === undefined
      ? 'It acts on its own beneficiary only.'
      : 'It acts on its own beneficiary only, and is bounded: it ends when others pay the same person as below.';
  const [when = [], unless] = laid.conditions;
  return [
    '## When it holds',
    '',
    ends,
    '',
    ...block(when),
    ...(unless === undefined ? [] : ['It ends when', '', ...block(unless)]),
    ...partLines(sheet),
  ];
}

function thresholdLines({ definition, parameters }: DefinitionSheet): readonly string[] {
  const rows = parameters.map((each) => [`\`${each.name}\``, thresholdText(each, 'en')]);
  return [
    '## Thresholds',
    '',
    `Source: ${thresholdSource(definition.source_of_threshold, 'en')}.`,
    '',
    ...(rows.length === 0 ? [] : [...table(['parameter', 'value'], rows), '']),
    'Other numbers in the conditions are part of the definition: to change them, write [a definition of your own](../own-indicators.md).',
    '',
  ];
}

function lookAlikeLines({ definition, lookAlikes }: DefinitionSheet): readonly string[] {
  if (definition.kind !== 'indicator') return [];
  const rows = lookAlikes.map(({ words }) => [words.en, words.fr]);
  const heading = ['## What else looks the same', ''];
  if (rows.length === 0) return [...heading, 'None is named yet.', ''];
  return [...heading, ...table(['English', 'français'], rows), ''];
}

function readsLines({ reads, facts }: DefinitionSheet): readonly string[] {
  const columns = reads.map((name) => `\`${name}\``).join(', ');
  const told = facts.map((name) => (name === 'listed' ? '`listed`' : `[${name}](${name}.md)`)).join(', ');
  return [
    '## What it reads',
    '',
    `Of each payment, besides time and parties: ${columns === '' ? 'nothing' : columns}.`,
    ...(told === '' ? [] : [`Facts: ${told}.`]),
    '',
  ];
}

export function definitionPage(sheet: DefinitionSheet): string {
  const { definition, side } = sheet;
  const of = [kindWords[definition.kind].en, `of the ${sideWords[side].en}`];
  if (definition.kind === 'indicator') of.push(`family ${familyWords[definition.family].en}`);
  return [
    `# ${definition.title.en} (\`${definition.id}\`)`,
    '',
    '<!-- Written by scripts/write-indicator-pages.mjs: change the definition, then run it. -->',
    '',
    `_${definition.title.fr}._ ${of.join(', ')}; ${effectOf(sheet).en}; version ${definition.version}.`,
    '',
    '## What it says',
    '',
    ...both(definition.reason),
    '',
    ...strataLines(sheet),
    ...holdsLines(sheet),
    ...thresholdLines(sheet),
    '## Where the idea comes from',
    '',
    `${definition.source_of_idea}.`,
    '',
    '## What unknown does',
    '',
    definition.unknown,
    '',
    '## What to ask next',
    '',
    ...both(definition.question),
    '',
    ...lookAlikeLines(sheet),
    ...readsLines(sheet),
    'A lead is not a verdict: it says what to look at and why. People decide. [All of them](README.md)',
    '',
  ].join('\n');
}
