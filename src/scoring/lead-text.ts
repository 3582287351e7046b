/** One lead in words, for `vigie explain`: why, on which payments, what else it may be, what nobody knows. */
import type { Catalogue, Words } from '../typology/definition.js';
import { alertCause } from './alert-cause.js';
import { bandOf } from './bands.js';
import { decidersByBand, deciderWords } from './decider-words.js';
import { phrases, roleWords } from './explain-phrases.js';
import { fastBeginnings, fastBeginningsText } from './fast-beginnings.js';
import type { Lead } from './lead.js';
import type { LeadExplanation } from './lead-explanation.js';
import { protectiveLines } from './listed-text.js';
import { momentText } from './moment-text.js';
import { explanationsConsistentWith } from './other-explanations.js';
import { restsOnOthers, restsOnOthersText } from './others-share.js';
import {
  asOfText,
  list,
  namesLines,
  paymentSections,
  section,
  tenureLines,
  unknownSection,
  versionsLine,
} from './party-text.js';
import { paymentNumbers } from './payment-lines.js';
import { printable } from './printable.js';
import { routeAudit, routeLines } from './route-audit.js';
import { isVictimRoute, type RouteAction, routeActions, routeWords } from './routes.js';
import { counted, decibansText, joined, type Language, say } from './say.js';
import { scoreKind, scoreNames } from './score-names.js';
import { hasFindings, type Step, type Waterfall } from './waterfall.js';
import { waterfallText } from './waterfall-text.js';
import { weightlessLines } from './weightless-text.js';
import type { Weights } from './weights.js';
import { beforeAsking } from './whom-to-ask.js';

/** The priors under which a score is shown, tenths of a deciban: 1 in 1,000, 10,000 and 100,000. */
export const shownPriors: readonly number[] = [-300, -400, -500];

/** R5: on every route but `review` the route says what to do, whatever the band. */
export function actionOf({ route, band }: Pick<Lead, 'route' | 'band'>, weights: Weights): RouteAction {
  return route === 'review' ? weights.bands[band] : routeActions[route];
}

function actionText({ lead }: LeadExplanation, weights: Weights, language: Language): string {
  const { action, minutes } = actionOf(lead, weights);
  return `${say(action, language)} (${counted(minutes, phrases.minute, phrases.minutes, language)})`;
}

/** E5: the score that the lead bears is the one that reaches the cut. */
export function isTopWithheld({ topAllowed, total }: Waterfall, weights: Weights): boolean {
  return total >= weights.cuts['very-strong'] && !topAllowed;
}

function instants({ lead, payments, listed, victim }: LeadExplanation, language: Language): string[] {
  const { alert_at, first_hit_at, last_hit_at } = lead;
  const elsewhere = { isListed: listed.length > 0, hasVictimSigns: hasFindings(victim) };
  const dated = (label: 'firstSign' | 'lastSign', at: number | undefined): string[] =>
    at === undefined ? [] : [`${say(phrases[label], language)} ${momentText(at, payments)}`];
  return [
    alert_at === undefined
      ? say(phrases.noAlert, language)
      : `${say(phrases.firstAlert, language)} ${momentText(alert_at, payments)} (${alertCause(alert_at, payments, elsewhere, language)})`,
    ...dated('firstSign', first_hit_at),
    ...dated('lastSign', last_hit_at),
  ];
}

/** The waterfall of the score that the lead bears (R4). */
export function decisive(explanation: LeadExplanation): Waterfall {
  return scoreKind(explanation) === 'protection' ? explanation.victim : explanation.pattern;
}

/** Which payment or reason decides, and what band is left without it. */
function deciderLines(
  { deciders }: LeadExplanation,
  catalogue: Catalogue,
  weights: Weights,
  language: Language,
): string[] {
  const colon = say(phrases.colon, language);
  return decidersByBand(deciders, catalogue, weights).flatMap(({ band, indicators, others, payments }) => {
    const left = `${say(deciderWords.leaves, language)}${colon} ${say(band, language)}`;
    const titles = indicators.map((title) => say(title, language)).join(', ');
    const [reason, payment] = [indicators, payments].map(({ length }) => length === 1);
    return [
      ...(indicators.length === 0
        ? []
        : [`  ${say(deciderWords[reason ? 'indicator' : 'indicators'], language)} ${titles}, ${left}`]),
      ...(others.length === 0
        ? []
        : [`  ${say(deciderWords.others, language)} ${others.map(printable).join(', ')}, ${left}`]),
      ...(payments.length === 0
        ? []
        : [
            `  ${say(deciderWords[payment ? 'payment' : 'payments'], language)} ${paymentNumbers(payments)}, ${left}`,
          ]),
    ];
  });
}

/** Most scores of leads are below zero, for they start at one in ten thousand: what was added is said beside. */
function scoreText(explanation: LeadExplanation, language: Language): string {
  const { prior, total } = decisive(explanation);
  const added = `${decibansText(total - prior, language)} ${say(phrases.abovePrior, language)}`;
  const name = say(scoreNames[scoreKind(explanation)], language);
  return `${name} ${decibansText(explanation.lead.score, language)} dB, ${added}`;
}

function head(
  explanation: LeadExplanation,
  catalogue: Catalogue,
  weights: Weights,
  language: Language,
): string[] {
  const { lead } = explanation;
  const band = weights.bands[lead.band];
  const colon = say(phrases.colon, language);
  const others = restsOnOthers(explanation, catalogue);
  const fragile =
    lead.fragile === undefined ? [] : [say(phrases[lead.fragile ? 'fragile' : 'robust'], language)];
  return [
    `${say(roleWords[lead.role], language)} ${printable(lead.party_id)}${colon} ${say(routeWords[lead.route], language)}`,
    `${say(band.words, language)} (${scoreText(explanation, language)})${colon} ${actionText(explanation, weights, language)}`,
    ...protectiveLines(explanation, language),
    ...(others === undefined ? [] : [restsOnOthersText(others, language)]),
    ...(isTopWithheld(decisive(explanation), weights) ? [say(phrases.topWithheld, language)] : []),
    ...fragile,
    ...deciderLines(explanation, catalogue, weights, language),
    ...namesLines(explanation, language),
    ...tenureLines(explanation, language),
    joined([asOfText(explanation, language), ...instants(explanation, language)], language),
    versionsLine(explanation, language),
    say(phrases.notVerdict, language),
  ];
}

/** The band that a score would read with another prior; said with it where the top one is reached and withheld. */
export function bandAtPrior(decides: Waterfall, prior: number, weights: Weights): Words {
  const total = decides.total - decides.prior + prior;
  const { words } = weights.bands[bandOf(total, decides.topAllowed, weights)];
  if (!isTopWithheld({ ...decides, total }, weights)) return words;
  return {
    en: `${words.en} (the top band is withheld)`,
    fr: `${words.fr} (le plus haut n’est pas attribué)`,
  };
}

function priors(explanation: LeadExplanation, weights: Weights, language: Language): string[] {
  const waterfall = decisive(explanation);
  const name = say(scoreNames[scoreKind(explanation)], language);
  return shownPriors.map((prior) => {
    const score = waterfall.total - waterfall.prior + prior;
    const band = bandAtPrior(waterfall, prior, weights);
    return `${say(phrases.prior, language)} ${decibansText(prior, language)} dB${say(phrases.colon, language)} ${name} ${decibansText(score, language)} dB, ${say(band, language)}`;
  });
}

/** Strongest first, the signs of a victim before the pattern. */
export function hitsOf({ pattern, victim }: LeadExplanation): readonly Step[] {
  return [...victim.steps, ...pattern.steps].filter(({ decayed }) => decayed > 0);
}

export function questions(explanation: LeadExplanation, catalogue: Catalogue, language: Language): string[] {
  const { lead, victim } = explanation;
  // Of who may be threatened or deceived nobody asks about a pattern: it stands there for comparison.
  const isOfVictim = lead.role === 'payer' && isVictimRoute(lead.route);
  const hits = hitsOf(explanation).filter((step) => !isOfVictim || victim.steps.includes(step));
  const asked = hits.flatMap(({ indicator }) => {
    const definition = catalogue.indicators[indicator];
    return definition === undefined ? [] : [say(definition.question, language)];
  });
  const began = isOfVictim ? [] : fastBeginnings(explanation);
  return [...new Set(asked), ...(began.length === 0 ? [] : [fastBeginningsText(began, language)])];
}

/** A protected person's first safe step is said though nothing is to be asked. */
function questionLines(explanation: LeadExplanation, catalogue: Catalogue, language: Language): string[] {
  const asked = list(questions(explanation, catalogue, language));
  const before = beforeAsking(explanation.lead.route).map((each) => `  ${say(each, language)}`);
  return asked.length === 0 && explanation.lead.route === 'review' ? [] : [...before, ...asked];
}

/** The whole text, ending in a newline. Ids stand in it as printable text; names only where they were asked for. */
export function leadText(
  explanation: LeadExplanation,
  catalogue: Catalogue,
  weights: Weights,
  language: Language,
): string {
  const { lead, victim } = explanation;
  const victimLines = hasFindings(victim)
    ? waterfallText('protection', explanation, catalogue, language)
    : [];
  const consistent = explanationsConsistentWith({
    ...lead,
    indicators: hitsOf(explanation).map(({ id }) => id),
  });
  return [
    ...head(explanation, catalogue, weights, language),
    ...section('route', list(routeLines(routeAudit(explanation, weights), language)), language),
    ...section('victim', victimLines, language),
    ...section('pattern', waterfallText('pattern', explanation, catalogue, language), language),
    ...section('weightless', list(weightlessLines(explanation, catalogue, weights, language)), language),
    ...section('priors', list(priors(explanation, weights, language)), language),
    ...paymentSections(explanation, catalogue, language),
    ...section('others', list(consistent.map(({ words }) => say(words, language))), language),
    ...unknownSection(explanation, language),
    ...section('questions', questionLines(explanation, catalogue, language), language),
    '',
  ].join('\n');
}
