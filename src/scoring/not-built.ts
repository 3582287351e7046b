/** What the catalogue of published and own ideas holds besides the library: it waits for a room that is not built. */
import type { Role } from '../intake/payment.js';
import type { Words } from '../typology/definition.js';

export interface NotBuilt {
  readonly id: string;
  readonly side: Role;
  /** What it would measure. */
  readonly measures: Words;
  readonly source_of_idea: string;
}

/** Each needs the network room: what stands in the streams of several parties, or what people decided about others. */
export const notBuilt: readonly NotBuilt[] = [
  {
    id: 'collector-variants',
    side: 'payer',
    measures: {
      en: 'a beneficiary whose name varies over one phone, account, wallet or pay-out point',
      fr: 'un bénéficiaire dont le nom varie sur un même téléphone, compte, portefeuille ou point de retrait',
    },
    source_of_idea: 'AMLC 2020',
  },
  {
    id: 'restart-after-exit',
    side: 'payer',
    measures: {
      en: 'the same person back with a new account or provider after an exit',
      fr: 'la même personne de retour avec un nouveau compte ou prestataire après une sortie',
    },
    source_of_idea: 'AUSTRAC statement of claim against Westpac 2019',
  },
  {
    id: 'near-outcome',
    side: 'payer',
    measures: {
      en: 'shares beneficiaries that nothing explains with a payer whom people reported or a court convicted',
      fr: 'partage des bénéficiaires que rien n’explique avec un payeur signalé par des personnes ou condamné',
    },
    source_of_idea: 'this project (hypothesis)',
  },
  {
    id: 'several-collecting-names',
    side: 'beneficiary',
    measures: {
      en: 'one phone, account, wallet, device or pay-out agent under several names within minutes',
      fr: 'un téléphone, compte, portefeuille, appareil ou point de retrait sous plusieurs noms en quelques minutes',
    },
    source_of_idea: 'AMLC 2020',
  },
  {
    id: 'collector-pays-collector',
    side: 'beneficiary',
    measures: {
      en: 'payments that nothing explains between people with a collector pattern',
      fr: 'des paiements que rien n’explique entre personnes au profil de collecte',
    },
    source_of_idea: 'this project (hypothesis)',
  },
  {
    id: 'paid-by-outcomes',
    side: 'beneficiary',
    measures: {
      en: 'payers about whom people or courts decided',
      fr: 'des payeurs au sujet desquels des personnes ou des tribunaux ont décidé',
    },
    source_of_idea: 'this project (hypothesis)',
  },
];
