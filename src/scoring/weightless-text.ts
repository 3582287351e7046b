/** What was found of indicators that weigh nothing until local outcomes support a weight. */
import type { Catalogue } from '../typology/definition.js';
import { phrases } from './explain-phrases.js';
import type { LeadExplanation } from './lead-explanation.js';
import { measuredTexts } from './measure-words.js';
import { printable } from './printable.js';
import { joined, type Language, say } from './say.js';
import { wordsOfStratum } from './stratum-words.js';
import type { Weights } from './weights.js';

/** Whether no stratum of an indicator moves a score. */
function isWeightless(id: string, weights: Weights): boolean {
  return weights.indicators[id]?.weights.every((weight) => weight === 0) === true;
}

export function weightlessLines(
  { pattern, measured, lead }: LeadExplanation,
  catalogue: Catalogue,
  weights: Weights,
  language: Language,
): string[] {
  const colon = say(phrases.colon, language);
  return pattern.steps.flatMap(({ id, indicator, stratum }) => {
    const definition = catalogue.indicators[indicator];
    if (definition === undefined || stratum < 1 || !isWeightless(id, weights)) return [];
    const found = definition.strata[stratum - 1];
    const name = found === undefined ? '' : printable(say(wordsOfStratum(found), language));
    const values = measuredTexts(measured.get(indicator) ?? [], lead.ref_currency, language);
    const head = `${say(definition.title, language)} (${id}), ${name}`;
    return [values.length === 0 ? head : `${head}${colon} ${joined([...new Set(values)], language)}`];
  });
}
