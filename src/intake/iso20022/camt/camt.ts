/** What a bank tells of an account, in reports, statements and notifications: docs/formats/camt.md. */
import type { MessageFamily } from '../../xml/family.js';
import { readStatements } from './read-statements.js';

function accountMessage(message: string, root: string): MessageFamily {
  return {
    message,
    roots: [root, `${root}V01`],
    around: ['Rpt', 'Stmt', 'Ntfctn', 'Ntry', 'NtryDtls'],
    transactions: ['TxDtls'],
    read: readStatements,
  };
}

export const camt052: MessageFamily = accountMessage('camt.052', 'BkToCstmrAcctRpt');
export const camt053: MessageFamily = accountMessage('camt.053', 'BkToCstmrStmt');
export const camt054: MessageFamily = accountMessage('camt.054', 'BkToCstmrDbtCdtNtfctn');
