/** From an explanation to the sheet of a lead: words of definitions beside the payments they rest on. */
import { bandOf } from '../scoring/bands.js';
import { decidersByBand } from '../scoring/decider-words.js';
import { cautionWords, unknownWords } from '../scoring/explain-phrases.js';
import type { LeadExplanation } from '../scoring/lead-explanation.js';
import { actionOf, decisive, hitsOf, isTopWithheld, questions, shownPriors } from '../scoring/lead-text.js';
import { listedLines, protectiveLines } from '../scoring/listed-text.js';
import { networkLines } from '../scoring/network-text.js';
import { explanationsConsistentWith } from '../scoring/other-explanations.js';
import { versionsLine } from '../scoring/party-text.js';
import { routeAudit } from '../scoring/route-audit.js';
import type { Weights } from '../scoring/weights.js';
import type { Catalogue } from '../typology/definition.js';
import { bandNamed } from './bands.js';
import { both, bothLists } from './both-languages.js';
import type { LeadSheet, SheetPayment, SheetSetAside } from './lead-sheet.js';
import { checksOf } from './sheet-checks.js';
import { waterfallSheet } from './sheet-waterfall.js';

function paymentsOf(explanation: LeadExplanation): readonly SheetPayment[] {
  const aside = new Set(explanation.setAside.flatMap(({ payments }) => payments));
  const reasons = new Map<number, number>();
  for (const { indicator } of hitsOf(explanation))
    for (const at of explanation.behind.get(indicator) ?? []) reasons.set(at, (reasons.get(at) ?? 0) + 1);
  return explanation.payments.map((payment, at) => ({
    ...payment,
    number: at + 1,
    isSetAside: aside.has(at),
    reasons: reasons.get(at) ?? 0,
  }));
}

function setAsideOf({ setAside }: LeadExplanation, catalogue: Catalogue): readonly SheetSetAside[] {
  return setAside.map(({ counterparty, explanations, payments, fastSeries }) => ({
    counterparty,
    payments: payments.map((at) => at + 1),
    fastSeries: fastSeries.map((at) => at + 1),
    because: catalogue.explanations
      .filter(({ id }) => explanations.includes(id))
      .map(({ title, reason, question }) => ({ title, reason, question })),
  }));
}

export function sheetOf(explanation: LeadExplanation, catalogue: Catalogue, weights: Weights): LeadSheet {
  const { lead, pattern, victim } = explanation;
  const decides = decisive(explanation);
  const { action, minutes } = actionOf(lead, weights);
  const hits = hitsOf(explanation).map(({ id }) => id);
  const showVictim = victim.steps.some(({ decayed }) => decayed > 0);
  return {
    asOf: explanation.asOf,
    partyId: explanation.partyId,
    role: explanation.role,
    names: explanation.names,
    route: lead.route,
    rank: lead.rank,
    score: lead.score,
    band: lead.band,
    bandLimits: bandNamed(lead.band, weights),
    bandWords: weights.bands[lead.band].words,
    action,
    minutes,
    isFragile: lead.fragile,
    deciders: decidersByBand(explanation.deciders, catalogue, weights).map((each) => ({
      ...each,
      payments: each.payments.map((at) => at + 1),
    })),
    routeAudit: routeAudit(explanation, weights),
    isTopWithheld: isTopWithheld(decides, weights),
    alertAt: lead.alert_at,
    firstHitAt: lead.first_hit_at,
    lastHitAt: lead.last_hit_at,
    counted: {
      payments: lead.payments,
      counterparties: lead.counterparties,
      total: lead.total_ref_minor,
      currency: lead.ref_currency,
    },
    protective: bothLists((language) => protectiveLines(explanation, language)),
    payments: paymentsOf(explanation),
    setAside: setAsideOf(explanation, catalogue),
    pattern: waterfallSheet(pattern, explanation, catalogue),
    victim: showVictim ? waterfallSheet(victim, explanation, catalogue) : undefined,
    priors: shownPriors.map((prior) => {
      const score = decides.total - decides.prior + prior;
      return { prior, score, band: weights.bands[bandOf(score, decides.topAllowed, weights)].words };
    }),
    listed: bothLists((language) => listedLines(explanation, language)),
    network: bothLists((language) => networkLines(explanation, language)),
    others: explanationsConsistentWith({ ...lead, indicators: hits }).map(({ words }) => words),
    checks: checksOf(explanation, catalogue),
    unknown: explanation.unknown
      .filter(({ missing }) => missing > 0)
      .map(({ kind, missing, of }) => ({ fact: unknownWords[kind], missing, of })),
    cautions: explanation.cautions.map((caution) => cautionWords[caution]),
    questions: bothLists((language) => questions(explanation, catalogue, language)),
    versions: both((language) => versionsLine(explanation, language)),
  };
}
