import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { planSeeds } from './index.js';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'remit-plan-'));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

it('gives a new folder its seeds', async () => {
  expect(await planSeeds(dataDir, 40)).toMatchObject({ payments: 40 });
});

it('does not take a state that cannot be read for a folder that is complete', async () => {
  await mkdir(join(dataDir, 'dynamodb'));
  // A folder of that name is there, but cannot be read as a file, whoever asks.
  await mkdir(join(dataDir, 'seed.json'));
  await expect(planSeeds(dataDir, 40)).rejects.toThrow('seed.json cannot be read');
});
