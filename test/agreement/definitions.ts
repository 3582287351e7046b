/** Random definitions and catalogues, made from the language itself and valid by construction. */
import fc from 'fast-check';
import type { Role } from '../../src/intake/payment.js';
import { catalogue } from '../../src/typology/catalogue.js';
import type {
  Catalogue,
  Definition,
  Explanation,
  FactDefinition,
  Indicator,
  Parameter,
  Stratum,
} from '../../src/typology/definition.js';
import type { Expression, Window } from '../../src/typology/expression.js';
import { givenKinds, isToldOf, needsNetwork } from '../../src/typology/given-facts.js';
import {
  atLeast,
  compare,
  count,
  fact,
  group,
  known,
  not,
  or,
  parameter,
  unlinked,
} from '../../src/typology/language.js';
import { walk } from '../../src/typology/shape.js';
import { measures, measureTruths, measureTruthsWith, readWindows, windows } from './arbitrary-measures.js';
import { comparisons, type Ground, type OfGround, perGround } from './arbitrary-rows.js';

const words = { en: 'generated', fr: 'généré' };

interface Described {
  readonly id: string;
  readonly version: number;
  readonly title: typeof words;
  readonly reason: typeof words;
  readonly question: typeof words;
  readonly source_of_idea: string;
  readonly source_of_threshold: string;
  readonly unknown: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

function described(id: string, parameters: Readonly<Record<string, Parameter>>): Described {
  return {
    id,
    version: 1,
    title: words,
    reason: words,
    question: words,
    source_of_idea: 'generated',
    source_of_threshold: 'generated',
    unknown: 'Generated.',
    parameters,
  };
}

const limits: fc.Arbitrary<Parameter> = fc.oneof(
  fc.record({
    value: fc.integer({ min: 0, max: 5 }),
    unit: fc.constantFrom<Parameter['unit']>('payments', 'parties', 'minor', 'seconds'),
  }),
  fc.record({ value: fc.constantFrom(12.5, 25, 50, 100), unit: fc.constant<Parameter['unit']>('percent') }),
);

interface Graded {
  readonly strata: readonly Stratum[];
  readonly behind: Window;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

const graded: OfGround<Graded> = perGround((ground) => gradedBy(ground, measureTruths(ground)));

/** One to three strata, the first of which reads a parameter. */
function gradedBy(ground: Ground, truths: fc.Arbitrary<Expression>): fc.Arbitrary<Graded> {
  const behind = windows(ground);
  return fc
    .tuple(fc.array(truths, { minLength: 1, maxLength: 3 }), measures(ground), limits, behind)
    .map(([whens, number, limit, over]) => ({
      strata: whens.map((when, i) => ({
        name: `stratum-${i + 1}`,
        when: i === 0 ? or(when, compare(number, '>', parameter('limit'))) : when,
      })),
      behind: over,
      parameters: { limit },
    }));
}

/** The given facts that are told of somebody in a role; lists more often, since they bring everything into scope. */
const toldOf: Readonly<Record<Role, readonly string[]>> = {
  payer: ['listed', ...givenKinds.filter((kind) => isToldOf(kind, 'payer'))],
  beneficiary: ['listed', ...givenKinds.filter((kind) => isToldOf(kind, 'beneficiary'))],
};

/** Of these, those that are known wherever anything is: fact definitions and explanations read no others (G1). */
const knownAlways = {
  payer: toldOf.payer.filter((kind) => !needsNetwork(kind)),
  beneficiary: toldOf.beneficiary.filter((kind) => !needsNetwork(kind)),
};

function readsNetwork({ strata, behind }: Pick<Graded, 'strata' | 'behind'>): boolean {
  const read = [...strata.map(({ when }) => when), ...(behind.where === undefined ? [] : [behind.where])];
  return read
    .flatMap((expression) => [...walk(expression)])
    .some((part) => part.kind === 'fact' && needsNetwork(part.fact));
}

function indicators(id: string, made: readonly string[]): fc.Arbitrary<Indicator> {
  return fc.constantFrom<Indicator['side']>('payer', 'beneficiary').chain((side) => {
    const others = side === 'payer' ? [...toldOf.beneficiary, ...made] : toldOf.payer;
    const ground: Ground = { home: 'party', side, facts: others, own: toldOf[side] };
    return fc.tuple(graded(ground), fc.boolean()).map(
      ([{ parameters, ...rest }, decays]): Indicator => ({
        kind: 'indicator',
        ...described(id, parameters),
        side,
        mode: readsNetwork(rest) ? 'screen' : 'stream',
        typology: side === 'payer' ? 'payer-pattern' : 'collector-pattern',
        family: 'amount',
        decays,
        ...rest,
      }),
    );
  });
}

const gradedFacts: OfGround<Graded> = perGround((ground) => {
  const others = fc
    .tuple(readWindows(ground), fc.constantFrom(1, 1, 2))
    .map(([over, least]): Expression => unlinked(over, 'others', atLeast(count(group()), least)));
  return gradedBy(ground, measureTruthsWith(ground, [others]));
});

function factDefinitions(id: string): fc.Arbitrary<FactDefinition> {
  const ground: Ground = {
    home: 'party',
    side: 'beneficiary',
    facts: knownAlways.payer,
    own: knownAlways.beneficiary,
  };
  return gradedFacts(ground).map(
    ({ parameters, ...rest }): FactDefinition => ({
      kind: 'fact',
      ...described(id, parameters),
      side: 'beneficiary',
      ...rest,
    }),
  );
}

function explanations(id: string, made: readonly string[]): fc.Arbitrary<Explanation> {
  const when = measureTruths({ home: 'pair', side: 'payer', facts: [], own: [] });
  const facts = fc
    .constantFrom(...knownAlways.beneficiary, ...made)
    .map((name) => fact('counterparty', name));
  const bar = fc.oneof(
    fc
      .tuple(facts, comparisons, fc.integer({ min: 0, max: 3 }))
      .map(([of, op, least]) => compare(of, op, least)),
    facts.map((of) => not(atLeast(of, 1))),
    facts.map(known),
  );
  const there = fc.constantFrom<('holds' | 'never')[]>('holds', 'never');
  return fc.tuple(when, fc.option(bar, { nil: undefined }), there).map(
    ([holds, unless, inBeneficiaryStream]): Explanation => ({
      kind: 'explanation',
      ...described(id, {}),
      when: holds,
      ...(unless === undefined ? {} : { unless, inBeneficiaryStream }),
    }),
  );
}

/** Definitions of every kind that read given facts only. */
export function definitions(): fc.Arbitrary<Definition> {
  return fc.oneof<fc.Arbitrary<Definition>[]>(
    indicators('an-indicator', []),
    factDefinitions('a-fact'),
    explanations('an-explanation', []),
  );
}

/** One to three indicators, up to two facts that they and up to two explanations may read. */
export function catalogues(): fc.Arbitrary<Catalogue> {
  return fc.integer({ min: 0, max: 2 }).chain((howMany) => {
    const made = ['fact-a', 'fact-b'].slice(0, howMany);
    return fc
      .tuple(
        fc.tuple(...made.map(factDefinitions)),
        fc.tuple(
          indicators('indicator-a', made),
          indicators('indicator-b', made),
          indicators('indicator-c', made),
        ),
        fc.array(explanations('explanation', made), { maxLength: 2 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([facts, all, pairs, kept]) =>
        catalogue([
          ...facts,
          ...all.slice(0, kept),
          ...pairs.map((explanation, i) => ({ ...explanation, id: `explanation-${i + 1}` })),
        ]),
      );
  });
}
