/** What was found of indicators that weigh nothing until local outcomes support a weight. */
import type { Catalogue } from '../typology/definition.js';
import { phrases } from './explain-phrases.js';
import type { LeadExplanation } from './lead-explanation.js';
import { measuredTexts } from './measure-words.js';
import { joined, type Language, say } from './say.js';
import { stratumWords } from './stratum-words.js';
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
    const name = stratumWords(definition.strata[stratum - 1]?.name ?? '', language);
    const values = measuredTexts(measured.get(indicator) ?? [], lead.ref_currency, language);
    const head = `${say(definition.title, language)} (${id}), ${name}`;
    return [values.length === 0 ? head : `${head}${colon} ${joined([...new Set(values)], language)}`];
  });
}
