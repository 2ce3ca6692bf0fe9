// Sites by host name: as a reader writes them, as a page has them, and which of them a list covers.

/**
 * The host name of an address or of what a reader typed (“https://Пример.рф:8080/a”, “example.com”), in small
 * letters and punycode, without port; undefined where there is none, as in a file's address.
 */
export function hostOf(text: string): string | undefined {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? text.trim() : `http://${text.trim()}`;
  const host = URL.parse(address)?.hostname.replace(/\.$/, '');
  return isHost(host) ? host : undefined;
}

/**
 * The host names of addresses or of what a reader typed.
 * @throws {RangeError} naming the first that is neither
 */
export function hostsOf(addresses: readonly string[]): string[] {
  return addresses.map((address) => {
    const host = hostOf(address);
    if (host === undefined) throw new RangeError(`“${address}” is no site`);
    return host;
  });
}

/** Whether it is a host name in the form that {@link hostOf} gives, judged without the cost of parsing. */
export function isHost(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= 253 &&
    /^([a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/.test(value)
  );
}

/** Whether the site of an address or host name is off, because the list has its host or a domain above it. */
export function siteIsOff(address: string, sitesOff: readonly string[]): boolean {
  return entriesCovering(address, sitesOff).length > 0;
}

/** The entries of the list that switch the site of an address or host name off. */
export function entriesCovering(address: string, sitesOff: readonly string[]): string[] {
  const host = hostOf(address);
  return host === undefined ? [] : sitesOff.filter((site) => covers(site, host));
}

/** A name without a dot covers itself only, or “com” would switch half of the web off. */
function covers(site: string, host: string): boolean {
  return host === site || (site.includes('.') && host.endsWith(`.${site}`));
}
