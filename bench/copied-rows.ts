/**
 * How a row of each table of a ledger stands in a further copy of what was loaded: under numbers and texts of its own,
 * so that no party, account, phone or payment of one copy meets one of another.
 */

/** The greatest number of each kind in what was loaded: copies are that far apart. */
export interface Span {
  readonly seq: number;
  readonly record: number;
  readonly party: number;
  readonly file: number;
}

type Columns = Readonly<Record<string, string>>;

interface CopiedTable {
  readonly table: string;
  /** SQL over a loaded row of the columns that are not as they were, in the copy of that number. */
  readonly others: (copy: number, span: Span) => Columns;
  /** Which rows were loaded: copies stand behind them in the same table. */
  readonly loaded: (span: Span) => string;
}

const numbers = (columns: readonly string[], by: number): Columns =>
  Object.fromEntries(columns.map((name) => [name, `${name} + ${by}`]));

const integers = (columns: readonly string[], by: number): Columns =>
  Object.fromEntries(columns.map((name) => [name, `(${name} + ${by})::INTEGER`]));

const texts = (columns: readonly string[], text: (name: string) => string): Columns =>
  Object.fromEntries(columns.map((name) => [name, text(name)]));

/** A key stands for a text, and those of copies for texts of theirs. */
const keys = (columns: readonly string[], copy: number): Columns =>
  texts(columns, (name) => `CASE WHEN ${name} IS NOT NULL THEN (hash(${name}, ${copy}) >> 11)::BIGINT END`);

const tagOf = (copy: number): string => String(copy).padStart(3, '0');

const fileOf = (copy: number, span: Span): Columns => integers(['file_id'], copy * span.file);
const byFile = (span: Span): string => `file_id <= ${span.file}`;
const byRecord = (span: Span): string => `record <= ${span.record}`;

/** Words of a family stay at the end of a name and stand in further copies as often as in the first: names are shared in life. */
function paymentOf(copy: number, span: Span): Columns {
  const tag = tagOf(copy);
  const ids = ['payment_id', 'original_payment_id', 'transfer_reference', 'payer_id', 'beneficiary_id'];
  return {
    ...fileOf(copy, span),
    ...numbers(['seq'], copy * span.seq),
    ...integers(['payer_record', 'beneficiary_record'], copy * span.record),
    ...texts([...ids, 'device_id', 'wallet_id'], (name) => `${name} || '-${tag}'`),
    // A country stands at the front of an account number.
    ...texts(
      ['payer_account', 'beneficiary_account'],
      (name) => `left(${name}, 4) || '${tag}' || substr(${name}, 5)`,
    ),
    ...texts(['payer_phone', 'beneficiary_phone'], (name) => `${name} || '${tag}'`),
    ...texts(['payer_email', 'beneficiary_email'], (name) => `'d${tag}.' || ${name}`),
    ...texts(['payer_address', 'beneficiary_address'], (name) => `'${tag}-' || ${name}`),
    ...texts(['payer_name', 'beneficiary_name'], (name) => `'${tag} ' || ${name}`),
    ...keys(['payer_phone_key', 'payer_email_key', 'payer_account_key', 'payer_address_key'], copy),
    ...keys(['device_id_key', 'beneficiary_account_key', 'beneficiary_phone_key'], copy),
  };
}

/** In the order in which a load fills them. */
export const copiedTables: readonly CopiedTable[] = [
  {
    table: 'file',
    others: (copy, span) => ({
      ...fileOf(copy, span),
      ...numbers(['read_seq'], copy * span.seq),
      sha256: `sha256(sha256 || ${copy})`,
      name: `name || '-${copy}'`,
    }),
    loaded: byFile,
  },
  ...['file_sum', 'rejected', 'finding'].map(
    (table): CopiedTable => ({ table, others: fileOf, loaded: byFile }),
  ),
  {
    table: 'record',
    others: (copy, span) => ({
      ...integers(['record'], copy * span.record),
      ...numbers(['first_seq'], copy * span.seq),
      record_id: `record_id || '-${tagOf(copy)}'`,
    }),
    loaded: byRecord,
  },
  { table: 'payment', others: paymentOf, loaded: (span) => `seq <= ${span.seq}` },
  {
    table: 'status_change',
    others: (copy, span) => ({
      ...fileOf(copy, span),
      ...numbers(['seq', 'payment_seq'], copy * span.seq),
    }),
    loaded: (span) => `seq <= ${span.seq}`,
  },
  {
    table: 'record_account',
    others: (copy, span) => ({
      ...integers(['record'], copy * span.record),
      ...keys(['account_key'], copy),
    }),
    loaded: byRecord,
  },
  {
    table: 'record_family_name',
    others: (copy, span) => integers(['record'], copy * span.record),
    loaded: byRecord,
  },
  {
    table: 'party_map',
    others: (copy, span) => ({
      ...integers(['record'], copy * span.record),
      ...integers(['party'], copy * span.party),
    }),
    loaded: byRecord,
  },
  {
    table: 'party',
    others: (copy, span) => ({
      ...integers(['party'], copy * span.party),
      party_id: `party_id || '-${tagOf(copy)}'`,
    }),
    loaded: (span) => `party < ${span.party}`,
  },
];

/** Texts of a payment that people read and no screening does, in either side's form. */
const forPeople: readonly string[] = [
  ...['name', 'account', 'address', 'phone', 'email'].flatMap((name) => [
    `payer_${name}`,
    `beneficiary_${name}`,
  ]),
  ...['transfer_reference', 'purpose', 'device_id', 'wallet_id', 'merchant_name'],
];

/**
 * The statement that adds a further copy of the rows loaded, in their order; a lean one without the texts that only
 * people read.
 */
export function copySql(
  { table, others, loaded }: CopiedTable,
  copy: number,
  span: Span,
  isLean: boolean,
): string {
  const without = isLean && table === 'payment' ? texts(forPeople, () => 'NULL') : {};
  const replaced = Object.entries({ ...others(copy, span), ...without }).map(
    ([name, sql]) => `${sql} AS ${name}`,
  );
  return `INSERT INTO ${table} SELECT * REPLACE (${replaced.join(', ')}) FROM ${table} WHERE ${loaded(span)}`;
}

/** What counts over all copies, which were `from` and are `to`. */
export function totalsSql(from: number, to: number): readonly string[] {
  const seq = '(SELECT max(seq) FROM payment)';
  const grown = (names: readonly string[]): string =>
    names.map((name) => `${name} = (${name}::BIGINT * ${to} // ${from})::INTEGER`).join(', ');
  return [
    `UPDATE name_frequency SET ${grown(['payers'])}`,
    `UPDATE name_frequency_version SET at_seq = ${seq}, ${grown(['payers_in_all'])}`,
    `UPDATE party_map_version SET at_seq = ${seq}, ${grown(['records', 'parties', 'joined_by_account', 'joined_by_id'])}`,
  ];
}
