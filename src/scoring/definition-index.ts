/** The page that lists every definition, what is not built yet, and the routes. */
import type { Definition } from '../typology/definition.js';
import { effectOf, table } from './definition-page.js';
import { type DefinitionSheet, definitionSheet } from './definition-sheet.js';
import { notBuilt } from './not-built.js';
import { routes, routeWords } from './routes.js';
import type { Weights } from './weights.js';

/** The order of pages and of lists: as people read, not as the evaluators count. */
export const sections = ['payer', 'beneficiary', 'fact', 'explanation', 'victim'] as const;
export type Section = (typeof sections)[number];

const headings: Readonly<Record<Section, string>> = {
  payer: 'Of the payer',
  beneficiary: 'Of the beneficiary',
  fact: 'Told to payers about a beneficiary',
  explanation: 'Explanations',
  victim: 'Protection',
};

export function sectionOf(definition: Definition): Section {
  if (definition.kind !== 'indicator') return definition.kind;
  return definition.typology === 'victim' ? 'victim' : definition.side;
}

/** By section, then as they are given. */
export function sheetsOf(definitions: readonly Definition[], weights: Weights): readonly DefinitionSheet[] {
  return sections.flatMap((section) =>
    definitions
      .filter((definition) => sectionOf(definition) === section)
      .map((definition) => definitionSheet(definition, weights)),
  );
}

function rowsOf(sheets: readonly DefinitionSheet[]): readonly (readonly string[])[] {
  return sheets.map((sheet) => {
    const { id, title } = sheet.definition;
    return [`[${id}](${id}.md)`, title.en, title.fr, effectOf(sheet).en];
  });
}

function notBuiltSection(): readonly string[] {
  if (notBuilt.length === 0) return [];
  const rows = notBuilt.map(({ id, side, measures, source_of_idea }) => [
    id,
    side,
    measures.en,
    measures.fr,
    source_of_idea,
  ]);
  return ['## Not built yet', '', ...table(['id', 'of the', 'English', 'français', 'idea'], rows), ''];
}

export function definitionIndex(definitions: readonly Definition[], weights: Weights): string {
  const sheets = sheetsOf(definitions, weights);
  const listed = sections.flatMap((section) => [
    `## ${headings[section]}`,
    '',
    ...table(
      ['id', 'English', 'français', 'what it does'],
      rowsOf(sheets.filter(({ definition }) => sectionOf(definition) === section)),
    ),
    '',
  ]);
  return [
    '# What is looked for',
    '',
    '<!-- Written by scripts/write-indicator-pages.mjs. -->',
    '',
    'No single sign is enough. Several weak ones together, over the history of a person and of those whom they pay, say where to',
    'look; people decide. Every definition has a page: what it says, its thresholds and who set them, what unknown does, what to ask',
    'next, and which ordinary lives look the same. How one is added: [adding an indicator](../adding-an-indicator.md); what the words of',
    'the conditions mean: [semantics](../semantics.md).',
    '',
    ...listed,
    ...notBuiltSection(),
    '## Routes',
    '',
    'Who should read first, beside the score (R1 to R5). The two victims of the payer’s side are opened by their definitions above,',
    '`possible-victim-beneficiary` by a collector pattern and an age that is young or unknown; under several names, of any of them.',
    '',
    ...table(
      ['route', 'English', 'français'],
      routes.map((route) => [route, routeWords[route].en, routeWords[route].fr]),
    ),
    '',
  ].join('\n');
}
