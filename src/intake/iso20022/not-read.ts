/** Messages of payments that are not read, and why: what a person is told whose file holds nothing else. */

const collects = 'direct debits, which the creditor collects and no payer sends';
const institutions = 'transfers of institutions or between own accounts';
const asks = 'requests and answers; what became of a payment comes as pacs.002, pacs.004 or an entry';
const advises = 'no payments';

/** By the message, else by the name of its root. */
export const notRead: Readonly<Record<string, string>> = {
  'pain.008': collects,
  CstmrDrctDbtInitn: collects,
  'pacs.003': collects,
  FIToFICstmrDrctDbt: collects,
  'pacs.010': institutions,
  FIDrctDbt: institutions,
  'camt.050': institutions,
  LqdtyCdtTrf: institutions,
  'pacs.007': asks,
  FIToFIPmtRvsl: asks,
  'pacs.028': asks,
  FIToFIPmtStsReq: asks,
  'camt.029': asks,
  RsltnOfInvstgtn: asks,
  'camt.055': asks,
  CstmrPmtCxlReq: asks,
  'camt.056': asks,
  FIToFIPmtCxlReq: asks,
  'camt.060': advises,
  AcctRptgReq: advises,
  'remt.001': advises,
  RmtAdvc: advises,
};
