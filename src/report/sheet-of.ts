/** From an explanation to the sheet of a lead: words of definitions beside the payments they rest on. */
import { decidersByBand } from '../scoring/decider-words.js';
import { cautionWords, unknownWords } from '../scoring/explain-phrases.js';
import type { LeadExplanation } from '../scoring/lead-explanation.js';
import {
  actionOf,
  bandAtPrior,
  decisive,
  hitsOf,
  isTopWithheld,
  questions,
  shownPriors,
} from '../scoring/lead-text.js';
import { listedLines, protectiveLines } from '../scoring/listed-text.js';
import { networkLines } from '../scoring/network-text.js';
import { explanationsConsistentWith } from '../scoring/other-explanations.js';
import { restsOnOthers } from '../scoring/others-share.js';
import { versionsLine } from '../scoring/party-text.js';
import { standingsOf } from '../scoring/payment-standing.js';
import { routeAudit } from '../scoring/route-audit.js';
import { isVictimRoute } from '../scoring/routes.js';
import { scoreKind } from '../scoring/score-names.js';
import { hasFindings, type Step } from '../scoring/waterfall.js';
import type { Weights } from '../scoring/weights.js';
import type { Instant } from '../time.js';
import type { Catalogue } from '../typology/definition.js';
import { bandNamed } from './bands.js';
import { both, bothLists } from './both-languages.js';
import type { LeadSheet, SheetPayment, SheetSetAside } from './lead-sheet.js';
import { checksOf } from './sheet-checks.js';
import { waterfallSheet } from './sheet-waterfall.js';

function paymentsOf(explanation: LeadExplanation): readonly SheetPayment[] {
  const standings = standingsOf(explanation);
  const reasons = new Map<number, number>();
  for (const { indicator } of hitsOf(explanation))
    for (const at of [
      ...(explanation.behind.get(indicator) ?? []),
      ...(explanation.beside.get(indicator) ?? []),
    ])
      reasons.set(at, (reasons.get(at) ?? 0) + 1);
  return explanation.payments.map((payment, at) => ({
    ...payment,
    number: at + 1,
    isSetAside: standings[at] === 'set-aside',
    standing: standings[at] ?? 'outside',
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

function stepsOfRoute({ lead, victim, pattern }: LeadExplanation): readonly Step[] {
  if (lead.route === 'undetermined') return [...victim.steps, ...pattern.steps];
  return isVictimRoute(lead.route) && lead.role === 'payer' ? victim.steps : pattern.steps;
}

/** The latest payment behind the reasons of the score by which the route is told (R2, R3, E6). */
function routeSignAt(explanation: LeadExplanation): Instant | undefined {
  const { behind, payments } = explanation;
  const steps = stepsOfRoute(explanation).filter(({ decayed }) => decayed > 0);
  const ats = steps.flatMap(({ indicator }) =>
    (behind.get(indicator) ?? []).flatMap((position) => payments[position]?.at ?? []),
  );
  return ats.length === 0 ? undefined : Math.max(...ats);
}

export function sheetOf(explanation: LeadExplanation, catalogue: Catalogue, weights: Weights): LeadSheet {
  const { lead, pattern, victim } = explanation;
  const decides = decisive(explanation);
  const { action, minutes } = actionOf(lead, weights);
  const hits = hitsOf(explanation).map(({ id }) => id);
  return {
    asOf: explanation.asOf,
    partyId: explanation.partyId,
    role: explanation.role,
    names: explanation.names,
    customerSince: explanation.customerSince,
    namedAges: explanation.namedAges,
    route: lead.route,
    rank: lead.rank,
    score: lead.score,
    scoreKind: scoreKind(explanation),
    band: lead.band,
    bandLimits: bandNamed(lead.band, weights),
    bandWords: weights.bands[lead.band].words,
    action,
    minutes,
    isFragile: lead.fragile,
    restsOnOthers: restsOnOthers(explanation, catalogue),
    othersAt: explanation.others,
    protectedOthers: [],
    paidByVictims: [],
    deciders: decidersByBand(explanation.deciders, catalogue, weights).map((each) => ({
      ...each,
      payments: each.payments.map((at) => at + 1),
    })),
    routeAudit: routeAudit(explanation, weights),
    isTopWithheld: isTopWithheld(decides, weights),
    alertAt: lead.alert_at,
    firstHitAt: lead.first_hit_at,
    lastHitAt: lead.last_hit_at,
    routeSignAt: routeSignAt(explanation),
    counted: {
      payments: lead.payments,
      counterparties: lead.counterparties,
      total: lead.total_ref_minor,
      currency: lead.ref_currency,
    },
    protective: bothLists((language) => protectiveLines(explanation, language)),
    payments: paymentsOf(explanation),
    notShown: explanation.notShown,
    setAside: setAsideOf(explanation, catalogue),
    kin: explanation.kinNotTaken.map((each) => ({ ...each, payments: each.payments.map((at) => at + 1) })),
    pattern: waterfallSheet(pattern, explanation, catalogue),
    victim: hasFindings(victim) ? waterfallSheet(victim, explanation, catalogue) : undefined,
    priors: shownPriors.map((prior) => {
      const score = decides.total - decides.prior + prior;
      return { prior, score, band: bandAtPrior(decides, prior, weights) };
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
