import type { RefusalClass } from './payment.js';

/** Words of `status_reason`, lower case without accents; the first of them decides. A reason without any is `other`. */
const words: readonly (readonly [RefusalClass, string])[] = [
  [
    'compliance',
    'compliance conformite cumplimiento conformidad sanction sanctions sanktion screening aml kyc lcb watchlist embargo regulatory reglementaire rr04 policy',
  ],
  [
    'funds',
    'insufficient insuffisant insuffisante insuffisants funds fonds balance solde saldo fondos deckung nsf am04',
  ],
  ['limit', 'limit limits limite plafond exceeded exceeds ceiling maximum obergrenze am02 am14'],
  [
    'technical',
    'technical technique tecnico technisch timeout system systeme network unavailable error erreur format',
  ],
];

export const refusalWords: ReadonlyMap<string, RefusalClass> = new Map(
  words.flatMap(([category, list]) => list.split(' ').map((word) => [word, category] as const)),
);
