/** Payments written as camt.053, for tests: as far as the message can carry them. */
import type { PaymentText, Role } from '../payment.js';

/** A payment with what a statement needs: the account on whose statement it stands. */
export interface StatementRow {
  readonly row: PaymentText;
  readonly holder: Role;
}

export function camt053Of(rows: readonly StatementRow[]): string {
  const statements = new Map<string, string[]>();
  for (const { row, holder } of rows) {
    const account = element(
      'Acct',
      numberOf(row, holder) + element('Ownr', partyOf(row, holder)) + bankOf(row, holder),
    );
    const entries = statements.get(account) ?? [];
    entries.push(entryOf(row, holder));
    statements.set(account, entries);
  }
  const texts = [...statements].map(
    ([account, entries], n) => `<Stmt><Id>S${n}</Id>${account}${entries.join('\n')}</Stmt>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr>
${texts.join('\n')}
</BkToCstmrStmt></Document>`;
}

function entryOf(row: PaymentText, holder: Role): string {
  const isDebit = holder === 'payer';
  const sent = amount(row.amount, row.currency);
  const paid = row.payout_amount === undefined ? sent : amount(row.payout_amount, row.payout_currency);
  const instructed = isDebit ? paid : sent;
  const isDay = row.time_quality === 'booked';
  const transaction = [
    element(
      'Refs',
      element('EndToEndId', text(row.transfer_reference)) + element('TxId', text(row.payment_id)),
    ),
    instructed === (isDebit ? sent : paid) ? '' : element('AmtDtls', element('InstdAmt', instructed)),
    element('RltdPties', otherSide(row, isDebit ? 'beneficiary' : 'payer')),
    element('RltdAgts', isDebit ? agent('CdtrAgt', row.payout_agent) : agent('DbtrAgt', row.provider_id)),
    element(
      'RmtInf',
      (row.purpose ?? '')
        .split('\n')
        .map((line) => element('Ustrd', text(line)))
        .join(''),
    ),
    isDay ? '' : element('RltdDts', element('AccptncDtTm', text(row.executed_at))),
  ];
  return `<Ntry>${isDebit ? sent : paid}<CdtDbtInd>${isDebit ? 'DBIT' : 'CRDT'}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
  ${isDay ? element('BookgDt', element('Dt', text(row.executed_at))) : ''}<NtryDtls><TxDtls>${transaction.join('')}</TxDtls></NtryDtls></Ntry>`;
}

function otherSide(row: PaymentText, role: Role): string {
  const name = role === 'payer' ? 'Dbtr' : 'Cdtr';
  return element(name, element('Pty', partyOf(row, role))) + element(`${name}Acct`, numberOf(row, role));
}

function numberOf(row: PaymentText, role: Role): string {
  return element('Id', element('Othr', element('Id', text(row[`${role}_account`]))));
}

function partyOf(row: PaymentText, role: Role): string {
  const isPerson = row[`${role}_type`] === 'person';
  const isDeclared = role === 'beneficiary' && row.beneficiary_country_basis === 'declared';
  const country = text(row[`${role}_country`]);
  const number = element(
    'Othr',
    element('Id', text(row[`${role}_id`])) &&
      `<Id>${text(row[`${role}_id`])}</Id><SchmeNm><Cd>CUST</Cd></SchmeNm>`,
  );
  const born = element('DtAndPlcOfBirth', element('BirthDt', text(row[`${role}_birth_date`])));
  const id = isPerson
    ? `<PrvtId>${born}${number}</PrvtId>`
    : row[`${role}_type`] === 'organisation'
      ? `<OrgId>${number}</OrgId>`
      : '';
  return [
    element('Nm', text(row[`${role}_name`])),
    element(
      'PstlAdr',
      (isDeclared ? '' : element('Ctry', country)) + element('AdrLine', text(row[`${role}_address`])),
    ),
    element('Id', id),
    isDeclared ? element('CtryOfRes', country) : '',
    element(
      'CtctDtls',
      element('MobNb', text(row[`${role}_phone`])) + element('EmailAdr', text(row[`${role}_email`])),
    ),
  ].join('');
}

function bankOf(row: PaymentText, holder: Role): string {
  return agent('Svcr', holder === 'payer' ? row.provider_id : row.payout_agent);
}

function agent(name: string, bic: string | undefined): string {
  return element(name, element('FinInstnId', element('BICFI', text(bic))));
}

function amount(value: string | undefined, currency: string | undefined): string {
  return `<Amt Ccy="${text(currency)}">${text(value)}</Amt>`;
}

/** Nothing stands for nothing. */
function element(name: string, inside: string): string {
  return inside === '' ? '' : `<${name}>${inside}</${name}>`;
}

function text(value: string | undefined): string {
  return (value ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
