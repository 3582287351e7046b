/** A report as one file of HTML that asks nothing of a network and runs no script. */
import { createHash } from 'node:crypto';
import { raw } from 'hono/html';
import type { Language } from '../../scoring/say.js';
import type { Report } from '../report.js';
import { Page } from './page.js';
import { sceneOf } from './scene.js';
import { style } from './style.js';

/** Nothing is loaded from anywhere, and of styles this one only. */
export function policy(): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/**
 * An apostrophe needs no escape where attributes stand in double quotes, an empty path no end tag, and a cell, an item or
 * a term none before the next or the end of all: of each a page of many leads has tens of thousands.
 */
function shorter(html: string): string {
  return html
    .replaceAll('&#39;', "'")
    .replace(/(<path [^<>]*)><\/path>/g, '$1/>')
    .replace(/<\/t[dh]>(?=<t[dh]|<\/tr>)/g, '')
    .replace(/<\/li>(?=<li>|<\/[uo]l>)/g, '')
    .replace(/<\/d[td]>(?=<d[td]>|<\/d(?:iv|l)>)/g, '');
}

export function renderPage(report: Report, language: Language): string {
  const scene = sceneOf(language);
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy()} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>{`Vigie – ${scene.words.title}`}</title>
        <style>{raw(style)}</style>
      </head>
      <body>
        <Page scene={scene} report={report} />
      </body>
    </html>
  );
  return `<!doctype html>\n${shorter(String(page))}\n`;
}
