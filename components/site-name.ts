// A site's host name as a person reads it.
import { toUnicode } from 'punycode/';

/** The host name in the letters of its language: “пример.рф” for “xn--e1afmkfd.xn--p1ai”. */
export function siteName(host: string): string {
  try {
    return toUnicode(host);
  } catch {
    // Only looks like punycode.
    return host;
  }
}
