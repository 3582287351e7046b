/** Messages about an account, for tests. */

export interface StatementParts {
  /** Stands in `Acct` behind the number. */
  readonly owner?: string;
  readonly before?: string;
  readonly id?: string;
}

/** A camt.053 with these entries on the account `SE35`. */
export function statement(
  entries: string,
  { owner = '', before = '', id = 'S1' }: StatementParts = {},
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2025-03-02T09:00:00+01:00</CreDtTm></GrpHdr>
<Stmt><Id>${id}</Id>${before}<Acct><Id><IBAN>SE35</IBAN></Id>${owner}<Svcr><FinInstnId><BICFI>HANDSESS</BICFI></FinInstnId></Svcr></Acct>
${entries}
</Stmt></BkToCstmrStmt></Document>`;
}

export interface EntryParts {
  readonly amount?: string;
  readonly currency?: string;
  readonly sign?: string;
  readonly status?: string;
  /** Everything between status and details. */
  readonly rest?: string;
  readonly details?: string;
}

/** One transaction that says nothing but who is on the other side. */
function somebody(sign: string): string {
  const name = sign === 'CRDT' ? 'Dbtr' : 'Cdtr';
  return details(`<RltdPties><${name}><Nm>Maria</Nm></${name}></RltdPties>`);
}

const booking = '<BookgDt><Dt>2025-03-01</Dt></BookgDt><AcctSvcrRef>R1</AcctSvcrRef>';

export function entry({
  amount = '45.50',
  currency = 'EUR',
  sign = 'DBIT',
  status = 'BOOK',
  rest = booking,
  details: inside = somebody(sign),
}: EntryParts = {}): string {
  return `<Ntry><Amt Ccy="${currency}">${amount}</Amt>${sign && `<CdtDbtInd>${sign}</CdtDbtInd>`}${status && `<Sts><Cd>${status}</Cd></Sts>`}${rest}${inside}</Ntry>`;
}

export function details(...transactions: readonly string[]): string {
  return `<NtryDtls>${transactions.map((one) => `<TxDtls>${one}</TxDtls>`).join('')}</NtryDtls>`;
}
