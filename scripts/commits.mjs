#!/usr/bin/env node
import { cli } from './lib/cli.mjs';
import { run, runBin } from './lib/run.mjs';

cli({ about: 'Checks that the commits which are not published yet follow Conventional Commits.' });

const git = (...args) => run('git', args, { quiet: true });
const upstream = await git('rev-parse', '--verify', '--quiet', '@{upstream}');
// Without an upstream, this clone's own recent work.
const range = upstream.code === 0 ? ['--from', '@{upstream}'] : ['--from', 'HEAD~20'];
const old = upstream.code === 0 ? upstream : await git('rev-parse', '--verify', '--quiet', 'HEAD~20');
const { code, output } = await runBin('commitlint', old.code === 0 ? range : ['--last'], { quiet: true });
if (code !== 0) console.error(output);
process.exitCode = code;
