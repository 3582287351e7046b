/** What a reader must know before trusting a screening, in words. */
import { reasonSentence } from '../../intake/rejection.js';
import { formatInstant } from '../../time.js';
import { countText, joined, type Language } from '../say.js';
import type { ScreenWarning } from './screen-warning.js';

type Unused = Extract<ScreenWarning, { code: 'lines-unused' }>;

function linesOf({ lines, count }: Unused, and: string, more: string): string {
  const rest = count - lines.length;
  return lines.join(', ') + (rest === 0 ? '' : ` ${and} ${rest} ${more}`);
}

function placeOf({ field }: Unused): string {
  return field === '' ? '' : `${field}: `;
}

type LeftOut = Extract<ScreenWarning, { code: 'left-out-of-facts' }>;

function leftOutEnglish({ numbers, above, agents }: LeftOut): string {
  const parts = [
    ...(numbers === 0
      ? []
      : [`phones and accounts on more than ${above} beneficiaries (${countText(numbers, 'en')})`]),
    ...(agents === 0
      ? []
      : [`meetings at pay-out agents where very many follow within minutes (${countText(agents, 'en')})`]),
  ];
  return `facts of the network leave out ${joined(parts, 'en')}.`;
}

function leftOutFrench({ numbers, above, agents }: LeftOut): string {
  const parts = [
    ...(numbers === 0
      ? []
      : [`les téléphones et comptes de plus de ${above} bénéficiaires (${countText(numbers, 'fr')})`]),
    ...(agents === 0
      ? []
      : [
          `les rencontres aux points de retrait où trop de monde se suit en quelques minutes (${countText(agents, 'fr')})`,
        ]),
  ];
  return `les faits du réseau laissent de côté ${joined(parts, 'fr')}.`;
}

function english(warning: ScreenWarning): string {
  switch (warning.code) {
    case 'no-payments':
      return warning.as_of === null
        ? 'the ledger holds no payment: nobody was scored. Give payment files.'
        : `no payment at or before as_of ${formatInstant(warning.as_of)}: nobody was scored. Give a later --as-of.`;
    case 'weights-expired':
      return `the weights ${warning.version} expired on ${warning.expires}; have their owner review them.`;
    case 'parity-not-shown':
      return `nothing shows that groups are alerted alike under the weights ${warning.version} and these definitions; run "vigie parity --record FILE" and give it with --parity.`;
    case 'corridors-expired':
      return `the corridors ${warning.countries.join(', ')} have expired; have their owner review them.`;
    case 'capture-software-expired':
      return `${countText(warning.names, 'en')} names of capture software have expired; have their owner review them.`;
    case 'rate-missing':
      return `${countText(warning.payments, 'en')} payments of ${warning.file} have no reference amount for want of a rate; give --rates.`;
    case 'approximate-rates':
      return `${countText(warning.payments, 'en')} payments are valued at the rates that ship, of the European Central Bank but one a month (the last of ${warning.last_day ?? 'unknown'}); give --rates for those of each day.`;
    case 'stale-rates':
      return `${countText(warning.payments, 'en')} payments (${warning.currencies.join(', ')}) are valued at a rate more than ${warning.days} days older than they are; give --rates that reach further.`;
    case 'pooled-accounts':
      return `${countText(warning.accounts, 'en')} accounts stand on more than ${warning.above} records each, are taken as pooled and join nobody.`;
    case 'minors-kept-apart':
      return `pairs of a minor's record and an adult's that something else would have joined, and that were kept apart: ${countText(warning.pairs, 'en')}. Check their dates of birth.`;
    case 'records-not-compared':
      return `records that share a phone, a name or another key with too many others to be compared by it: ${countText(warning.records, 'en')}. Some may be one person and stand as several.`;
    case 'placeholder-values':
      return `records with a phone, an account or another value that stands for many people, and joined nobody: ${countText(warning.records, 'en')}.`;
    case 'parties-of-later-payments':
      return `the ledger holds ${countText(warning.payments, 'en')} payments after as_of. None of them is evidence here, but which records are one party was told from them as well, and facts of the network and joins rest on that: a back-test sees links that were not known then. For one that does not, load a ledger without those payments.`;
    case 'left-out-of-facts':
      return leftOutEnglish(warning);
    case 'lines-unused': {
      const which = linesOf(warning, 'and', 'more');
      const subject =
        warning.count === 1
          ? `line ${which} of ${warning.file} was not used.`
          : `${countText(warning.count, 'en')} lines of ${warning.file} were not used (${which}).`;
      return `${subject} ${placeOf(warning)}${reasonSentence(warning.reason, 'en')}`;
    }
    case 'scores-not-removed':
      return `${warning.path} may no longer be kept and could not be removed; remove it.`;
  }
}

function french(warning: ScreenWarning): string {
  switch (warning.code) {
    case 'no-payments':
      return warning.as_of === null
        ? 'le registre ne contient aucun paiement : personne n’a été évalué. Donnez des fichiers de paiements.'
        : `aucun paiement jusqu’au ${formatInstant(warning.as_of)} : personne n’a été évalué. Donnez un --as-of plus tardif.`;
    case 'weights-expired':
      return `les poids ${warning.version} ont expiré le ${warning.expires} ; faites-les revoir par leur responsable.`;
    case 'parity-not-shown':
      return `rien ne montre que les groupes soient alertés également avec les poids ${warning.version} et ces définitions ; lancez « vigie parity --record FICHIER » et donnez-le avec --parity.`;
    case 'corridors-expired':
      return `les corridors ${warning.countries.join(', ')} ont expiré ; faites-les revoir par leur responsable.`;
    case 'capture-software-expired':
      return `${countText(warning.names, 'fr')} noms de logiciels de capture ont expiré ; faites-les revoir par leur responsable.`;
    case 'rate-missing':
      return `${countText(warning.payments, 'fr')} paiements de ${warning.file} n’ont pas de montant de référence, faute de taux ; donnez --rates.`;
    case 'approximate-rates':
      return `${countText(warning.payments, 'fr')} paiements sont évalués aux taux fournis, de la Banque centrale européenne mais un par mois (le dernier du ${warning.last_day ?? 'jour inconnu'}) ; donnez --rates pour ceux de chaque jour.`;
    case 'stale-rates':
      return `${countText(warning.payments, 'fr')} paiements (${warning.currencies.join(', ')}) sont évalués à un taux plus vieux qu’eux de plus de ${warning.days} jours ; donnez des --rates qui vont plus loin.`;
    case 'pooled-accounts':
      return `${countText(warning.accounts, 'fr')} comptes figurent sur plus de ${warning.above} fiches chacun, sont tenus pour collectifs et ne joignent personne.`;
    case 'minors-kept-apart':
      return `paires d’une fiche de mineur et d’une d’adulte que quelque chose aurait jointes et qui sont laissées séparées : ${countText(warning.pairs, 'fr')}. Vérifiez leurs dates de naissance.`;
    case 'records-not-compared':
      return `fiches qui partagent un téléphone, un nom ou une autre clé avec trop d’autres pour être comparées par elle : ${countText(warning.records, 'fr')}. Certaines peuvent être une seule personne et compter pour plusieurs.`;
    case 'placeholder-values':
      return `fiches avec un téléphone, un compte ou une autre valeur qui sert à beaucoup de personnes et n’a joint personne : ${countText(warning.records, 'fr')}.`;
    case 'parties-of-later-payments':
      return `le registre contient ${countText(warning.payments, 'fr')} paiements postérieurs à as_of. Aucun ne compte ici comme indice, mais ils ont aussi servi à dire quelles fiches sont une même partie, et les faits du réseau et les jonctions en dépendent : un essai sur le passé voit des liens qu’on ne connaissait pas alors. Pour un essai qui ne les voie pas, chargez un registre sans ces paiements.`;
    case 'left-out-of-facts':
      return leftOutFrench(warning);
    case 'lines-unused': {
      const which = linesOf(warning, 'et', 'de plus');
      const subject =
        warning.count === 1
          ? `la ligne ${which} de ${warning.file} n’a pas été utilisée.`
          : `${countText(warning.count, 'fr')} lignes de ${warning.file} n’ont pas été utilisées (${which}).`;
      return `${subject} ${placeOf(warning)}${reasonSentence(warning.reason, 'fr')}`;
    }
    case 'scores-not-removed':
      return `${warning.path} ne doit plus être conservé et n’a pas pu être supprimé ; supprimez-le.`;
  }
}

export function warningSentence(warning: ScreenWarning, language: Language): string {
  return language === 'fr' ? french(warning) : english(warning);
}
