#!/usr/bin/env node
import { cli } from './lib/cli.mjs';
import { licences } from './lib/licences.mjs';

cli({ about: 'Checks the licences of everything that comes with a public package.' });

const all = await licences();
if (all.length === 0) throw new Error('no dependency was found');
const refused = all.filter(({ taken }) => !taken);
for (const { name, version, licence } of refused) console.error(`${name} ${version}: ${licence}`);
process.exitCode = refused.length === 0 ? 0 : 1;
