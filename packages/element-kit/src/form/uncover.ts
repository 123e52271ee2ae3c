const watched = new WeakSet<HTMLElement>();

/** What share of the window's height may stay with the foot. */
const MOST = 0.35;

/** A foot that has much to say does not stick: it would leave too little room for the fields. */
function fitFoot(foot: HTMLElement): void {
  foot.classList.toggle('long', foot.offsetHeight > innerHeight * MOST);
}

/**
 * What gets the focus is not to lie behind the foot, nor to come to lie there: the foot grows by what it says, and what is
 * said about the field before pushes the one that has the focus down.
 */
export function uncover(event: FocusEvent): void {
  const form = event.currentTarget as HTMLElement;
  const foot = form.querySelector<HTMLElement>('.foot');
  if (!foot) return;
  const show = (): void => {
    const field = (form.getRootNode() as ShadowRoot).activeElement;
    fitFoot(foot);
    const covering = getComputedStyle(foot).position === 'sticky' ? foot.offsetHeight : 0;
    form.style.setProperty('--_foot', `${String(covering)}px`);
    if (!field || !form.contains(field) || foot.contains(field)) return;
    // What lies in the scroller, though behind the foot, is near enough for `nearest`.
    const isCovered = field.getBoundingClientRect().bottom > foot.getBoundingClientRect().top;
    field.scrollIntoView({ block: isCovered ? 'end' : 'nearest' });
  };
  show();
  if (watched.has(foot)) return;
  watched.add(foot);
  const observer = new ResizeObserver(show);
  observer.observe(form);
  observer.observe(foot);
}
