/** What is there of an indicator that does not hold: below a threshold is not the same as absent. */
import { standsFor } from '../typology/constants.js';
import type { Indicator, Words } from '../typology/definition.js';
import type { Expression } from '../typology/expression.js';
import { render } from '../typology/render.js';
import type { Measured } from './lead-explanation.js';
import { measuredText, numberOf, valueText } from './measure-words.js';
import { type Language, say } from './say.js';
import { thresholdText } from './threshold-words.js';

type Compared = Extract<Expression, { kind: 'compare' }>;
type Comparison = Compared & { readonly op: '>=' | '>' };

const askedFor: Readonly<Record<Comparison['op'], (asked: string) => Words>> = {
  '>=': (asked) => ({ en: `asked for: ${asked} or more`, fr: `seuil : ${asked} ou plus` }),
  '>': (asked) => ({ en: `asked for: more than ${asked}`, fr: `seuil : plus de ${asked}` }),
};

/** Of payments or people: a slope or a silence has no number that lies below another. */
const counts: readonly Expression['kind'][] = [
  'share',
  'count',
  'distinct',
  'unlinked',
  'groups',
  'sequence',
];

function asksForMore(when: Compared): when is Comparison {
  return (when.op === '>=' || when.op === '>') && counts.includes(when.left.kind);
}

/** Comparisons all of which the stratum asks for. */
function askedOf(when: Expression): readonly Comparison[] {
  if (when.kind === 'and') return when.of.flatMap(askedOf);
  return when.kind === 'compare' && asksForMore(when) ? [when] : [];
}

/** The number compared with, and how it is said; undefined of what is measured itself. */
interface Threshold {
  readonly value: number;
  readonly text: string;
}

function thresholdOf(
  { left, right }: Comparison,
  { parameters }: Indicator,
  currency: string,
  language: Language,
): Threshold | undefined {
  if (right.kind === 'constant')
    return { value: right.value, text: valueText(left, String(right.value), currency, language) };
  const parameter = right.kind === 'parameter' ? parameters[right.name] : undefined;
  return parameter && { value: standsFor(parameter), text: thresholdText(parameter, language) };
}

function isReached(op: Comparison['op'], asked: number, seen: string): boolean {
  return op === '>=' ? numberOf(seen) >= asked : numberOf(seen) > asked;
}

/** Empty where nothing of it is there; else each number that was found and falls short, beside what the least stratum asks. */
export function belowTexts(
  definition: Indicator,
  measured: readonly Measured[],
  currency: string,
  language: Language,
): readonly string[] {
  const [least] = definition.strata;
  if (least === undefined) return [];
  const found = askedOf(least.when).flatMap((comparison) => {
    const seen = measured.find(({ measure }) => render(measure) === render(comparison.left));
    const asked = thresholdOf(comparison, definition, currency, language);
    if (seen === undefined || asked === undefined || !/\d/.test(seen.value)) return [];
    const { op } = comparison;
    return [
      { seen, text: say(askedFor[op](asked.text), language), short: !isReached(op, asked.value, seen.value) },
    ];
  });
  if (!found.some(({ seen }) => numberOf(seen.value) > 0)) return [];
  return found
    .filter(({ short }) => short)
    .map(({ seen, text }) => `${measuredText(seen, currency, language)}, ${text}`);
}
