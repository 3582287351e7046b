import { Command, Option } from 'commander';
import { type Language, languages } from './language.js';
import { filesText, forgottenText, statusText } from './ledger-text.js';
import { reasonValue } from './option-values.js';
import type { Session } from './session.js';

interface Options {
  readonly ledger: string;
  readonly lang: Language;
  readonly json?: true;
  readonly reason?: string;
}

const help = `
  vigie ledger status --ledger out/2026-11/ledger.duckdb
  vigie ledger files --ledger out/2026-11/ledger.duckdb
  vigie ledger forget payments.csv --ledger out/2026-11/ledger.duckdb --reason "wrong month"`;

const forgetHelp = `
FILE is named as it was loaded, or by the first eight or more digits of its SHA-256. Its payments are
taken out with all that any file told of them since, and with what others told of a payment behind
what it told; instant, reason and counts stay in the ledger, and so do the ids of its parties. The
files of which a row was judged by what it told must be given again: they are named, and "vigie
ledger files" marks them. No other file need be.`;

function options(command: Command): Command {
  return command
    .option('--ledger <file>', 'the ledger that "vigie screen" wrote', 'ledger.duckdb')
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text');
}

export function ledgerCommand(session: Session): Command {
  const open = async (path: string, readOnly: boolean) => {
    const { openLedger } = await import('../../src/ledger/ledger.js');
    return openLedger(path, readOnly ? { readOnly } : { create: false });
  };
  const status = options(new Command('status'))
    .description('Count what the ledger holds.')
    .action(async ({ ledger, lang, json }: Options) => {
      const { ledgerStatus } = await import('../../src/ledger/files.js');
      const opened = await open(ledger, true);
      const found = await ledgerStatus(opened).finally(() => opened.close());
      session.output.print(json ? JSON.stringify(found) : statusText(found, lang));
    });
  const files = options(new Command('files'))
    .description('List the files that were loaded, and those that were forgotten.')
    .action(async ({ ledger, lang, json }: Options) => {
      const { forgottenFiles, loadedFiles } = await import('../../src/ledger/files.js');
      const opened = await open(ledger, true);
      const read = async () => ({
        files: await loadedFiles(opened),
        forgotten: await forgottenFiles(opened),
      });
      const found = await read().finally(() => opened.close());
      session.output.print(json ? JSON.stringify(found) : filesText(found.files, found.forgotten, lang));
    });
  const forget = options(new Command('forget'))
    .description('Take a file out of the ledger again, with all that rests on it.')
    .argument('<file>', 'as it was loaded, or the start of its SHA-256')
    .addOption(
      new Option('--reason <reason>', 'why; it is kept in the ledger')
        .argParser(reasonValue)
        .makeOptionMandatory(),
    )
    .addHelpText('after', forgetHelp)
    .action(async (file: string, { ledger, lang, json, reason = '' }: Options) => {
      const { forgetFile } = await import('../../src/ledger/forget-file.js');
      const { resolveParties } = await import('../../src/network/resolve/resolve-parties.js');
      const opened = await open(ledger, false);
      const at = Date.now();
      // What was forgotten may have been what joined two records.
      const forgetAndResolve = async () => {
        const forgotten = await forgetFile(opened, file, { at, reason });
        await resolveParties(opened, { now: at });
        return forgotten;
      };
      const gone = await forgetAndResolve().finally(() => opened.close());
      session.output.print(json ? JSON.stringify(gone) : forgottenText(gone, lang));
    });
  return new Command('ledger')
    .summary('count, list and forget the files of a ledger')
    .description('See what a ledger holds, and take out what should not be there.')
    .addCommand(status)
    .addCommand(files)
    .addCommand(forget)
    .addHelpText('after', help);
}
