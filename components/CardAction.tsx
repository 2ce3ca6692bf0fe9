// One action of a card: an icon with a tooltip, or with its name below where fingers press it.
import { Icon } from './Icon.tsx';

export interface Action {
  readonly name: string;
  /** For the line below the icon. */
  readonly shortName?: string;
  readonly icon: string;
  readonly iconClass?: string | undefined;
  /** Whether it is in force, of an action that can be taken back by pressing again. */
  readonly isPressed?: boolean;
  readonly onPress: () => void;
}

export interface CardActionProps extends Action {
  readonly form: 'popover' | 'sheet';
}

export function CardAction({
  form,
  name,
  shortName = name,
  icon,
  iconClass,
  isPressed,
  onPress,
}: CardActionProps) {
  const common = { type: 'button', 'aria-pressed': isPressed, onClick: onPress } as const;
  return form === 'sheet' ? (
    <button {...common} class="action">
      <Icon path={icon} class={iconClass} />
      {shortName}
    </button>
  ) : (
    <button {...common} class="icon-button tip above" aria-label={name}>
      <Icon path={icon} class={iconClass} />
    </button>
  );
}
