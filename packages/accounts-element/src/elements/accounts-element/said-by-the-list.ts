/** For what a part tells that the list tells the host already: once is enough. */
export function saidByTheList(event: Event): void {
  event.stopPropagation();
}
