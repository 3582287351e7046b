/** The parts of an explanation that any party has, scored or not: what was set aside, listed, unknown, and paid. */
import type { Catalogue } from '../typology/definition.js';
import { cautionWords, type Heading, headings, phrases, unknownWords } from './explain-phrases.js';
import type { PartyExplanation } from './lead-explanation.js';
import { listedLines } from './listed-text.js';
import { networkLines } from './network-text.js';
import { paymentLines, paymentNumbers } from './payment-lines.js';
import { printable } from './printable.js';
import { instantText, joined, type Language, say } from './say.js';
import { fastSeriesWords, setAsideQuestions } from './set-aside-words.js';
import { tenureText } from './tenure-text.js';

export function section(heading: Heading, lines: readonly string[], language: Language): string[] {
  return lines.length === 0 ? [] : ['', say(headings[heading], language), ...lines];
}

export function list(lines: readonly string[]): string[] {
  return lines.map((line) => `  - ${line}`);
}

/** With what it was computed, so that it can be computed again (X1). */
export function versionsLine({ versions }: PartyExplanation, language: Language): string {
  const { weights, lists, rates, corridors, partyMap, nameFrequency, maxSeq } = versions;
  const words =
    language === 'fr'
      ? `versions : poids ${weights}, liste ${lists}, taux ${rates}, corridors ${corridors}, table des parties ${partyMap}, fréquence des noms ${nameFrequency}, lignes jusqu'à ${maxSeq}`
      : `versions: weights ${weights}, list ${lists}, rates ${rates}, corridors ${corridors}, party map ${partyMap}, name frequency ${nameFrequency}, rows up to ${maxSeq}`;
  return printable(words);
}

export function asOfText({ asOf }: PartyExplanation, language: Language): string {
  return `${say(phrases.asOf, language)} ${instantText(asOf)}`;
}

export function namesLines({ names }: PartyExplanation, language: Language): string[] {
  if (names === undefined || names.length === 0) return [];
  return [
    `${say(phrases.names, language)}${say(phrases.colon, language)} ${joined(names.map(printable), language)}`,
  ];
}

export function tenureLines({ customerSince, asOf }: PartyExplanation, language: Language): string[] {
  if (customerSince === undefined) return [];
  return [`${say(phrases.customerSince, language)} ${tenureText(customerSince, asOf, language)}`];
}

function setAside(explanation: PartyExplanation, catalogue: Catalogue, language: Language): string[] {
  const colon = say(phrases.colon, language);
  return explanation.setAside.map(({ counterparty, explanations, payments, fastSeries }) => {
    const mine = catalogue.explanations.filter(({ id }) => explanations.includes(id));
    const reasons = mine.map(
      ({ id, title, reason }) => `${say(title, language)} (${id})${colon} ${say(reason, language)}`,
    );
    const series =
      fastSeries.length === 0 ? [] : [`${say(fastSeriesWords, language)} ${paymentNumbers(fastSeries)}`];
    const asked = setAsideQuestions(mine, fastSeries.length > 0, (words) => say(words, language));
    return `${printable(counterparty)} ${paymentNumbers(payments)}${colon} ${joined([...reasons, ...series], language)}. ${asked}`;
  });
}

export function unknownSection(explanation: PartyExplanation, language: Language): string[] {
  const lines = [
    ...explanation.unknown
      .filter(({ missing }) => missing > 0)
      .map(
        ({ kind, missing, of }) =>
          `${say(unknownWords[kind], language)}${say(phrases.colon, language)} ${missing} ${say(phrases.outOf, language)} ${of}`,
      ),
    ...explanation.cautions.map((caution) => say(cautionWords[caution], language)),
  ];
  return section('unknown', list(lines), language);
}

function notShownLines({ notShown }: PartyExplanation, language: Language): string[] {
  if (notShown === 0) return [];
  return [
    say(
      {
        en: `(${notShown} others out of scope, on which nothing here rests, are not shown)`,
        fr: `(${notShown} autres hors du périmètre, sur lesquels rien ici ne repose, ne sont pas montrés)`,
      },
      language,
    ),
  ];
}

/** Entries of the list, what the network room found, payments and those set aside, in this order. */
export function paymentSections(
  explanation: PartyExplanation,
  catalogue: Catalogue,
  language: Language,
): string[] {
  return [
    ...section('listed', list(listedLines(explanation, language)), language),
    ...section('network', list(networkLines(explanation, language)), language),
    ...section(
      'payments',
      [...paymentLines(explanation, language), ...notShownLines(explanation, language)].map(
        (line) => `  ${line}`,
      ),
      language,
    ),
    ...section('setAside', list(setAside(explanation, catalogue, language)), language),
  ];
}
