/** A waterfall in words: each step with its decibans, what time and caps took from it, and its payments. */
import type { Catalogue, Indicator } from '../typology/definition.js';
import { formatDecibans, formatStep } from './decibans.js';
import { decayWords, type Language, phrases } from './explain-phrases.js';
import type { LeadExplanation } from './lead-explanation.js';
import { paymentNumbers } from './payment-lines.js';
import { printable } from './printable.js';
import type { Step, Waterfall } from './waterfall.js';

const width = 7;

function meaning(step: Step, definition: Indicator, language: Language): string {
  const words = `${definition.title[language]} (${step.id})`;
  if (step.stratum === 0) return `${words}${phrases.colon[language]} ${phrases.knownFalse[language]}`;
  const name = printable(definition.strata[step.stratum - 1]?.name ?? '');
  return `${words}, ${phrases.stratum[language]} ${step.stratum} ${name}${phrases.colon[language]} ${definition.reason[language]}`;
}

function adjustments(step: Step, language: Language): string[] {
  const notes: string[] = [];
  if (step.epoch === 1) notes.push(phrases.earlier[language]);
  if (step.decay !== 'whole') {
    notes.push(`${formatStep(step.weight)} ${decayWords[step.decay][language]}`);
  }
  if (step.cut < 0) notes.push(`${phrases.cap[language]} ${formatStep(step.cut)}`);
  return notes.map((note) => `(${note})`);
}

function stepLines(
  step: Step,
  explanation: LeadExplanation,
  definition: Indicator,
  language: Language,
): string[] {
  const indent = ' '.repeat(width + 4);
  const head = [
    `  ${formatStep(step.counted).padStart(width)}  ${meaning(step, definition, language)}`,
    ...adjustments(step, language),
  ].join(' ');
  const behind = explanation.behind.get(step.indicator) ?? [];
  if (behind.length > 0) return [head, `${indent}${phrases.payments[language]} ${paymentNumbers(behind)}`];
  return step.stratum === 0 ? [head] : [head, `${indent}${phrases.noPayment[language]}`];
}

function givenBackLines({ givenBack }: Waterfall, language: Language): string[] {
  if (givenBack === 0) return [];
  return [`  ${formatStep(givenBack).padStart(width)}  ${phrases.givenBack[language]}`];
}

/** Prior first, then every step that adds or takes, strongest first, then the score. */
export function waterfallText(
  waterfall: Waterfall,
  explanation: LeadExplanation,
  catalogue: Catalogue,
  language: Language,
): string[] {
  const steps = waterfall.steps.flatMap((step) => {
    const definition = catalogue.indicators[step.indicator];
    if (definition === undefined) throw new Error(`no indicator ${step.indicator} in the catalogue`);
    return step.weight === 0 ? [] : stepLines(step, explanation, definition, language);
  });
  return [
    `  ${formatDecibans(waterfall.prior).padStart(width)}  ${phrases.prior[language]}`,
    ...steps,
    ...givenBackLines(waterfall, language),
    `  ${formatDecibans(waterfall.total).padStart(width)}  ${phrases.score[language]}`,
  ];
}
