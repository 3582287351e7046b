/** What became of every row of a file, in words. */
import { findingSentence } from '../../src/intake/finding.js';
import { reasonSentence } from '../../src/intake/rejection.js';
import type { CurrencySum, FileReport } from '../../src/ledger/load/report.js';
import { formatCount, type Language } from './language.js';
import { placeText } from './place-text.js';

interface ReconciliationWords {
  readonly read: string;
  readonly accepted: string;
  readonly duplicates: string;
  readonly statusChanges: string;
  readonly conflicts: string;
  readonly rejected: string;
  readonly known: string;
  readonly setAside: string;
  readonly amountUnknown: string;
  readonly alreadyLoaded: string;
  readonly reasons: string;
  readonly findings: string;
  readonly unknownReference: string;
  readonly zoneAssumed: string;
  readonly statusFlagged: string;
  readonly future: string;
  readonly withoutPayer: string;
  readonly withoutBeneficiary: string;
  readonly unknownColumns: string;
  readonly more: (columns: string) => string;
  readonly colon: string;
}

const words: Readonly<Record<Language, ReconciliationWords>> = {
  en: {
    read: 'read',
    accepted: 'accepted',
    duplicates: 'duplicates',
    statusChanges: 'status changes',
    conflicts: 'conflicts',
    rejected: 'rejected',
    known: 'known before',
    setAside: 'of payments that count elsewhere',
    amountUnknown: 'rows whose amount cannot be read; they are in no sum',
    alreadyLoaded: 'the ledger holds this very file: nothing was written',
    reasons: 'not accepted',
    findings: 'read, though the format asks for something else',
    unknownReference: 'payments without a reference amount, for want of a rate',
    zoneAssumed: 'payments timed in UTC, for want of a time zone',
    statusFlagged: 'payments whose status has no date',
    future: 'payments dated more than a day after they were received; as_of is not taken from them',
    withoutPayer: 'payments without a payer: nothing says who pays',
    withoutBeneficiary: 'payments without a beneficiary: nothing says who is paid',
    unknownColumns: 'unknown columns, ignored',
    more: (columns) => `and ${columns} more`,
    colon: ':',
  },
  fr: {
    read: 'lues',
    accepted: 'acceptées',
    duplicates: 'doublons',
    statusChanges: 'changements de statut',
    conflicts: 'conflits',
    rejected: 'rejetées',
    known: 'déjà connues',
    setAside: 'de paiements comptés ailleurs',
    amountUnknown: 'lignes dont le montant ne peut être lu ; elles n’entrent dans aucune somme',
    alreadyLoaded: 'le registre contient déjà ce fichier : rien n’a été écrit',
    reasons: 'non acceptées',
    findings: 'lu, quoique le format demande autre chose',
    unknownReference: 'paiements sans montant de référence, faute de taux',
    zoneAssumed: 'paiements datés en UTC, faute de fuseau horaire',
    statusFlagged: 'paiements dont le statut n’a pas de date',
    future: 'paiements datés plus d’un jour après leur réception ; as_of n’en est pas tiré',
    withoutPayer: 'paiements sans payeur : rien ne dit qui paie',
    withoutBeneficiary: 'paiements sans bénéficiaire : rien ne dit qui est payé',
    unknownColumns: 'colonnes inconnues, ignorées',
    more: (columns) => `et ${columns} autres`,
    colon: ' :',
  },
};

export function reconciliationText(report: FileReport, language: Language): string {
  const say = words[language];
  const count = (value: number): string => formatCount(value, language);
  const parts = [
    `${count(report.accepted)} ${say.accepted}`,
    `${count(report.duplicates)} ${say.duplicates}`,
    `${count(report.statusChanges)} ${say.statusChanges}`,
    `${count(report.conflicts)} ${say.conflicts}`,
    `${count(report.rejected)} ${say.rejected}`,
  ];
  const reasons = Object.entries(report.reasons).map(
    ([reason, rows]) => `    ${count(rows)} ${reason}${say.colon} ${reasonSentence(reason, language)}`,
  );
  const findings = report.findings.map(
    ({ code, about, count: times, line, offset }) =>
      `    ${count(times)} ${code}${about === '' ? '' : ` (${about})`}${say.colon} ${findingSentence(code, language)} [${placeText(report.format, line, offset, language)}]`,
  );
  const flagged: readonly (readonly [number, string])[] = [
    [report.amountUnknown, say.amountUnknown],
    [report.unknownReference, say.unknownReference],
    [report.zoneAssumed, say.zoneAssumed],
    [report.statusFlagged, say.statusFlagged],
    [report.future, say.future],
    [report.withoutPayer, say.withoutPayer],
    [report.withoutBeneficiary, say.withoutBeneficiary],
  ];
  const columns =
    report.unknownColumnsMore === 0
      ? report.unknownColumns
      : [...report.unknownColumns, say.more(count(report.unknownColumnsMore))];
  return [
    `${report.file}${say.colon} ${count(report.read)} ${say.read} = ${parts.join(' + ')}`,
    ...(report.alreadyLoaded ? [`  ${say.alreadyLoaded}`] : []),
    ...report.sums.map((sum) => `  ${sum.currency}${say.colon} ${sumText(sum, say)}`),
    ...(reasons.length === 0 ? [] : [`  ${say.reasons}${say.colon}`, ...reasons]),
    ...(findings.length === 0 ? [] : [`  ${say.findings}${say.colon}`, ...findings]),
    ...flagged.filter(([rows]) => rows > 0).map(([rows, text]) => `  ${count(rows)} ${text}`),
    ...(report.unknownColumns.length === 0
      ? []
      : [`  ${say.unknownColumns}${say.colon} ${columns.join(', ')}`]),
  ].join('\n');
}

/** What is nothing is left out, but for what was accepted. */
function sumText(sum: CurrencySum, say: ReconciliationWords): string {
  const parts = [
    [sum.accepted, say.accepted],
    [sum.known, say.known],
    [sum.setAside, say.setAside],
    [sum.rejected, say.rejected],
  ].filter(([amount = '', what]) => what === say.accepted || /[1-9]/.test(amount));
  return `${sum.read} ${say.read} = ${parts.map((part) => part.join(' ')).join(' + ')}`;
}
