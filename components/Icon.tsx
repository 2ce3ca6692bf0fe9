// A small line drawing beside words or in a button that has a name; never the only bearer of a meaning.

export interface IconProps {
  /** One of `icons.ts`. */
  readonly path: string;
  readonly class?: string | undefined;
}

export function Icon({ path, class: extra }: IconProps) {
  return (
    <svg class={extra === undefined ? 'icon' : `icon ${extra}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
