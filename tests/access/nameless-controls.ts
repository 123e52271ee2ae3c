import type { CDPSession } from 'playwright-core';

/** Roles that say nothing of what a thing does. */
const DUMB = new Set(['generic', 'none', 'presentation', 'unknown']);

/** What takes the focus and tells a reader nothing, by the names that the browser itself computes. */
export async function namelessControls(session: CDPSession): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const controls = nodes.filter(({ ignored, properties, role }) => {
    const isFocusable = properties?.some(({ name, value }) => name === 'focusable' && value.value === true);
    return !ignored && isFocusable === true && role?.value !== 'RootWebArea';
  });
  const findings: string[] = [];
  for (const { role, name, backendDOMNodeId } of controls) {
    const isNamed = String(name?.value ?? '').trim() !== '';
    if (isNamed && !DUMB.has(String(role?.value))) continue;
    const { node } = await session.send('DOM.describeNode', { backendNodeId: backendDOMNodeId ?? 0 });
    // A summary or an alert that only a script sends the focus to is read by what is in it.
    if (/\btabindex,-1\b/.test(String(node.attributes))) continue;
    findings.push(`a ${String(role?.value)} “${String(name?.value)}” (${node.localName} ${String(node.attributes)})`);
  }
  return findings;
}
