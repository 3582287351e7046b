/**
 * What every reader of a format hands over: rows of canonical text, each with its place. What a row means (facts,
 * identity, duplicates, conflicts, news) is derived from those texts by the same statements for every format.
 */
import type { FindingCode } from './finding.js';
import type { PaymentColumn } from './payment.js';
import type { RejectReason } from './rejection.js';
import type { OnBytes, Source } from './source/source.js';

/**
 * `payment`: tells a payment. `status`: tells what became of one, and takes what it does not say from the payment
 * that it is about; it stands for a payment of its own only when that one is unknown and it says all that is required.
 * `statuses`: tells it of every payment whose id begins with the one that it says, which ends with `/`.
 */
export const rowKinds = ['payment', 'status', 'statuses'] as const;
export type RowKind = (typeof rowKinds)[number];

/** Where a row begins in the unpacked file. */
export interface Place {
  /** 1-based. */
  readonly line: number;
  /** Bytes from the start. */
  readonly offset: number;
}

/** Cells of a row; what is absent, undefined or empty is not told. */
export type RowCells = Readonly<Partial<Record<PaymentColumn, string | undefined>>>;

/**
 * Cells of a payment as they stand in the bytes of a file, by the number of their column; one that ends where it starts is
 * not told. They hold UTF-8 without a control character or a quote, and make a row within its bound.
 */
export interface CutRow {
  readonly bytes: Buffer;
  /** Of the same bytes. */
  readonly view: DataView;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Takes what a reader finds, in the order of the file. */
export interface RowSink {
  readonly row: (kind: RowKind, cells: RowCells, place: Place) => void;
  /** A payment whose cells need not become texts first, where the sink takes it so; kept by none beyond the call. */
  readonly cut?: (row: CutRow, line: number, offset: number) => void;
  /**
   * A record of which no row can be made; `text` is what its keyed hash is made of, and is kept nowhere. `told`, where
   * it can be read, goes into the sums of the file.
   */
  readonly reject: (
    place: Place,
    field: PaymentColumn | '',
    reason: RejectReason,
    text: string,
    told?: Pick<RowCells, 'amount' | 'currency'>,
  ) => void;
  readonly finding: (code: FindingCode, place: Place, about?: string) => void;
  /** The name of a column that is none of a payment's, as it stands in the file. */
  readonly unknownColumn: (name: string) => void;
}

/** The start of a file, unpacked. */
export interface Head {
  readonly bytes: Buffer;
  /** The same as characters; without a byte order mark. */
  readonly text: string;
}

export interface Reader {
  /** As it stands in reports: `iso20022`. */
  readonly format: string;
  /** By content alone. */
  readonly recognises: (head: Head) => boolean;
  /**
   * What a cell says that a row does not have: in a `message` nothing, in a `table` that the value is unknown
   * whenever another row has the column.
   */
  readonly absent: 'message' | 'table';
  /** Reads the whole file. @throws VigieError `file` when it cannot be read as a whole: then none of it is kept. */
  readonly read: (source: Source, sink: RowSink, onBytes: OnBytes) => Promise<void>;
}
