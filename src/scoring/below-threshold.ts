/** What is there of an indicator that does not hold: below a threshold is not the same as absent. */
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

function askedText(
  { left, right }: Comparison,
  { parameters }: Indicator,
  currency: string,
  language: Language,
): string | undefined {
  if (right.kind === 'constant') return valueText(left, String(right.value), currency, language);
  if (right.kind !== 'parameter') return undefined;
  const parameter = parameters[right.name];
  return parameter === undefined ? undefined : thresholdText(parameter, language);
}

function holds({ op, right }: Comparison, { parameters }: Indicator, seen: string): boolean {
  const asked =
    right.kind === 'constant'
      ? right.value
      : right.kind === 'parameter'
        ? parameters[right.name]?.value
        : undefined;
  if (typeof asked !== 'number') return false;
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
    const asked = askedText(comparison, definition, currency, language);
    if (seen === undefined || asked === undefined || !/\d/.test(seen.value)) return [];
    return [{ seen, asked, op: comparison.op, short: !holds(comparison, definition, seen.value) }];
  });
  if (!found.some(({ seen }) => numberOf(seen.value) > 0)) return [];
  return found
    .filter(({ short }) => short)
    .map(
      ({ seen, asked, op }) =>
        `${measuredText(seen, currency, language)}, ${say(askedFor[op](asked), language)}`,
    );
}
