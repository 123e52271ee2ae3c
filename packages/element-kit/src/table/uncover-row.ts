/** What gets the focus in sight is not scrolled to by the browser, though it may lie behind the table's head. */
export function uncoverRow({ target }: Event): void {
  const focused = target as Element;
  const head = focused.closest('tbody')?.previousElementSibling as HTMLElement | null | undefined;
  const sticky = head?.querySelector('th');
  // Cards have a head of no size.
  if (!sticky || !head || head.offsetHeight < 2) return;
  if (focused.getBoundingClientRect().top < sticky.getBoundingClientRect().bottom) focused.scrollIntoView();
}
