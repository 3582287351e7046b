/** What limits a run, for who reads its leads: what to bear in mind, where the command line says what to give it. */
import { isSingle, type Language, numbered } from '../../scoring/say.js';
import type { ScreenWarning } from '../../scoring/screen/screen-warning.js';
import { warningSentence } from '../../scoring/screen/warning-sentence.js';
import { formatInstant } from '../../time.js';

export function readerWarning(warning: ScreenWarning, language: Language): string {
  const isFrench = language === 'fr';
  const one = (en: string, fr: string): string => (isFrench ? fr : en);
  switch (warning.code) {
    case 'no-payments': {
      const at = warning.as_of === null ? undefined : formatInstant(warning.as_of).slice(0, 10);
      return at === undefined
        ? one(
            'There was no payment, so nobody was scored.',
            "Il n'y avait aucun paiement : personne n'a été évalué.",
          )
        : one(
            `There was no payment up to ${at}, so nobody was scored.`,
            `Il n'y avait aucun paiement jusqu'au ${at} : personne n'a été évalué.`,
          );
    }
    case 'parity-not-shown':
      return one(
        `Nothing shows yet that groups of people are alerted alike under the weights ${warning.version}: an alert may fall on one group more often than on another. Bear it in mind when you decide.`,
        `Rien ne montre encore que les groupes de personnes soient alertés également avec les poids ${warning.version} : une alerte peut toucher un groupe plus souvent qu'un autre. Gardez-le à l'esprit en décidant.`,
      );
    case 'rate-missing': {
      const { payments } = warning;
      return one(
        `${numbered(payments, `payment of ${warning.file} has`, `payments of ${warning.file} have`, 'en')} no amount in the reference currency, for want of an exchange rate: no sum here includes them.`,
        `${numbered(payments, `paiement de ${warning.file} n'a`, `paiements de ${warning.file} n'ont`, 'fr')} pas de montant dans la monnaie de référence, faute de taux de change : aucune somme ici ne les comprend.`,
      );
    }
    case 'approximate-rates': {
      const { payments } = warning;
      const last = warning.last_day ?? one('unknown', 'inconnu');
      return one(
        `${numbered(payments, 'payment is', 'payments are', 'en')} valued at one exchange rate a month (European Central Bank, the last of ${last}): sums in the reference currency are approximate. Amounts as paid are exact.`,
        `${numbered(payments, 'paiement est évalué', 'paiements sont évalués', 'fr')} à un taux de change par mois (Banque centrale européenne, le dernier du ${last}) : les sommes dans la monnaie de référence sont approchées. Les montants payés sont exacts.`,
      );
    }
    case 'stale-rates': {
      const { payments } = warning;
      const which = warning.currencies.join(', ');
      return one(
        `${numbered(payments, 'payment', 'payments', 'en')} (${which}) ${isSingle(payments, 'en') ? 'is' : 'are'} valued at an exchange rate more than ${numbered(warning.days, 'day', 'days', 'en')} older: sums in the reference currency may be off. Amounts as paid are exact.`,
        `${numbered(payments, 'paiement', 'paiements', 'fr')} (${which}) ${isSingle(payments, 'fr') ? 'est évalué' : 'sont évalués'} à un taux de change antérieur de plus de ${numbered(warning.days, 'jour', 'jours', 'fr')} : les sommes dans la monnaie de référence peuvent être fausses. Les montants payés sont exacts.`,
      );
    }
    case 'parties-of-later-payments': {
      const { payments } = warning;
      return one(
        `${numbered(payments, 'payment in the data comes', 'payments in the data come', 'en')} after the day of this run. None counts here, but such payments helped to tell which records are one person: some links shown may not have been known on that day.`,
        `${numbered(payments, 'paiement des données est postérieur', 'paiements des données sont postérieurs', 'fr')} au jour de cette évaluation. Aucun ne compte ici, mais de tels paiements ont aidé à dire quelles fiches sont une même personne : certains liens montrés n'étaient peut-être pas connus ce jour-là.`,
      );
    }
    default:
      return warningSentence(warning, language);
  }
}
