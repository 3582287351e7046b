/** A waterfall in words: each step with its decibans, what was measured, what time and caps took, and its payments. */
import type { Catalogue, Indicator } from '../typology/definition.js';
import { alike } from './alike.js';
import { decayWords, phrases } from './explain-phrases.js';
import type { LeadExplanation } from './lead-explanation.js';
import { measuredTexts } from './measure-words.js';
import { readsOthers } from './of-others.js';
import { paymentNumbers } from './payment-lines.js';
import { printable } from './printable.js';
import { decibansText, joined, type Language, say, stepText } from './say.js';
import { type ScoreKind, scoreNames } from './score-names.js';
import { signsNotFound } from './sign-words.js';
import { wordsOfStratum } from './stratum-words.js';
import type { Step, Waterfall } from './waterfall.js';

const width = 7;

function meaning(step: Step, definition: Indicator, language: Language): string {
  const words = `${say(definition.title, language)} (${step.id})`;
  const colon = say(phrases.colon, language);
  if (step.stratum === 0) return `${words}${colon} ${say(phrases.knownFalse, language)}`;
  const stratum = definition.strata[step.stratum - 1];
  const name = stratum === undefined ? '' : printable(say(wordsOfStratum(stratum), language));
  const of = `${step.stratum}/${definition.strata.length}`;
  return `${words}, ${say(phrases.stratum, language)} ${of}, ${name}${colon} ${say(definition.reason, language)}`;
}

/** What time and caps took from a step. */
export function adjustments(step: Step, language: Language): string[] {
  const notes: string[] = [];
  if (step.epoch === 1) notes.push(say(phrases.earlier, language));
  if (step.decay !== 'whole') {
    notes.push(`${stepText(step.weight, language)} ${say(decayWords[step.decay], language)}`);
  }
  if (step.cut < 0) notes.push(`${say(phrases.cap, language)} ${stepText(step.cut, language)}`);
  return notes;
}

/** Which counterparties a fact was told of, and what, or which signs were not found: with `shared-beneficiary`, whom others pay too. */
export function toldLines(
  step: Step,
  { told, measured }: LeadExplanation,
  catalogue: Catalogue,
  language: Language,
): string[] {
  const signs = (measured.get(step.indicator) ?? []).flatMap((each) => each.signs ?? []);
  // Which signs are found says already what is told of the others.
  if (signs.length > 0) return signs.flatMap((each) => signsNotFound(each, language));
  const all = told.get(step.indicator) ?? [];
  return alike(all, ({ fact, stratum }) => `${fact} ${stratum}`).map((same) => {
    const [{ fact, stratum }] = same;
    const definition = catalogue.facts.find(({ id }) => id === fact);
    const known = definition?.strata[stratum - 1];
    const name = known === undefined ? String(stratum) : say(wordsOfStratum(known), language);
    const title = definition === undefined ? fact : say(definition.title, language);
    const whom = same.map(({ counterparty }) => printable(counterparty)).join(', ');
    return `${title}, ${whom}${say(phrases.colon, language)} ${name}`;
  });
}

function measuredLines(step: Step, { measured, lead }: LeadExplanation, language: Language): string[] {
  const own = measured.get(step.indicator) ?? [];
  const values = measuredTexts(own, lead.ref_currency, language);
  // Signs are many and long: each list of them has a line of its own.
  if (own.some(({ signs }) => signs !== undefined)) return values;
  return values.length === 0 ? [] : [joined(values, language)];
}

function paymentsLine(behind: readonly number[], definition: Indicator, language: Language): string {
  const word = behind.length === 1 ? phrases.payment : phrases.payments;
  const own = readsOthers(definition) ? `${say(phrases.ofOthers, language)} ` : '';
  return `${own}${say(word, language)} ${paymentNumbers(behind)}`;
}

function stepLines(
  step: Step,
  explanation: LeadExplanation,
  catalogue: Catalogue,
  definition: Indicator,
  language: Language,
): string[] {
  const indent = ' '.repeat(width + 4);
  const head = [
    `  ${stepText(step.counted, language).padStart(width)}  ${meaning(step, definition, language)}`,
    ...adjustments(step, language).map((note) => `(${note})`),
  ].join(' ');
  const behind = explanation.behind.get(step.indicator) ?? [];
  const below = [
    ...measuredLines(step, explanation, language),
    ...toldLines(step, explanation, catalogue, language),
  ];
  if (behind.length > 0) below.push(paymentsLine(behind, definition, language));
  else if (step.stratum > 0) below.push(say(phrases.noPayment, language));
  const beside = explanation.beside.get(step.indicator) ?? [];
  if (beside.length > 0) below.push(`${say(phrases.beside, language)} ${paymentNumbers(beside)}`);
  return [head, ...below.map((line) => indent + line)];
}

function givenBackLines({ givenBack }: Waterfall, language: Language): string[] {
  if (givenBack === 0) return [];
  return [`  ${stepText(givenBack, language).padStart(width)}  ${say(phrases.givenBack, language)}`];
}

/** Prior first, then every step that adds or takes, strongest first, then the score. */
export function waterfallText(
  kind: ScoreKind,
  explanation: LeadExplanation,
  catalogue: Catalogue,
  language: Language,
): string[] {
  const waterfall = kind === 'protection' ? explanation.victim : explanation.pattern;
  const steps = waterfall.steps.flatMap((step) => {
    const definition = catalogue.indicators[step.indicator];
    if (definition === undefined) throw new Error(`no indicator ${step.indicator} in the catalogue`);
    return step.weight === 0 ? [] : stepLines(step, explanation, catalogue, definition, language);
  });
  return [
    `  ${decibansText(waterfall.prior, language).padStart(width)}  ${say(phrases.prior, language)}`,
    ...steps,
    ...givenBackLines(waterfall, language),
    `  ${decibansText(waterfall.total, language).padStart(width)}  ${say(scoreNames[kind], language)}`,
  ];
}
