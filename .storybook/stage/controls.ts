import type { StoryContext } from '@storybook/web-components-vite';

/** What each element had before a control changed it, by the name of the control. */
const before = new WeakMap<HTMLElement, Map<string, unknown>>();

/** Puts what the controls say on each of these elements, and what they say no longer back as the story had it. */
export function applyControls(
  elements: Iterable<HTMLElement>,
  args: Readonly<Record<string, unknown>>,
  argTypes: StoryContext['argTypes'],
): void {
  const names = Object.keys(argTypes).filter((name) => argTypes[name]?.control);
  for (const element of elements) {
    const kept = before.get(element) ?? new Map<string, unknown>();
    before.set(element, kept);
    for (const name of names) {
      if (!(name in args) && !kept.has(name)) continue;
      if (!kept.has(name)) kept.set(name, read(element, name));
      write(element, name, name in args ? args[name] : kept.get(name));
    }
  }
}

const read = (element: HTMLElement, name: string): unknown =>
  name.startsWith('--') ? element.style.getPropertyValue(name) : Reflect.get(element, name);

function write(element: HTMLElement, name: string, value: unknown): void {
  if (name.startsWith('--')) element.style.setProperty(name, typeof value === 'string' ? value : '');
  else Reflect.set(element, name, value);
}
