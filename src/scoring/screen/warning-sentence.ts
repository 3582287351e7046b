/** What a reader must know before trusting a screening, in words. */
import { reasonSentence } from '../../intake/rejection.js';
import { formatInstant } from '../../time.js';
import { countText, isSingle, joined, type Language, numbered } from '../say.js';
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

type InPart = Extract<ScreenWarning, { code: 'read-in-part' }>;

function inPartEnglish({ hubs, payers, windows, payments }: InPart): string {
  const parts = [
    ...(hubs === 0
      ? []
      : [
          `of ${numbered(hubs, 'beneficiary', 'beneficiaries', 'en')} with more than ${payers} payers only those who paid last were read`,
        ]),
    ...(windows === 0
      ? []
      : [
          `of ${numbered(windows, 'history', 'histories', 'en')} with more than ${countText(payments, 'en')} payments in a year only the latest were read`,
        ]),
  ];
  const told = hubs === 0 ? '' : ', and told to those who pay them,';
  return `${joined(parts, 'en')}: what is counted of them${told} is at least so much.`;
}

function inPartFrench({ hubs, payers, windows, payments }: InPart): string {
  const parts = [
    ...(hubs === 0
      ? []
      : [
          `pour ${numbered(hubs, 'bénéficiaire ayant', 'bénéficiaires ayant', 'fr')} plus de ${payers} payeurs, seuls les derniers à avoir payé ont été lus`,
        ]),
    ...(windows === 0
      ? []
      : [
          `pour ${numbered(windows, 'historique', 'historiques', 'fr')} de plus de ${countText(payments, 'fr')} paiements en un an, seuls les derniers ont été lus`,
        ]),
  ];
  const told = hubs === 0 ? '' : ', et dit à ceux qui les paient,';
  return `${joined(parts, 'fr')} : ce qui en est compté${told} est un minimum.`;
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
      return `${numbered(warning.names, 'name of capture software has', 'names of capture software have', 'en')} expired; have their owner review them.`;
    case 'rate-missing':
      return `${numbered(warning.payments, `payment of ${warning.file} has`, `payments of ${warning.file} have`, 'en')} no reference amount for want of a rate; give --rates.`;
    case 'approximate-rates':
      return `${numbered(warning.payments, 'payment is', 'payments are', 'en')} valued at the rates that ship, of the European Central Bank but one a month (the last of ${warning.last_day ?? 'unknown'}); give --rates for those of each day.`;
    case 'stale-rates':
      return `${numbered(warning.payments, 'payment', 'payments', 'en')} (${warning.currencies.join(', ')}) ${isSingle(warning.payments, 'en') ? 'is' : 'are'} valued at a rate more than ${numbered(warning.days, 'day', 'days', 'en')} older; give --rates that reach further.`;
    case 'pooled-accounts':
      return `${numbered(warning.accounts, 'account stands', 'accounts stand', 'en')} on more than ${warning.above} records each, taken as pooled and joining nobody.`;
    case 'minors-kept-apart':
      return `pairs of a minor's record and an adult's that something else would have joined, and that were kept apart: ${countText(warning.pairs, 'en')}. Check their dates of birth.`;
    case 'records-not-compared':
      return `records that share a phone, a name or another key with too many others to be compared by it: ${countText(warning.records, 'en')}. Some may be one person and stand as several.`;
    case 'placeholder-values':
      return `records with a phone, an account or another value that stands for many people, and joined nobody: ${countText(warning.records, 'en')}.`;
    case 'parties-of-later-payments':
      return `the ledger holds ${numbered(warning.payments, 'payment', 'payments', 'en')} after as_of. None of them is evidence here, but which records are one party was told from them as well, and facts of the network and joins rest on that: a back-test sees links that were not known then. For one that does not, load a ledger without those payments.`;
    case 'left-out-of-facts':
      return leftOutEnglish(warning);
    case 'read-in-part':
      return inPartEnglish(warning);
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
      return `${numbered(warning.names, 'nom de logiciel de capture a', 'noms de logiciels de capture ont', 'fr')} expiré ; à faire revoir par leur responsable.`;
    case 'rate-missing':
      return `${numbered(warning.payments, `paiement de ${warning.file} n’a`, `paiements de ${warning.file} n’ont`, 'fr')} pas de montant de référence, faute de taux ; donnez --rates.`;
    case 'approximate-rates':
      return `${numbered(warning.payments, 'paiement est évalué', 'paiements sont évalués', 'fr')} aux taux fournis, de la Banque centrale européenne mais un par mois (le dernier du ${warning.last_day ?? 'jour inconnu'}) ; donnez --rates pour ceux de chaque jour.`;
    case 'stale-rates':
      return `${numbered(warning.payments, 'paiement', 'paiements', 'fr')} (${warning.currencies.join(', ')}) ${isSingle(warning.payments, 'fr') ? 'est évalué' : 'sont évalués'} à un taux antérieur de plus de ${numbered(warning.days, 'jour', 'jours', 'fr')} ; donnez des --rates qui vont plus loin.`;
    case 'pooled-accounts':
      return `${numbered(warning.accounts, 'compte figure', 'comptes figurent', 'fr')} sur plus de ${warning.above} fiches : collectif, un tel compte ne joint personne.`;
    case 'minors-kept-apart':
      return `paires d’une fiche de mineur et d’une d’adulte que quelque chose aurait jointes et qui sont laissées séparées : ${countText(warning.pairs, 'fr')}. Vérifiez leurs dates de naissance.`;
    case 'records-not-compared':
      return `fiches qui partagent un téléphone, un nom ou une autre clé avec trop d’autres pour être comparées par elle : ${countText(warning.records, 'fr')}. Certaines peuvent être une seule personne et compter pour plusieurs.`;
    case 'placeholder-values':
      return `fiches avec un téléphone, un compte ou une autre valeur qui sert à beaucoup de personnes et n’a joint personne : ${countText(warning.records, 'fr')}.`;
    case 'parties-of-later-payments':
      return `le registre contient ${numbered(warning.payments, 'paiement postérieur', 'paiements postérieurs', 'fr')} à as_of. Aucun ne compte ici comme indice, mais ils ont aussi servi à dire quelles fiches sont une même partie, et les faits du réseau et les jonctions en dépendent : un essai sur le passé voit des liens qu’on ne connaissait pas alors. Pour un essai qui ne les voie pas, chargez un registre sans ces paiements.`;
    case 'left-out-of-facts':
      return leftOutFrench(warning);
    case 'read-in-part':
      return inPartFrench(warning);
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
