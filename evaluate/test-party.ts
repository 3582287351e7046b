import type { Party } from './party.js';

/** A party for tests: a listed innocent payer unless told otherwise. */
export function testParty(given: Partial<Party> = {}): Party {
  return {
    run: 0,
    id: 'p',
    role: 'payer',
    class: given.target === true ? 'target-payer' : 'steady-family',
    corridor: 'PH',
    target: false,
    targetPayments: 0,
    firstTargetAt: undefined,
    route: 'review',
    ranked: true,
    score: 0,
    alertAt: undefined,
    vector: 0,
    paymentsToAlert: undefined,
    ...given,
  };
}
