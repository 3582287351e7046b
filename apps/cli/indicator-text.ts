/** Definitions as `vigie indicators` prints them. */
import { countsUnlinked, numbered, partBlock, unlinkedNote } from '../../src/scoring/condition-lines.js';
import { sectionOf } from '../../src/scoring/definition-index.js';
import { effectOf } from '../../src/scoring/definition-page.js';
import { type DefinitionSheet, weighs } from '../../src/scoring/definition-sheet.js';
import { notBuilt } from '../../src/scoring/not-built.js';
import { decibansText, say, stepText } from '../../src/scoring/say.js';
import { familyWords, kindWords, sideWords } from '../../src/scoring/sheet-words.js';
import { thresholdSource, thresholdText } from '../../src/scoring/threshold-words.js';
import type { Words } from '../../src/typology/definition.js';
import type { Language } from './language.js';

const words = {
  notBuilt: {
    en: 'not built yet (each needs the network room):',
    fr: 'pas encore construits (chacun demande la partie réseau) :',
  },
  says: { en: 'Says', fr: 'Dit' },
  strata: { en: 'Strata, weakest first (decibans)', fr: 'Degrés, du plus faible au plus fort (décibans)' },
  strataOfFact: { en: 'Strata, weakest first', fr: 'Degrés, du plus faible au plus fort' },
  knownFalse: { en: 'known false', fr: 'connu pour faux' },
  signs: { en: 'Signs that are counted', fr: 'Signes comptés' },
  when: { en: 'Holds when', fr: 'Vaut quand' },
  unless: { en: 'Ends when', fr: 'Cesse quand' },
  behind: { en: 'Payments behind it', fr: 'Paiements concernés' },
  inWhich: { en: 'In which', fr: 'Où' },
  thresholds: { en: 'Thresholds', fr: 'Seuils' },
  idea: { en: 'Idea', fr: 'Idée' },
  unknown: { en: 'Unknown', fr: 'Inconnu' },
  ask: { en: 'Ask next', fr: 'À demander' },
  same: { en: 'What else looks the same', fr: 'Ce qui se ressemble' },
  none: { en: 'none is named yet', fr: 'rien n’est encore nommé' },
  reads: { en: 'Reads', fr: 'Lit' },
  verdict: {
    en: 'A lead is not a verdict: it says what to look at and why. People decide.',
    fr: 'Une piste n’est pas un verdict : elle dit quoi regarder et pourquoi. Ce sont des personnes qui décident.',
  },
} as const satisfies Readonly<Record<string, Words>>;

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

export function listText(sheets: readonly DefinitionSheet[], language: Language): string {
  const rows = sheets.map((sheet) => [
    sheet.definition.id,
    say(sideWords[sheet.side], language),
    say(effectOf(sheet), language),
    say(sheet.definition.title, language),
  ]);
  const others = notBuilt.map(({ id, side, measures }) => [
    id,
    say(sideWords[side], language),
    say(measures, language),
  ]);
  const waiting = others.length === 0 ? [] : ['', say(words.notBuilt, language), ...columns(others)];
  return [...columns(rows), ...waiting].join('\n');
}

function summary(sheet: DefinitionSheet, language: Language) {
  const { definition, side } = sheet;
  return {
    id: definition.id,
    version: definition.version,
    kind: definition.kind,
    section: sectionOf(definition),
    side,
    title: say(definition.title, language),
    ...(definition.kind === 'indicator' ? { weighs: weighs(sheet), family: definition.family } : {}),
  };
}

export function listJson(sheets: readonly DefinitionSheet[], language: Language): unknown {
  return {
    definitions: sheets.map((sheet) => summary(sheet, language)),
    not_built: notBuilt.map(({ id, side, measures, source_of_idea }) => ({
      id,
      side,
      measures: say(measures, language),
      source_of_idea,
    })),
  };
}

export function showJson(sheet: DefinitionSheet, language: Language): unknown {
  const { definition, strata, weights, behind, when, parameters, reads, facts, lookAlikes } = sheet;
  return {
    ...summary(sheet, language),
    reason: say(definition.reason, language),
    question: say(definition.question, language),
    source_of_idea: definition.source_of_idea,
    source_of_threshold: thresholdSource(definition.source_of_threshold, language),
    unknown: definition.unknown,
    parameters: Object.fromEntries(parameters.map(({ name, value, unit }) => [name, { value, unit }])),
    strata: strata.map(({ name, words: named, when: condition, weight }) => ({
      name,
      words: say(named, language),
      when: condition,
      ...(weight === undefined ? {} : { weight_db: weight / 10 }),
    })),
    ...(weights === undefined
      ? {}
      : { known_false_db: weights.knownFalse / 10, reason_of_weights: weights.reason }),
    ...(behind === undefined ? {} : { behind }),
    ...(when === undefined ? {} : { when }),
    reads,
    facts,
    look_alikes: lookAlikes.map(({ id, words: named }) => ({ id, words: say(named, language) })),
  };
}

function strataLines({ strata, weights }: DefinitionSheet, language: Language): readonly string[] {
  if (strata.length === 0) return [];
  const named = strata.map(({ words: each, weight }, i) => [
    `  ${i + 1}`,
    ...(weight === undefined ? [] : [stepText(weight, language).padStart(6)]),
    say(each, language),
  ]);
  if (weights === undefined) return [say(words.strataOfFact, language), ...columns(named)];
  const lowest = [
    '  0',
    decibansText(weights.knownFalse, language).padStart(6),
    say(words.knownFalse, language),
  ];
  return [say(words.strata, language), ...columns([lowest, ...named]), `  ${weights.reason}`];
}

function signLines(sheet: DefinitionSheet, language: Language): readonly string[] {
  const { definition } = sheet;
  if (definition.kind !== 'indicator' || definition.signs === undefined) return [];
  return [
    say(words.signs, language),
    ...columns(definition.signs.map((sign, i) => [`  ${i + 1}`, say(sign, language)])),
  ];
}

/** What it asks, as it is evaluated; what stands in it more than once is written once, beneath. */
function conditionLines({ definition, laid }: DefinitionSheet, language: Language): readonly string[] {
  const { conditions, behind, parts } = laid;
  const inset = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`.trimEnd());
  const [first = [], second] = conditions;
  const asked =
    definition.kind === 'explanation'
      ? [...inset(first), ...(second === undefined ? [] : [say(words.unless, language), ...inset(second)])]
      : inset(numbered(conditions));
  const named = parts.flatMap(({ name, words: each }) =>
    each === undefined ? [] : [[`  ${name}`, say(each, language)]],
  );
  return [
    say(words.when, language),
    ...asked,
    ...(behind === undefined ? [] : [say(words.behind, language), ...inset(behind)]),
    ...(parts.length === 0
      ? []
      : [
          say(words.inWhich, language),
          ...(named.length === 0 ? [] : [...columns(named), '']),
          ...inset(partBlock(parts)),
          '',
        ]),
    ...(countsUnlinked(definition) ? [`  ${say(unlinkedNote, language)}`] : []),
  ];
}

export function showText(sheet: DefinitionSheet, language: Language): string {
  const { definition, side, parameters, reads, facts, lookAlikes } = sheet;
  const of = [say(kindWords[definition.kind], language), say(sideWords[side], language)];
  if (definition.kind === 'indicator') of.push(say(familyWords[definition.family], language));
  const thresholds = parameters.map((each) => [`  ${each.name}`, thresholdText(each, language)]);
  const alike = lookAlikes.map(({ words: each }) => `  ${say(each, language)}`);
  return [
    `${say(definition.title, language)} (${definition.id}, ${definition.version})`,
    `${of.join(', ')}; ${say(effectOf(sheet), language)}`,
    '',
    say(words.says, language),
    `  ${say(definition.reason, language)}`,
    ...strataLines(sheet, language),
    ...signLines(sheet, language),
    ...conditionLines(sheet, language),
    say(words.thresholds, language),
    ...columns(thresholds),
    `  ${thresholdSource(definition.source_of_threshold, language)}`,
    say(words.idea, language),
    `  ${definition.source_of_idea}`,
    say(words.unknown, language),
    `  ${definition.unknown}`,
    say(words.ask, language),
    `  ${say(definition.question, language)}`,
    ...(definition.kind === 'indicator'
      ? [say(words.same, language), ...(alike.length === 0 ? [`  ${say(words.none, language)}`] : alike)]
      : []),
    say(words.reads, language),
    `  ${[...reads, ...facts].join(', ')}`,
    '',
    say(words.verdict, language),
  ].join('\n');
}
