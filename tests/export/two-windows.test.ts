import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answerLost } from '../faults/proxy/http-faults.js';
import type { Desk } from '../faults/table/desk.js';
import { useWorld } from '../faults/table/use-world.js';
import { problemsOf } from './check-message.js';
import { readMessage } from './read-message.js';

const PAYMENTS = 120;
const stage = useWorld({ payments: PAYMENTS });

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');
const idsIn = (xml: string): readonly string[] => readMessage(xml).map(({ instructionId = '' }) => instructionId);

async function asks({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByLabel('Payment file for the bank').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: /^Hand over \d+ payments$/ }).waitFor();
}

/** What the window saves; nothing where others were faster with every payment. */
async function handsOver(page: Page): Promise<string | undefined> {
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.getByRole('button', { name: /^Hand over/ }).click();
  await page.getByText(/(payments? (was|were)|No payment was) handed over\./).waitFor({ timeout: 30_000 });
  const isNone = await page.getByText('No payment was handed over.').isVisible();
  if (!isNone) await expect.poll(() => downloads.length).toBe(1);
  return downloads[0] && textOf(downloads[0]);
}

it('puts no payment in two files when two people export at once and answers are lost, and makes the same file again', async () => {
  const { world, server } = stage;
  const confirmed = (await server.all()).filter(({ status }) => status === 'CONFIRMED').map(({ id }) => id);
  expect(confirmed.length).toBeGreaterThan(10);
  const desks = [await world.desk('userTenantA'), await world.desk('approverTenantA')];
  for (const desk of desks) await asks(desk);
  const planned = world.proxy.plan('markPaymentExported', answerLost, 2);
  const files = await Promise.all(desks.map(({ page }) => handsOver(page)));
  expect(planned.met).toBe(2);

  const written = files.filter((file) => file !== undefined);
  expect(written.flatMap(problemsOf)).toEqual([]);
  expect(written.flatMap(idsIn).sort()).toEqual([...confirmed].sort());
  const rows = await server.all();
  const marked = rows.filter(({ id }) => confirmed.includes(id));
  expect(new Set(marked.map(({ status }) => status))).toEqual(new Set(['EXPORTED']));
  expect(marked.filter(({ actions }) => actions.filter((action) => action === 'export').length !== 1)).toEqual([]);

  const { page } = await world.desk('adminTenantA');
  // Files may still be worked at by others for ten minutes.
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 660_000;
  });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Earlier files for the bank' }).click();
  const again = page.getByRole('button', { name: /^Make again/ });
  await again.first().waitFor();
  expect(await again.count()).toBe(written.length);
  const [download] = await Promise.all([page.waitForEvent('download'), again.first().click()]);
  expect(written).toContain(await textOf(download));
}, 90_000);
