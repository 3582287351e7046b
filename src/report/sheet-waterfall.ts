import type { LeadExplanation } from '../scoring/lead-explanation.js';
import { briefTexts, measuredTexts } from '../scoring/measure-words.js';
import { networkLinesOf } from '../scoring/network-text.js';
import { factsIn, readsOthers } from '../scoring/of-others.js';
import { signsFound } from '../scoring/sign-words.js';
import { statedWith } from '../scoring/stated-with.js';
import { wordsOfStratum } from '../scoring/stratum-words.js';
import type { Step, Waterfall } from '../scoring/waterfall.js';
import { adjustments, toldLines } from '../scoring/waterfall-text.js';
import type { Catalogue } from '../typology/definition.js';
import { bothLists } from './both-languages.js';
import type { SheetStep, SheetWaterfall } from './lead-sheet.js';

function stepOf(step: Step, explanation: LeadExplanation, catalogue: Catalogue): SheetStep {
  const definition = catalogue.indicators[step.indicator];
  if (definition === undefined) throw new Error(`no indicator ${step.indicator} in the catalogue`);
  const stratum = definition.strata[step.stratum - 1];
  const { behind, beside, measured, lead, payments } = explanation;
  const values = measured.get(step.indicator) ?? [];
  const cited = behind.get(step.indicator) ?? [];
  return {
    id: step.id,
    title: definition.title,
    reason: definition.reason,
    stratum: step.stratum,
    strata: definition.strata.length,
    stratumName: stratum === undefined ? undefined : wordsOfStratum(stratum),
    counted: step.counted,
    isReason: step.stratum > 0 && step.decayed > 0,
    notes: bothLists((language) => adjustments(step, language)),
    signs: bothLists((language) =>
      values.flatMap(({ signs }) => (signs === undefined ? [] : signsFound(signs, language))),
    ),
    measured: bothLists((language) =>
      measuredTexts(
        values.filter(({ signs }) => signs === undefined),
        lead.ref_currency,
        language,
      ),
    ),
    brief: bothLists((language) => briefTexts(values, lead.ref_currency, language)),
    told: bothLists((language) => toldLines(step, explanation, catalogue, language)),
    isOfOthers: readsOthers(definition),
    payments: cited.map((at) => at + 1),
    beside: (beside.get(step.indicator) ?? []).map((at) => at + 1),
    shownBy: bothLists((language) => networkLinesOf(factsIn(definition), explanation, language)),
    stated: bothLists((language) => statedWith(definition, step.stratum, payments, cited, language)),
  };
}

/** What holds or weighs; what was looked for and not found stands among the checks. */
export function waterfallSheet(
  { prior, steps, givenBack, total }: Waterfall,
  explanation: LeadExplanation,
  catalogue: Catalogue,
): SheetWaterfall {
  const shown = steps.filter(({ stratum, weight }) => stratum > 0 || weight !== 0);
  return { prior, steps: shown.map((step) => stepOf(step, explanation, catalogue)), givenBack, total };
}
