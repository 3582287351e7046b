/** What was looked for in a party's payments, and what came of it: silence about a check would read as its absence. */
import type { LeadExplanation } from '../scoring/lead-explanation.js';
import type { Step } from '../scoring/waterfall.js';
import type { Catalogue, Words } from '../typology/definition.js';
import type { SheetChecks } from './lead-sheet.js';

export function checksOf(explanation: LeadExplanation, catalogue: Catalogue): SheetChecks {
  const { pattern, victim, setAside, role, versions } = explanation;
  const known = new Map<number, Step>(
    [...pattern.steps, ...victim.steps].map((step) => [step.indicator, step]),
  );
  const mine = catalogue.indicators.flatMap(({ side, title, family }, at) =>
    side === role ? [{ title, family, step: known.get(at) }] : [],
  );
  // Without a list nobody is listed, which is no finding.
  const isUnchecked = ({ family, step }: (typeof mine)[number]): boolean =>
    family === 'list' && versions.lists === 0 && !(step !== undefined && step.stratum > 0);
  const looked = mine.filter((each) => !isUnchecked(each));
  const titles = (test: (step: Step | undefined) => boolean): readonly Words[] =>
    looked.filter(({ step }) => test(step)).map(({ title }) => title);
  return {
    counts: titles((step) => step !== undefined && step.stratum > 0 && step.decayed > 0),
    shown: titles((step) => step !== undefined && step.stratum > 0 && step.decayed <= 0),
    notFound: titles((step) => step?.stratum === 0),
    unknown: titles((step) => step === undefined),
    noList: mine.filter(isUnchecked).map(({ title }) => title),
    explanations: catalogue.explanations.map(({ id, title }) => ({
      title,
      explains: setAside.filter(({ explanations }) => explanations.includes(id)).length,
    })),
  };
}
