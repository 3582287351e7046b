/** What was looked for in a party's payments, and what came of it: silence about a check would read as its absence. */
import { belowTexts } from '../scoring/below-threshold.js';
import type { LeadExplanation } from '../scoring/lead-explanation.js';
import { joined } from '../scoring/say.js';
import type { Step } from '../scoring/waterfall.js';
import type { Catalogue, Words } from '../typology/definition.js';
import { bothLists } from './both-languages.js';
import type { SheetChecks } from './lead-sheet.js';

export function checksOf(explanation: LeadExplanation, catalogue: Catalogue): SheetChecks {
  const { pattern, victim, setAside, role, versions } = explanation;
  const known = new Map<number, Step>(
    [...pattern.steps, ...victim.steps].map((step) => [step.indicator, step]),
  );
  const mine = catalogue.indicators.flatMap(({ side, title, family }, at) =>
    side === role ? [{ at, title, family, step: known.get(at) }] : [],
  );
  // Without a list nobody is listed, which is no finding.
  const isUnchecked = ({ family, step }: (typeof mine)[number]): boolean =>
    family === 'list' && versions.lists === 0 && !(step !== undefined && step.stratum > 0);
  const looked = mine.filter((each) => !isUnchecked(each));
  const { ref_currency: currency } = explanation.lead;
  const absent = looked.flatMap(({ at, title, step }) => {
    if (step?.stratum !== 0) return [];
    const definition = catalogue.indicators[at];
    const measured = explanation.nearest.get(at) ?? [];
    const texts =
      definition === undefined
        ? []
        : bothLists((language) => belowTexts(definition, measured, currency, language));
    return [{ title, texts }];
  });
  const titles = (test: (step: Step | undefined) => boolean): readonly Words[] =>
    looked.filter(({ step }) => test(step)).map(({ title }) => title);
  return {
    counts: titles((step) => step !== undefined && step.stratum > 0 && step.decayed > 0),
    shown: titles((step) => step !== undefined && step.stratum > 0 && step.decayed <= 0),
    notFound: absent.filter(({ texts }) => texts.length === 0).map(({ title }) => title),
    below: absent
      .filter(({ texts }) => texts.length > 0)
      .map(({ title, texts }) => ({
        en: `${title.en} (${joined(
          texts.map(({ en }) => en),
          'en',
        )})`,
        fr: `${title.fr} (${joined(
          texts.map(({ fr }) => fr),
          'fr',
        )})`,
      })),
    unknown: titles((step) => step === undefined),
    noList: mine.filter(isUnchecked).map(({ title }) => title),
    explanations: catalogue.explanations.map(({ id, title }) => ({
      title,
      explains: setAside.filter(({ explanations }) => explanations.includes(id)).length,
    })),
  };
}
