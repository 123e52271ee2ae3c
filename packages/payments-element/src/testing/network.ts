/** Lets the tests of a suite take the browser's network away and give it back; behind each of them it is as it was. */
export function networkForEach(): (isOnline: boolean) => void {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'onLine');
  });
  return (isOnline) => {
    Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true });
    if (isOnline) window.dispatchEvent(new Event('online'));
  };
}
