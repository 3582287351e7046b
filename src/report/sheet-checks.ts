/** What was looked for in a party's payments, and what came of it: silence about a check would read as its absence. */
import type { LeadExplanation } from '../scoring/lead-explanation.js';
import type { Step } from '../scoring/waterfall.js';
import type { Catalogue, Words } from '../typology/definition.js';
import type { SheetChecks } from './lead-sheet.js';

export function checksOf(explanation: LeadExplanation, catalogue: Catalogue): SheetChecks {
  const { pattern, victim, setAside, role } = explanation;
  const known = new Map<number, Step>(
    [...pattern.steps, ...victim.steps].map((step) => [step.indicator, step]),
  );
  const looked = catalogue.indicators.map(({ side, title }, at) => ({ side, title, step: known.get(at) }));
  const titles = (test: (step: Step | undefined) => boolean): readonly Words[] =>
    looked.filter(({ side, step }) => side === role && test(step)).map(({ title }) => title);
  return {
    counts: titles((step) => step !== undefined && step.stratum > 0 && step.decayed > 0),
    shown: titles((step) => step !== undefined && step.stratum > 0 && step.decayed <= 0),
    notFound: titles((step) => step?.stratum === 0),
    unknown: titles((step) => step === undefined),
    explanations: catalogue.explanations.map(({ id, title }) => ({
      title,
      explains: setAside.filter(({ explanations }) => explanations.includes(id)).length,
    })),
  };
}
