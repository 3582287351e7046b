/** One report of long work: what is being done and how far it is. */
export interface ProgressStep {
  readonly step: string;
  readonly done?: number;
  readonly total?: number;
  readonly unit?: string;
}
