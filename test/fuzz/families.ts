/** A small file of every family of forms but the CSV of our own columns, which has its own mutations. */
import type { Mapping } from '../../src/intake/mapped/mapping.js';
import { mappingOf } from '../../src/intake/mapped/testing/mapping-of.js';
import type { PaymentText } from '../../src/intake/payment.js';
import { sampleFiles } from '../../src/intake/testing/sample-files.js';
import { parquetOf } from '../../src/ledger/testing/parquet-of.js';
import { paymentsSheet } from './payments-sheet.js';

export interface Family {
  readonly name: string;
  readonly content: () => Promise<Buffer>;
  /** Files that a ledger holds before: what statuses and returns are about. */
  readonly grounds: readonly string[];
  /** Where time is short one in so many of the mutations wanted is tried; a stage by the engine takes its time. */
  readonly oneIn: number;
  readonly mappings: () => Promise<readonly Mapping[]>;
}

/** Stands in the texts of the samples, and may stand in no message. */
export const watchword = 'watchword';

function mappedCsv(): Buffer {
  const rows = [1, 2, 3].map(
    (id) => `T${id};0${id}.03.2025 10:0${id};1.04${id},50;Åsa & Co;"${watchword} ""x""\n; z"\r\n`,
  );
  return Buffer.from(`id;at;amount;name;text\r\n${rows.join('')}`);
}

async function parquet(): Promise<Buffer> {
  const { header, rows } = paymentsSheet('parquet');
  return parquetOf(
    rows.map((cells): PaymentText => {
      const row = Object.fromEntries(header.map((column, i) => [column, cells[i] ?? '']));
      return { ...row, purpose: watchword };
    }),
  );
}

const none = async (): Promise<readonly Mapping[]> => [];

const about: Readonly<Record<string, string>> = {
  'pain.002': 'pain.001',
  'pacs.002': 'pacs.008',
  'pacs.004': 'pacs.008',
};

function ofSample([name, text]: readonly [string, string]): Family {
  const ground = sampleFiles[about[name] ?? ''];
  return {
    name,
    content: async () => Buffer.from(text),
    grounds: ground === undefined ? [] : [ground],
    oneIn: 3,
    mappings: none,
  };
}

export const families: readonly Family[] = [
  ...Object.entries(sampleFiles).map(ofSample),
  { name: 'Parquet', content: parquet, grounds: [], oneIn: 30, mappings: none },
  {
    name: 'mapped CSV',
    content: async () => mappedCsv(),
    grounds: [],
    oneIn: 3,
    mappings: async () => [
      await mappingOf(
        'vigie_mapping: 1',
        'file: {delimiter: ";", time_zone: Europe/Stockholm}',
        "numbers: {decimal: ',', grouping: '.'}",
        'columns: {payment_id: id, executed_at: {column: at, format: DD.MM.YYYY HH:mm}, amount: amount, currency: {value: EUR}, payer_name: name, purpose: text}',
      ),
    ],
  },
];
