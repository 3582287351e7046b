import type { Party } from './party.js';
import type { Label } from './read-labels.js';

/** A party for tests: a listed innocent payer unless told otherwise. */
export function testParty(given: Partial<Party> = {}): Party {
  return {
    run: 0,
    id: 'p',
    records: [given.id ?? 'p'],
    person: '',
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
    lastHitAt: undefined,
    vector: 0,
    paymentsToAlert: undefined,
    ...given,
  };
}

/** What is true of a record: of an innocent payer, of whom no person is named, unless told otherwise. */
export function testLabel(given: Partial<Label> = {}): Label {
  return {
    id: 'p',
    role: 'payer',
    class: 'steady-family',
    corridor: 'PH',
    targetPayments: 0,
    firstTargetAt: undefined,
    person: '',
    personName: '',
    ...given,
  };
}
