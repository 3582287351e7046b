import type { FactDefinition, Indicator, Words } from '../definition.js';
import type { Expression, Window } from '../expression.js';
import { and, atLeast, below, fact, greatest, least, residual } from '../language.js';
import { villageCollector } from './village-collector.js';
import { whoElse } from './who-else.js';

/** What is told of somebody who gathers for people of one place says nothing. */
const elsewhere: Expression = below(fact('counterparty', villageCollector.id), 1);

/**
 * The payer's side of a fact told about a beneficiary: one stratum for each of the fact's, under the same name, by the
 * greatest of the beneficiaries whose payments nothing explains.
 */
export function toldOfBeneficiary(about: FactDefinition, id: string, title: Words): Indicator {
  const told: Expression = fact('counterparty', about.id);
  const { version, reason, question, source_of_idea, source_of_threshold } = about;
  return {
    kind: 'indicator',
    id,
    version,
    side: 'payer',
    mode: 'stream',
    typology: 'payer-pattern',
    family: 'structure',
    title,
    reason,
    question,
    source_of_idea,
    source_of_threshold,
    unknown:
      'What is not known of the other payers counts as nothing said: the stratum is then 0. Where every beneficiary gathers for people of one place it is unknown.',
    strata: about.strata.map(({ name }, i) => ({
      name,
      when: atLeast(greatest(told, residual({ where: elsewhere })), i + 1),
    })),
    parameters: {},
    behind: residual({ where: and(atLeast(told, 1), elsewhere) }),
    decays: true,
  };
}

const othersPay: Expression = fact('counterparty', whoElse.id);
/** Residual payments to whom others, unlinked, pay low amounts as well. */
export const shared: Window = residual({ where: and(atLeast(othersPay, 1), elsewhere) });
/** False where there are such payments, unknown where there are none. */
export const nothingShared: Expression = below(least(othersPay, shared), 1);
