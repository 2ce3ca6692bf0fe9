// The density that “auto” stands for here.
import type { Settings } from '../../settings/settings.ts';

/** In forced colours browsers paint marks as loud highlights, so there are few. */
export function densityShown(density: Settings['density']): Exclude<Settings['density'], 'auto'> {
  if (density !== 'auto') return density;
  return matchMedia('(forced-colors: active)').matches ? 'page' : 'every';
}
