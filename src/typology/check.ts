/**
 * Whether a definition means something: closed kinds, levels, types, strata of the design, words. What passes can be
 * evaluated without further questions.
 */
import { unreachable, VigieError } from '../errors.js';
import { checkWindow, type Place, typeOf } from './check-expression.js';
import { checkShape, checkWindowShape } from './check-shape.js';
import { checkBothWords, checkName, checkWords } from './check-words.js';
import {
  type Definition,
  type Explanation,
  evidenceFamilies,
  type FactDefinition,
  type Indicator,
  type Stratum,
} from './definition.js';
import type { Expression } from './expression.js';
import { isTallied, measuresOf } from './outer-measures.js';
import { render } from './render.js';
import { walk } from './shape.js';

/** Strata are kept as bytes, -1 standing for unknown. */
const mostStrata = 127;

const kinds = ['indicator', 'fact', 'explanation'];
const typologies = ['payer-pattern', 'collector-pattern', 'victim'];

function fail(path: string, message: string): never {
  throw new VigieError('definition', path, message);
}

function placeOf(definition: Definition): Place {
  return {
    level: 'measure',
    home: definition.kind === 'explanation' ? 'pair' : 'party',
    ...(definition.kind === 'explanation' ? {} : { side: definition.side }),
    madeForPayer: definition.kind === 'fact',
    inGroup: false,
    inPeak: false,
    inThen: false,
    parameters: definition.parameters,
    used: new Set(),
  };
}

function checkTruth(expression: Expression, place: Place, path: string): void {
  checkShape(expression, path);
  const { is } = typeOf(expression, place, path);
  if (is !== 'boolean') fail(path, `is of type ${is}: compare it so that it is true or false.`);
}

function checkStrata(strata: readonly Stratum[], place: Place, path: string): void {
  if (!Array.isArray(strata) || strata.length === 0 || strata.length > mostStrata) {
    fail(path, `must hold 1 to ${mostStrata} strata, the weakest first.`);
  }
  const names = new Set<string>();
  strata.forEach((stratum, i) => {
    checkName(stratum.name, `${path}[${i}].name`);
    if (names.has(stratum.name))
      fail(`${path}[${i}].name`, `repeats ${stratum.name}: give each its own name.`);
    names.add(stratum.name);
    checkTruth(stratum.when, place, `${path}[${i}].when`);
  });
}

function checkEvidence(definition: Indicator | FactDefinition, place: Place): void {
  const { id, behind } = definition;
  checkStrata(definition.strata, place, `${id}.strata`);
  checkWindowShape(behind, `${id}.behind`);
  checkWindow(behind, place, `${id}.behind`);
  if (behind.set === 'named') {
    fail(`${id}.behind.set`, 'is named, which stands beside the evidence only: use residual or scoped.');
  }
}

/** Words for each part of a tally; without them leads show its text. */
function checkSigns({ id, strata, signs }: Indicator): void {
  if (signs === undefined) return;
  const path = `${id}.signs`;
  if (!Array.isArray(signs)) fail(path, 'is no list: give the words of each part of the tally, in order.');
  signs.forEach((words, i) => {
    checkBothWords(words, `${path}[${i}]`);
    if (words.otherwise !== undefined) checkBothWords(words.otherwise, `${path}[${i}].otherwise`);
  });
  const [first, ...others] = strata.flatMap(({ when }) => measuresOf(when).filter(isTallied));
  if (first === undefined) fail(path, 'goes with a tally by counterparty in the strata: remove it.');
  if (others.some(({ of }) => render(of) !== render(first.of)))
    fail(path, 'names signs of different tallies: use one tally in all strata.');
  const parts = first.of.of.length;
  if (parts !== signs.length) fail(path, `names ${signs.length} signs where the tally has ${parts}.`);
}

function checkIndicator(indicator: Indicator): void {
  const { id, side, mode, typology, family, decays } = indicator;
  if (side !== 'payer' && side !== 'beneficiary') fail(`${id}.side`, `is ${side}: use payer or beneficiary.`);
  if (mode !== 'stream' && mode !== 'screen') fail(`${id}.mode`, `is ${mode}: use stream or screen.`);
  if (!typologies.includes(typology))
    fail(`${id}.typology`, `is ${typology}: use one of ${typologies.join(', ')}.`);
  if (!evidenceFamilies.includes(family)) {
    fail(`${id}.family`, `is ${family}: use one of ${evidenceFamilies.join(', ')}.`);
  }
  if ((typology === 'victim') !== (family === 'victim')) {
    fail(`${id}.family`, 'victim belongs to the typology victim and to no other: change one of the two.');
  }
  const own = side === 'payer' ? 'payer-pattern' : 'collector-pattern';
  if (typology !== 'victim' && typology !== own)
    fail(`${id}.typology`, `does not fit the side ${side}: use ${own}.`);
  if (typeof decays !== 'boolean') fail(`${id}.decays`, 'is missing: give true, or false for list evidence.');
}

function checkExplanation(explanation: Explanation, place: Place): void {
  const { id, when, unless, inBeneficiaryStream } = explanation;
  checkTruth(when, place, `${id}.when`);
  const path = `${id}.inBeneficiaryStream`;
  if (unless === undefined) {
    if (inBeneficiaryStream !== undefined) fail(path, 'goes with unless: remove it, or give unless.');
    return;
  }
  if (inBeneficiaryStream !== 'holds' && inBeneficiaryStream !== 'never') {
    fail(path, 'says what the beneficiary’s stream makes of it: give holds or never.');
  }
  checkTruth(unless, { ...place, home: 'unless' }, `${id}.unless`);
  for (const part of walk(unless)) if (part.kind === 'fact') return;
  fail(`${id}.unless`, 'reads no fact of the counterparty: read one, or remove unless.');
}

function checkUsed(definition: Definition, used: ReadonlySet<string>): void {
  for (const name of Object.keys(definition.parameters)) {
    if (!used.has(name)) {
      fail(`${definition.id}.parameters.${name}`, 'is not used: remove it, or read it in an expression.');
    }
  }
}

/**
 * Checks one definition by itself; what needs the others (ids, names of facts) is checked by `catalogue`.
 * @throws VigieError `definition`, with the path inside the definition such as `short-gaps.strata[1].when.left`.
 */
export function check(definition: Definition): void {
  const { id, kind } = definition;
  if (!kinds.includes(kind)) fail(`${id}.kind`, `is ${kind}: use one of ${kinds.join(', ')}.`);
  checkWords(definition);
  const place = placeOf(definition);
  switch (definition.kind) {
    case 'indicator':
      checkIndicator(definition);
      checkEvidence(definition, place);
      checkSigns(definition);
      break;
    case 'fact':
      if ((definition.side as string) !== 'beneficiary') {
        fail(`${id}.side`, 'must be beneficiary: facts are made by beneficiary streams.');
      }
      checkEvidence(definition, place);
      break;
    case 'explanation':
      checkExplanation(definition, place);
      break;
    default:
      unreachable(definition);
  }
  checkUsed(definition, place.used);
}
