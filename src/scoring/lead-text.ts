/** One lead in words, for `vigie explain`: why, on which payments, what else it may be, what nobody knows. */
import type { Catalogue } from '../typology/definition.js';
import { bandOf } from './bands.js';
import { formatDecibans } from './decibans.js';
import {
  cautionWords,
  type Heading,
  headings,
  type Language,
  phrases,
  roleWords,
  unknownWords,
} from './explain-phrases.js';
import type { LeadExplanation } from './lead-explanation.js';
import { explanationsConsistentWith } from './other-explanations.js';
import { paymentLines, paymentNumbers } from './payment-lines.js';
import { printable } from './printable.js';
import { isVictimRoute, routeWords } from './routes.js';
import type { Step, Waterfall } from './waterfall.js';
import { waterfallText } from './waterfall-text.js';
import type { Weights } from './weights.js';

/** The priors under which a score is shown, tenths of a deciban: 1 in 1,000, 10,000 and 100,000. */
const shownPriors: readonly number[] = [-300, -400, -500];

function section(heading: Heading, lines: readonly string[], language: Language): string[] {
  return lines.length === 0 ? [] : ['', headings[heading][language], ...lines];
}

function list(lines: readonly string[]): string[] {
  return lines.map((line) => `  - ${line}`);
}

function head({ lead }: LeadExplanation, weights: Weights, language: Language): string[] {
  const band = weights.bands[lead.band];
  const fragile = lead.fragile === undefined ? [] : [phrases[lead.fragile ? 'fragile' : 'robust'][language]];
  return [
    `${roleWords[lead.role][language]} ${printable(lead.party_id)}${phrases.colon[language]} ${routeWords[lead.route][language]}`,
    `${band.words[language]} (${formatDecibans(lead.score)} dB)${phrases.colon[language]} ${band.action[language]} (${band.minutes} ${phrases.minutes[language]})`,
    ...fragile,
    phrases.notVerdict[language],
  ];
}

function priors(waterfall: Waterfall, weights: Weights, language: Language): string[] {
  return shownPriors.map((prior) => {
    const score = waterfall.total - waterfall.prior + prior;
    const band = weights.bands[bandOf(score, waterfall.topAllowed, weights)];
    return `${phrases.prior[language]} ${formatDecibans(prior)} dB${phrases.colon[language]} ${phrases.score[language]} ${formatDecibans(score)} dB, ${band.words[language]}`;
  });
}

function setAside(explanation: LeadExplanation, catalogue: Catalogue, language: Language): string[] {
  return explanation.setAside.map(({ counterparty, explanations, payments }) => {
    const reasons = catalogue.explanations
      .filter(({ id }) => explanations.includes(id))
      .map(
        ({ id, title, reason }) => `${title[language]} (${id})${phrases.colon[language]} ${reason[language]}`,
      );
    return `${printable(counterparty)} ${paymentNumbers(payments)}${phrases.colon[language]} ${reasons.join('; ')}`;
  });
}

function unknowns(explanation: LeadExplanation, language: Language): string[] {
  return [
    ...explanation.unknown
      .filter(({ missing }) => missing > 0)
      .map(
        ({ kind, missing, of }) =>
          `${unknownWords[kind][language]}${phrases.colon[language]} ${missing} ${phrases.outOf[language]} ${of}`,
      ),
    ...explanation.cautions.map((caution) => cautionWords[caution][language]),
  ];
}

/** Strongest first, the signs of a victim before the pattern. */
function hitsOf({ pattern, victim }: LeadExplanation): readonly Step[] {
  return [...victim.steps, ...pattern.steps].filter(({ decayed }) => decayed > 0);
}

function questions(explanation: LeadExplanation, catalogue: Catalogue, language: Language): string[] {
  const asked = hitsOf(explanation).flatMap(
    ({ indicator }) => catalogue.indicators[indicator]?.question[language] ?? [],
  );
  return [...new Set(asked)];
}

/** The whole text, ending in a newline. Ids stand in it as printable text; names never do. */
export function leadText(
  explanation: LeadExplanation,
  catalogue: Catalogue,
  weights: Weights,
  language: Language,
): string {
  const { lead, pattern, victim } = explanation;
  const showVictim = victim.steps.some(({ decayed }) => decayed > 0);
  const victimLines = showVictim ? waterfallText(victim, explanation, catalogue, language) : [];
  const decisive = isVictimRoute(lead.route) && victim.total > pattern.total ? victim : pattern;
  const consistent = explanationsConsistentWith({
    ...lead,
    indicators: hitsOf(explanation).map(({ id }) => id),
  });
  return [
    ...head(explanation, weights, language),
    ...section('victim', victimLines, language),
    ...section('pattern', waterfallText(pattern, explanation, catalogue, language), language),
    ...section('priors', list(priors(decisive, weights, language)), language),
    ...section(
      'payments',
      paymentLines(explanation, language).map((line) => `  ${line}`),
      language,
    ),
    ...section('setAside', list(setAside(explanation, catalogue, language)), language),
    ...section('others', list(consistent.map(({ words }) => words[language])), language),
    ...section('unknown', list(unknowns(explanation, language)), language),
    ...section('questions', list(questions(explanation, catalogue, language)), language),
    '',
  ].join('\n');
}
