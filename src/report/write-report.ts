/** Writes a report where only its owner can read it. */
import { writePrivateFile } from '../scoring/private-file.js';
import type { Language } from '../scoring/say.js';
import { buildReport, type ReportOptions } from './build-report.js';
import { renderPage } from './html/render-page.js';

export const reportFile = 'report.html';

export interface WriteReportOptions extends ReportOptions {
  readonly out: string;
  readonly lang: Language;
}

/** @throws VigieError `file`, `ledger`, `usage`, `configuration`. */
export async function writeReport({ out, lang, ...options }: WriteReportOptions): Promise<void> {
  await writePrivateFile(out, [renderPage(await buildReport(options), lang)]);
}
