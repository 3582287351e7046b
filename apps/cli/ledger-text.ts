/** What a ledger holds, in words. */
import type { ForgottenFile, LedgerStatus, LoadedFile } from '../../src/ledger/files.js';
import type { Forgotten } from '../../src/ledger/forget-file.js';
import { joined } from '../../src/scoring/say.js';
import { formatInstant } from '../../src/time.js';
import { formatCount, type Language } from './language.js';

interface LedgerWords {
  readonly status: (
    numbers: Readonly<Record<'files' | 'payments' | 'changes' | 'rejected' | 'parties', string>>,
  ) => string;
  readonly span: (first: string, last: string) => string;
  readonly noPayments: string;
  readonly ids: Readonly<Record<'shared' | 'apart', string>>;
  readonly rows: (numbers: Readonly<Record<'read' | 'accepted' | 'others', string>>) => string;
  readonly findings: (findings: string) => string;
  readonly reopened: string;
  readonly noFiles: string;
  readonly forgotten: (payments: string, changes: string, at: string, reason: string) => string;
  readonly giveAgain: string;
}

const words: Readonly<Record<Language, LedgerWords>> = {
  en: {
    status: ({ files, payments, changes, rejected, parties }) =>
      `${payments} payments and ${changes} later statuses of ${files} files; ${rejected} rows not accepted; ${parties} parties`,
    span: (first, last) => `from ${first} to ${last}`,
    noPayments: 'no payments',
    ids: { shared: 'payers and beneficiaries share ids', apart: 'ids not shared' },
    rows: ({ read, accepted, others }) => `${read} read, ${accepted} accepted, ${others} not accepted`,
    findings: (findings) => `${findings} findings`,
    reopened: 'told of payments that were forgotten: give it again',
    noFiles: 'No file was loaded.',
    forgotten: (payments, changes, at, reason) =>
      `forgotten ${at} with ${payments} payments and ${changes} later statuses: ${reason}`,
    giveAgain: 'Give these files again, which told of its payments as well:',
  },
  fr: {
    status: ({ files, payments, changes, rejected, parties }) =>
      `${payments} paiements et ${changes} statuts ultérieurs de ${files} fichiers ; ${rejected} lignes non acceptées ; ${parties} parties`,
    span: (first, last) => `du ${first} au ${last}`,
    noPayments: 'aucun paiement',
    ids: {
      shared: 'payeurs et bénéficiaires partagent leurs identifiants',
      apart: 'identifiants non partagés',
    },
    rows: ({ read, accepted, others }) => `${read} lues, ${accepted} acceptées, ${others} non acceptées`,
    findings: (findings) => `${findings} constats`,
    reopened: 'parlait de paiements oubliés depuis : donnez-le à nouveau',
    noFiles: 'Aucun fichier n’a été chargé.',
    forgotten: (payments, changes, at, reason) =>
      `oublié le ${at} avec ${payments} paiements et ${changes} statuts ultérieurs : ${reason}`,
    giveAgain: 'Donnez à nouveau ces fichiers, qui parlaient aussi de ses paiements :',
  },
};

export function statusText(status: LedgerStatus, language: Language): string {
  const say = words[language];
  const count = (value: number): string => formatCount(value, language);
  const { first, last } = status;
  return [
    say.status({
      files: count(status.files),
      payments: count(status.payments),
      changes: count(status.statusChanges),
      rejected: count(status.rejected),
      parties: count(status.parties),
    }),
    first === null || last === null ? say.noPayments : say.span(formatInstant(first), formatInstant(last)),
    say.ids[status.idsShared ? 'shared' : 'apart'],
  ].join('\n');
}

export function filesText(
  files: readonly LoadedFile[],
  forgotten: readonly ForgottenFile[],
  language: Language,
): string {
  const say = words[language];
  const count = (value: number): string => formatCount(value, language);
  const loaded = files.map((file) => {
    const rows = say.rows({
      read: count(file.read),
      accepted: count(file.accepted),
      others: count(file.conflicts + file.rejected),
    });
    const more = [
      ...(file.findings === 0 ? [] : [say.findings(count(file.findings))]),
      ...(file.reopened ? [say.reopened] : []),
    ];
    return `${formatInstant(file.loadedAt)}  ${file.sha256.slice(0, 12)}  ${file.format}  ${file.name}\n  ${joined([rows, ...more], language)}`;
  });
  const gone = forgotten.map(
    (file) => `${file.sha256.slice(0, 12)}  ${file.name}\n  ${goneText(file, language)}`,
  );
  return [...(loaded.length === 0 ? [say.noFiles] : loaded), ...gone].join('\n');
}

export function forgottenText(gone: Forgotten, language: Language): string {
  const again =
    gone.reopened.length === 0
      ? []
      : [words[language].giveAgain, ...gone.reopened.map((name) => `  ${name}`)];
  return [`${gone.name}: ${goneText(gone, language)}`, ...again].join('\n');
}

function goneText(file: ForgottenFile, language: Language): string {
  const count = (value: number): string => formatCount(value, language);
  return words[language].forgotten(
    count(file.payments),
    count(file.statusChanges),
    formatInstant(file.at),
    file.reason,
  );
}
