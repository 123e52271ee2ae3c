/** What gets the focus is not to lie behind the foot, whose height changes with what it says. */
export function uncover(event: FocusEvent): void {
  const [form, field] = [event.currentTarget as HTMLElement, event.target as HTMLElement];
  const foot = form.querySelector<HTMLElement>('.foot');
  if (!foot || foot.contains(field)) return;
  form.style.setProperty('--_foot', `${String(foot.offsetHeight)}px`);
  field.scrollIntoView({ block: 'nearest' });
}
