import type { JSX } from 'hono/jsx/jsx-runtime';
import { findingSentence } from '../../intake/finding.js';
import { reasonSentence } from '../../intake/rejection.js';
import type { FileBooks } from '../../ledger/load/all-books.js';
import { phrases } from '../../scoring/explain-phrases.js';
import { printable } from '../../scoring/printable.js';
import { decimal } from '../../scoring/say.js';
import type { Report } from '../report.js';
import type { RunFacts, UnknownColumns } from '../run-facts.js';
import { readerWarning } from './reader-warning.js';
import type { Scene } from './scene.js';
import { Table } from './table.js';
import { Told } from './told.js';

const flags = [
  'unknownReference',
  'zoneAssumed',
  'statusFlagged',
  'future',
  'withoutPayer',
  'withoutBeneficiary',
] as const;

interface Remarks {
  readonly heading: string;
  readonly lines: readonly string[];
}

function remarksOf(scene: Scene, file: FileBooks, columns: UnknownColumns | undefined): readonly Remarks[] {
  const { lang, words, count, say } = scene;
  const colon = say(phrases.colon);
  const { loaded } = words;
  const named = columns?.columns.map(printable) ?? [];
  const more = columns === undefined || columns.more === 0 ? [] : [loaded.more(count(columns.more))];
  const all: readonly Remarks[] = [
    {
      heading: loaded.reasons,
      lines: Object.entries(file.reasons).map(
        ([reason, rows]) => `${count(rows)} ${reason}${colon} ${reasonSentence(reason, lang)}`,
      ),
    },
    {
      heading: loaded.findings,
      lines: file.findings.map(
        ({ code, about, count: times, line }) =>
          `${count(times)} ${code}${about === '' ? '' : ` (${printable(about)})`}${colon} ${findingSentence(code, lang)} [${line}]`,
      ),
    },
    {
      heading: loaded.flagsHeading,
      lines: flags
        .filter((flag) => file[flag] > 0)
        .map((flag) => `${count(file[flag])} ${loaded.flags[flag]}`),
    },
    { heading: loaded.unknownColumns, lines: [...named, ...more] },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

interface FileProps {
  readonly scene: Scene;
  readonly file: FileBooks;
  readonly columns: UnknownColumns | undefined;
}

function FileDetails({ scene, file, columns }: FileProps): JSX.Element {
  const { lang, words } = scene;
  const { table, details, sums, nothing } = words.loaded;
  const remarks = remarksOf(scene, file, columns);
  return (
    <details>
      <summary>
        <Told text={details(file.file)} />
      </summary>
      {file.sums.length === 0 ? null : (
        <Table
          label={`${sums}, ${printable(file.file)} ${file.sha256.slice(0, 8)}`}
          columns={[
            { title: table.currency },
            { title: table.sumRead, isNumber: true },
            { title: table.sumAccepted, isNumber: true },
            { title: table.sumSetAside, isNumber: true },
            { title: table.sumRejected, isNumber: true },
          ]}
          rows={file.sums.map(({ currency, read, accepted, setAside, rejected }) => [
            printable(currency),
            decimal(read, lang),
            decimal(accepted, lang),
            decimal(setAside, lang),
            decimal(rejected, lang),
          ])}
        />
      )}
      {remarks.length === 0 ? <p>{nothing}</p> : null}
      {remarks.map(({ heading, lines }) => (
        <>
          <h4>{heading}</h4>
          <ul>
            {lines.map((line) => (
              <li>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </>
      ))}
    </details>
  );
}

function listText({ words: { loaded }, count }: Scene, { list, versions }: RunFacts): string {
  if (list !== null) return loaded.list(count(list.entries), count(list.matched));
  const version = versions.find(([name]) => name === 'lists')?.[1] ?? '0';
  return version === '0' ? loaded.noList : loaded.earlierList(version);
}

/** What was read, what of it was accepted, and what a reader must know of lists and rates. */
export function Loaded({ scene, report }: { readonly scene: Scene; readonly report: Report }): JSX.Element {
  const { words, count, lang } = scene;
  const { loaded } = words;
  const { books, run } = report;
  const { table } = loaded;
  const numbers = ['read', 'accepted', 'duplicates', 'changes', 'conflicts', 'rejected'] as const;
  return (
    <>
      <h3>{loaded.warnings}</h3>
      {run.warnings.length === 0 ? <p>{loaded.noWarnings}</p> : null}
      <ul>
        {run.warnings.map((warning) => (
          <li>
            <Told text={readerWarning(warning, lang)} />
          </li>
        ))}
        <li>{loaded.parties(count(run.partyMap.parties), count(run.partyMap.records))}</li>
        <li>{listText(scene, run)}</li>
      </ul>
      <p>{books.length === 0 ? loaded.noFiles : loaded.intro}</p>
      {books.length === 0 ? null : (
        <Table
          label={table.file}
          columns={[
            { title: table.file },
            { title: table.form },
            ...numbers.map((name) => ({ title: table[name], isNumber: true })),
          ]}
          rows={books.map((file) => [
            <Told text={file.file} />,
            <Told text={file.format} />,
            count(file.read),
            count(file.accepted),
            count(file.duplicates),
            count(file.statusChanges),
            count(file.conflicts),
            count(file.rejected),
          ])}
        />
      )}
      {books.map((file) => (
        <FileDetails
          scene={scene}
          file={file}
          columns={run.unknownColumns.find(({ sha256 }) => sha256 === file.sha256)}
        />
      ))}
    </>
  );
}
