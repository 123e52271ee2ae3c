/** What gets the focus in sight is not scrolled to by the browser, though it may lie behind what sticks over the list's end. */
export function uncoverFrom(bar: HTMLElement | null | undefined, focused: Element): void {
  if (!bar?.offsetHeight || !focused.closest('tbody, .table-foot')) return;
  for (const block of ['end', 'center', 'start'] as const) {
    const edge = bar.getBoundingClientRect();
    const box = focused.getBoundingClientRect();
    if (box.bottom <= edge.top || box.top >= edge.bottom) return;
    focused.scrollIntoView({ block });
  }
}
