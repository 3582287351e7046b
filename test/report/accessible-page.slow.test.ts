/** The page as a browser draws it: nothing that axe finds, nothing loaded, nothing run, nothing wider than the screen. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../apps/cli/language.js';
import { renderPage } from '../../src/report/html/render-page.js';
import { sheetOnRoute, testParity, testQuality, testReport } from '../../src/report/testing/test-report.js';

/** Where Debian has it; the tests need one, and say so rather than leave the page unread. */
const executablePath = process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'vigie-page-'));

interface Violations {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Routes differ by their words; two of them have every part that a sheet can have. */
const sheets = (['possible-extortion-victim', 'review'] as const).map((route) => sheetOnRoute(route));
const full = { ...testReport(sheets), parity: testParity, quality: testQuality, namesFor: 'case 12' };
const reports = { 'with leads': full, empty: testReport([]) };

async function opened(html: string, width: number): Promise<{ page: Page; said: string[] }> {
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) said.push(request.url());
  });
  await page.goto(`file://${file}`);
  return { page, said };
}

describe.each(languages)('in %s', (lang) => {
  it.each(Object.entries(reports))('axe finds nothing, on screen and on paper: %s', async (_, report) => {
    const { page } = await opened(renderPage(report, lang), 1280);
    await page.evaluate(
      "document.querySelectorAll('details').forEach((each) => each.setAttribute('open', ''))",
    );
    await page.evaluate(axe);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const { violations } = (await page.evaluate('axe.run()')) as Violations;
      expect(violations.map(({ id, nodes }) => `${media}: ${id} at ${nodes[0]?.html}`)).toEqual([]);
    }
    await page.close();
  });

  it.each([390, 1280])(
    '%i pixels wide, it fits, loads nothing and breaks no rule of its own',
    async (width) => {
      const { page, said } = await opened(renderPage(full, lang), width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await page.evaluate('document.scripts.length + document.images.length')).toBe(0);
      expect(await page.evaluate('getComputedStyle(document.body).maxWidth')).not.toBe('none');
      expect(said).toEqual([]);
      await page.close();
    },
  );

  it.each([400, 1024, 1280, 1920])(
    '%i pixels wide, every hour of the week is seen, on screen and on paper',
    async (width) => {
      const { page } = await opened(renderPage(full, lang), width);
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        const past = await page.evaluate(
          `[...document.querySelectorAll('svg.week')].map((week) =>
            week.getBoundingClientRect().right - week.parentElement.getBoundingClientRect().right)`,
        );
        expect(past).not.toEqual([]);
        for (const each of past as readonly number[]) expect(each).toBeLessThanOrEqual(0.5);
        // A figure that scrolls would hide what it cuts off.
        const cut = "document.querySelectorAll('.scroll svg.week').length";
        expect(await page.evaluate(cut)).toBe(0);
      }
      await page.close();
    },
  );

  it('opens on paper what is folded on screen', async () => {
    const { page } = await opened(renderPage(full, lang), 700);
    const shown = "document.querySelector('.narrative').getBoundingClientRect().height > 0";
    const seen = "document.querySelector('.narrative').checkVisibility({ contentVisibilityAuto: true })";
    expect(await page.evaluate(seen)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(shown)).toBe(true);
    expect(await page.evaluate(seen)).toBe(true);
    await page.close();
  });
});

it('links lead to places of the page', async () => {
  const { page } = await opened(renderPage(full, 'en'), 1280);
  const lost = `[...document.querySelectorAll('a')].map((a) => a.getAttribute('href')).filter((href) => !document.querySelector(href))`;
  expect(await page.evaluate(lost)).toEqual([]);
  const twice = `[...document.querySelectorAll('[id]')].map((each) => each.id).filter((id, at, all) => all.indexOf(id) !== at)`;
  expect(await page.evaluate(twice)).toEqual([]);
  await page.close();
});
