import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import type { PropsWithChildren, ReactElement } from 'react';
import { addons } from 'storybook/preview-api';
import { create } from 'storybook/theming';
import '../snippets/snippet-tabs.js';
import { declarationOf } from '../manifest.js';
import { argTypesOf } from '../stage/arg-types.js';
import { initialGlobals } from '../toolbar.js';
import { wear } from '../wear.js';
import './docs.css';
import ElementPage from './element-page.mdx';
import './live-example.js';

const FONT = { fontBase: 'system-ui, sans-serif', fontCode: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace" };
const light = create({ base: 'light', ...FONT, appContentBg: '#fff', textColor: '#1f2329', colorSecondary: '#1f4fa3' });
const dark = create({
  ...{ base: 'dark', ...FONT, appContentBg: '#17191d', appPreviewBg: '#17191d' },
  ...{ textColor: '#eceef1', textMutedColor: '#b4b9c2', colorSecondary: '#9dbcf5' },
});

type Globals = Readonly<Record<string, unknown>>;

/** What the toolbar says, also where a page shows no story that would be told. */
function globalsNow(): Globals {
  const channel = addons.getChannel();
  for (const name of ['globalsUpdated', 'setGlobals']) {
    const [said] = (channel.last(name) ?? []) as { globals: Globals }[];
    if (said) return said.globals;
  }
  return initialGlobals;
}

/** A page of documentation wears what the stories wear; it is drawn anew when the toolbar changes. */
function container(props: PropsWithChildren<DocsContainerProps>): ReactElement | null {
  const globals = globalsNow();
  wear(globals);
  const scheme = globals['scheme'];
  const isDark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  return DocsContainer({ ...props, theme: isDark ? dark : light }) as ReactElement | null;
}

export const docs = {
  container,
  page: ElementPage,
  extractArgTypes: argTypesOf,
  extractComponentDescription: (tag: string) => declarationOf(tag)?.summary,
};
